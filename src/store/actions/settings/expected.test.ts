import { expect, test } from 'vitest';
import { rsaToken, pasteInto } from '../../testing/tokens.js';
import { standing } from '../../testing/bench.js';
import { blank } from '../../../core/profiles/builtIn.js';
import { expectedValuesOf } from '../../derive/checks.js';
import { undo } from '../../history/history.js';
import { chooseProfile } from '../document/profile.js';
import { saveExpected } from './ownProfiles.js';
import { chooseCheckAs, expectValues } from './view.js';

test('expected values are saved with a new profile, changed in it, and there when it is chosen again', async () => {
  const page = await standing();
  const { bench } = page;
  const state = () => bench.getState();
  await pasteInto(page, rsaToken(2));
  chooseCheckAs(bench, 'id-token');
  expectValues(bench, { audience: ' shop ', nonce: 'once', scope: ' ' });
  expect(saveExpected(bench, 'ID token')).toBeNull();
  expect(state().ownProfiles).toEqual([
    expect.objectContaining({ name: 'ID token', expects: { audience: 'shop' }, fields: [] }),
  ]);
  expect(state().profile).toBe(state().ownProfiles[0]);
  // The token is checked as before, also for its nonce.
  expect(state().checkAs).toBe('id-token');
  expect(expectedValuesOf(state())).toEqual({ audience: ' shop ', nonce: 'once', scope: ' ' });
  expect(page.world.remembered.get('profiles')).not.toContain('once');

  expectValues(bench, { ...state().expected, issuer: 'https://id.example' });
  saveExpected(bench, '');
  saveExpected(bench, '');
  expect(state().ownProfiles).toHaveLength(1);
  const [own] = state().ownProfiles;
  if (!own) return expect.fail('no profile');
  expect(own).toMatchObject({
    name: 'ID token',
    expects: { issuer: 'https://id.example', audience: 'shop' },
  });

  await chooseProfile(bench, blank);
  expectValues(bench, { audience: 'other' });
  await chooseProfile(bench, own);
  // What is not checked against the profile has nothing to do with what is kept there.
  expect(expectedValuesOf(state())).toEqual({});
  chooseCheckAs(bench, 'profile');
  expect(expectedValuesOf(state())).toEqual({ issuer: 'https://id.example', audience: 'shop' });
  undo(bench);
  expect(expectedValuesOf(state())).toEqual({});

  await chooseProfile(bench, own);
  chooseCheckAs(bench, 'profile');
  expectValues(bench, { issuer: '', audience: '' });
  saveExpected(bench, '');
  expect(state().ownProfiles[0]?.expects).toEqual({});
});

test('a profile that came with a link or file becomes one’s own with them', async () => {
  const { bench } = await standing();
  const came = { ...blank, id: 'came-own-1', name: 'Theirs', checks: ['iss'] };
  await chooseProfile(bench, came);
  expectValues(bench, { issuer: 'https://id.example' });
  saveExpected(bench, '');
  const { profile, ownProfiles } = bench.getState();
  expect(ownProfiles).toEqual([
    expect.objectContaining({ name: 'Theirs', expects: { issuer: 'https://id.example' } }),
  ]);
  expect(profile.id).toBe(ownProfiles[0]?.id);
});
