import { expect, test } from 'vitest';
import { readJwsJson, verifyJwsJson } from '../../../core/jwsJson/jwsJson.js';
import { signJwsJson } from './jwsJson.js';
import { importKeys } from '../keys/keys.js';
import { openKeyring, saveKey } from '../keys/keyring.js';
import { ownKey } from '../../selectors.js';
import { alone, otherKey, settled, standing } from '../../testing/bench.js';

test.each([true, false])('a saved key signs beside a loaded one (exportable: %s)', async (isExportable) => {
  const former = await standing();
  const other = await otherKey();
  importKeys(former.bench, other, alone(other));
  expect(await saveKey(former.bench, other, 'partner', isExportable)).toBe(true);

  const page = await standing();
  for (const [id, entry] of former.world.kept) page.world.kept.set(id, entry);
  await openKeyring(page.bench);
  await settled(page);
  const { keptKeys, keys } = page.bench.getState();
  expect(keptKeys.map(({ name }) => name)).toEqual(['partner']);
  expect(keys).toHaveLength(1);
  const own = ownKey(page.bench.getState());
  const signers = [own?.id ?? '', keptKeys[0]?.keyId ?? '', 'unknown'];
  const made = await signJwsJson(page.bench, { syntax: 'general', isKidApart: true, signers });
  const jws = readJwsJson(made.ok ? made.value : made.problem.kind);
  const asked = [own, other].filter((key) => key !== null);
  const verdict = await verifyJwsJson(jws, asked, []);
  expect(verdict).toMatchObject({ status: 'valid', verified: 2 });
  expect(verdict.signatures.map(({ key }) => key?.facts.keyId)).toEqual([
    own?.facts.keyId,
    other.facts.keyId,
  ]);
  // It was asked to sign, not to be the active key.
  expect(page.bench.getState().keys).toBe(keys);
});
