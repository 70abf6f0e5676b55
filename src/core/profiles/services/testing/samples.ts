import type { CheckedKey } from '../../../checks/check.js';
import { runChecks, type CheckResult } from '../../../checks/run.js';
import { readJson } from '../../../json/read.js';
import { readFields, valuesOf } from '../../fill/fields.js';
import { keySlots } from '../../fill/keySlots.js';
import { newTokenJson } from '../../fill/newTokenJson.js';
import type { Profile } from '../../profile.js';
import { golden } from './golden.js';
import { jwk, keyId, now } from './values.js';

const key: CheckedKey = {
  keyId,
  thumbprint: 'zFHVsM9dc4OlHIwvEnVqfKzRj1ujqYGsZnXAcgn_CqI',
  kid: null,
  certificate: { sha1: '11'.repeat(20), sha256: '22'.repeat(32) },
  ssh: null,
  modulusBits: 2048,
  modulus: null,
  alg: 'RS256',
  jwk,
  canSign: true,
  publiclyKnown: null,
};
export function made(profile: Profile) {
  const alg = profile.algorithms[0] ?? '';
  const fieldValues = golden[profile.id]?.fields ?? {};
  return newTokenJson(profile, { alg, kid: key.keyId, slots: keySlots(key), now, jti: 'j', fieldValues });
}

/** The checks that a token with other members doesn't pass. */
export function failed(profile: Profile, header: object = {}, payload: object = {}, at = now): CheckResult[] {
  const good = made(profile);
  const over = (text: string, members: object) =>
    JSON.stringify({ ...(JSON.parse(text) as object), ...members });
  const texts = { header: over(good.header, header), payload: over(good.payload, payload) };
  const json = { header: readJson(texts.header), payload: readJson(texts.payload) };
  const alg = profile.algorithms[0] ?? '';
  return runChecks({
    header: { text: texts.header, json: json.header },
    payload: { text: texts.payload, json: json.payload },
    token: 'x.y.z',
    signature: 'valid',
    loadedKeys: [],
    key: { ...key, alg, modulusBits: null },
    profile,
    fieldValues: valuesOf(
      readFields(profile, texts.payload, json.payload, { text: texts.header, json: json.header }),
    ),
    now: at,
    skew: 0,
  }).filter(({ result }) => result === 'fail' || result === 'warn');
}

export const failures = (...given: Parameters<typeof failed>): string[] =>
  failed(...given).map(({ id }) => id);
