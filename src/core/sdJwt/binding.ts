import { find, findAt, type JsonText } from '../json/object.js';
import { memberOf, readJson } from '../json/read.js';
import { algorithmOf } from '../keys/algorithms.js';
import { keyOfPublicJwk, readPublicJwk, type PublicJwk } from '../keys/publicJwk.js';
import { readStrictJws, strictSignature } from '../token/verify/strict.js';
import { digestOf, type SdHash } from './hash.js';
import type { SdJwtExpectation, SdJwtFinding } from './problems.js';

/** Older, and it was made for something else: no specification names a number (RFC 9901 section 7.3). */
export const bindingWindow = 300;

/** The key of the holder, which the issuer signed (RFC 7800 section 3.2). */
export function holderKey(claims: string): PublicJwk | Extract<SdJwtFinding, { kind: 'binding-key' }>['has'] {
  const part = { text: claims, json: readJson(claims) };
  if (!memberOf(part.json, 'cnf')) return 'no-cnf';
  const jwk = findAt(part, '/cnf/jwk');
  return jwk ? (readPublicJwk(jwk.literal) ?? 'no-key') : 'no-jwk';
}

/** What the digest in a key binding JWT is made of (section 4.3.1): all before it, with the last tilde. */
export const boundText = (presentation: string): string =>
  presentation.slice(0, presentation.lastIndexOf('~') + 1);

/** What is wrong with the key binding JWT of a presentation (section 7.3). */
export async function bindingFindings(
  presentation: string,
  binding: string,
  claims: string,
  hash: SdHash,
  expected: SdJwtExpectation,
): Promise<SdJwtFinding[]> {
  const jws = readStrictJws(binding);
  if (!jws?.header || !jws.payload) return [{ kind: 'binding-unreadable' }];
  const { header, payload } = jws;
  const typ = find(header, 'typ')?.string ?? '';
  const alg = find(header, 'alg');
  const algorithm = algorithmOf(alg?.string ?? null);
  const isAsymmetric = algorithm !== null && algorithm.kty !== 'oct';
  const key = holderKey(claims);
  return [
    ...(/^(?:application\/)?kb\+jwt$/i.test(typ) ? [] : [{ kind: 'binding-typ', typ } as const]),
    ...(isAsymmetric ? [] : [{ kind: 'binding-alg', alg: alg?.string ?? alg?.literal ?? '' } as const]),
    ...(typeof key === 'string' ? [{ kind: 'binding-key', has: key } as const] : []),
    ...(isAsymmetric && typeof key !== 'string'
      ? signatureFinding(await strictSignature(jws, keyOfPublicJwk(key, algorithm.alg)))
      : []),
    ...timeFindings(payload, expected),
    ...sameAs(payload, 'aud', expected.aud),
    ...sameAs(payload, 'nonce', expected.nonce),
    ...hashFindings(payload, digestOf(hash, boundText(presentation))),
  ];
}

const signatureFinding = (is: Awaited<ReturnType<typeof strictSignature>>): SdJwtFinding[] =>
  is === 'valid' ? [] : [{ kind: 'binding-signature', is }];

function timeFindings(payload: JsonText, { now, skew }: SdJwtExpectation): SdJwtFinding[] {
  const iat = numberOf(payload, 'iat');
  const exp = numberOf(payload, 'exp');
  const ended: SdJwtFinding[] =
    exp !== null && exp + skew <= now ? [{ kind: 'binding-expired', seconds: now - exp }] : [];
  if (iat === null) return [{ kind: 'binding-claim-missing', name: 'iat' }, ...ended];
  if (iat - now > skew + clockSlack) return [{ kind: 'binding-ahead', seconds: iat - now }, ...ended];
  return now - iat > bindingWindow + skew ? [{ kind: 'binding-old', seconds: now - iat }, ...ended] : ended;
}

/** Clocks differ by so much without a fault. */
const clockSlack = 60;

export const numberOf = (part: JsonText, name: string): number | null => {
  const found = find(part, name);
  return found?.kind === 'number' ? Number(found.literal) : null;
};

function sameAs(payload: JsonText, name: 'aud' | 'nonce', expected: string): SdJwtFinding[] {
  const found = find(payload, name)?.string ?? '';
  if (found === '') return [{ kind: 'binding-claim-missing', name }];
  if (expected === '' || found === expected) return [];
  return [{ kind: `binding-${name}`, found: found.slice(0, longest), expected: expected.slice(0, longest) }];
}

const longest = 200;

function hashFindings(payload: JsonText, expected: string): SdJwtFinding[] {
  const found = find(payload, 'sd_hash')?.string ?? '';
  if (found === '') return [{ kind: 'binding-claim-missing', name: 'sd_hash' }];
  return found === expected ? [] : [{ kind: 'binding-hash', found: found.slice(0, longest), expected }];
}
