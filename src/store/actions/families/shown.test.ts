import { expect, test } from 'vitest';
import { familyProblem } from '../../derive/families.js';
import { notices } from '../../derive/verdicts.js';
import { settled, standing, token } from '../../testing/bench.js';
import { rsaToken } from '../../testing/tokens.js';
import { editToken } from '../document/document.js';
import { showFamily } from './shown.js';

test('what its family finds of a token is part of the answer for as long as the token stands there', async () => {
  const page = await standing();
  const { bench } = page;
  const pasted = `${rsaToken(0)}~WyJzYWx0IiwibmFtZSIsIkFkYSJd~`;
  editToken(bench, pasted);
  await settled(page);
  const kinds = () => notices(bench.getState(), bench.ports.clock.nowSeconds()).map(({ kind }) => kind);
  expect(kinds()).not.toContain('token-family-invalid');
  showFamily(bench, pasted, 'sd-jwt');
  expect(familyProblem(bench.getState())).toEqual({ kind: 'token-family-invalid', family: 'sd-jwt' });
  expect(kinds()).toContain('token-family-invalid');
  editToken(bench, rsaToken(1));
  await settled(page);
  expect(token(page)).toBe(rsaToken(1));
  expect(kinds()).not.toContain('token-family-invalid');
  editToken(bench, pasted);
  await settled(page);
  showFamily(bench, pasted, null);
  expect(kinds()).not.toContain('token-family-invalid');
});
