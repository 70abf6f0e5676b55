import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../bytes/base64url.js';
import { find, findAt, type JsonText } from '../json/object.js';
import { algorithmOf } from '../keys/algorithms.js';
import { keyOfPublicJwk, readPublicJwk, type PublicJwk } from '../keys/publicJwk.js';
import { readStrictJws, strictSignature, type StrictJws } from '../token/verify/strict.js';
import { normalHtu } from './htu.js';
import { dpopSeverities, type DpopFinding, type DpopRequest } from './problems.js';

/** How long ago it may be issued: section 11.1 says seconds or minutes. */
export const proofWindow = 300;
/** Clocks differ by so much without a fault. */
const clockSlack = 60;
const longest = 200;

export type DpopVerdict = {
  status: 'valid' | 'valid-with-notice' | 'invalid';
  /** Of the key in its header (RFC 7638): what cnf.jkt of the access token must be; null where there is none. */
  thumbprint: string | null;
  /** Of that key only what is public, as JSON; null where there is none. */
  jwk: string | null;
  findings: readonly DpopFinding[];
};

/** Judges a proof as the server does that it is sent to (RFC 9449 section 4.3); it never throws. */
export async function judgeProof(text: string, request: DpopRequest): Promise<DpopVerdict> {
  const jws = readStrictJws(text);
  const { header = null, payload = null } = jws ?? {};
  if (!jws || !header || !payload)
    return { status: 'invalid', thumbprint: null, jwk: null, findings: [{ kind: 'unreadable' }] };
  const jwk = find(header, 'jwk');
  const key = jwk?.kind === 'object' ? readPublicJwk(jwk.literal) : null;
  const findings = [
    ...headerFindings(header, key),
    ...(await signatureFindings(jws, header, key)),
    ...requestFindings(payload, request),
    ...timeFindings(payload, request),
    ...tokenFindings(payload, request, key),
  ];
  const severities = findings.map(({ kind }) => dpopSeverities[kind]);
  const status = severities.includes('error')
    ? 'invalid'
    : severities.includes('warning')
      ? 'valid-with-notice'
      : 'valid';
  return { status, thumbprint: key?.thumbprint ?? null, jwk: key && JSON.stringify(key.jwk), findings };
}

const shortened = (text: string): string => text.slice(0, longest);
const textOf = (part: JsonText, name: string): string => find(part, name)?.string ?? '';

function headerFindings(header: JsonText, key: PublicJwk | null): DpopFinding[] {
  const typ = textOf(header, 'typ');
  const jwk = find(header, 'jwk');
  const alg = find(header, 'alg');
  const algorithm = algorithmOf(alg?.string ?? null);
  const privates = jwk?.kind === 'object' ? (key?.privateMembers ?? []) : [];
  return [
    ...(/^(?:application\/)?dpop\+jwt$/i.test(typ) ? [] : [{ kind: 'typ', typ: shortened(typ) } as const]),
    ...(algorithm && algorithm.kty !== 'oct'
      ? []
      : [{ kind: 'alg', alg: shortened(alg?.string ?? alg?.literal ?? '') } as const]),
    ...(jwk ? [] : [{ kind: 'jwk-missing' } as const]),
    ...(jwk && !key ? [{ kind: 'jwk-unreadable' } as const] : []),
    ...(privates.length > 0 ? [{ kind: 'jwk-private', members: privates } as const] : []),
  ];
}

async function signatureFindings(
  jws: StrictJws,
  header: JsonText,
  key: PublicJwk | null,
): Promise<DpopFinding[]> {
  const algorithm = algorithmOf(textOf(header, 'alg'));
  // Without either there is nothing to ask, and that is said.
  if (!key || !algorithm || algorithm.kty === 'oct') return [];
  const is = await strictSignature(jws, keyOfPublicJwk(key, algorithm.alg));
  return is === 'valid' ? [] : [{ kind: 'signature', is }];
}

function requestFindings(payload: JsonText, { method, url, nonce }: DpopRequest): DpopFinding[] {
  const htm = textOf(payload, 'htm');
  const htu = textOf(payload, 'htu');
  const jti = textOf(payload, 'jti');
  const found = textOf(payload, 'nonce');
  return [
    ...missing('htm', htm),
    ...(htm !== '' && method !== '' && htm !== method
      ? [{ kind: 'htm-other', found: shortened(htm), expected: method } as const]
      : []),
    ...missing('htu', htu),
    ...(htu === '' ? [] : htuFindings(htu, url)),
    ...missing('jti', jti),
    ...(jti !== '' && jti.length < shortestJti ? [{ kind: 'jti-short', length: jti.length } as const] : []),
    ...(nonce !== '' ? missing('nonce', found) : []),
    ...(nonce !== '' && found !== '' && found !== nonce
      ? [{ kind: 'nonce-other', found: shortened(found), expected: shortened(nonce) } as const]
      : []),
  ];
}

/** 96 bits are 16 characters of base64url. */
const shortestJti = 16;

const missing = (
  name: Extract<DpopFinding, { kind: 'claim-missing' }>['name'],
  value: string,
): DpopFinding[] => (value === '' ? [{ kind: 'claim-missing', name }] : []);

function htuFindings(htu: string, url: string): DpopFinding[] {
  const normal = normalHtu(htu);
  const found = shortened(htu);
  if (normal === null) return [{ kind: 'htu-not-url', found }];
  const expected = normalHtu(url);
  return [
    ...(/[?#]/.test(htu) ? [{ kind: 'htu-query', found } as const] : []),
    ...(url !== '' && normal !== expected
      ? [{ kind: 'htu-other', found, expected: shortened(expected ?? url) } as const]
      : []),
  ];
}

function timeFindings(payload: JsonText, { now, skew }: DpopRequest): DpopFinding[] {
  const [iat, exp] = ['iat', 'exp'].map((name) => {
    const found = find(payload, name);
    return found?.kind === 'number' ? Number(found.literal) : null;
  });
  const ended: DpopFinding[] =
    exp != null && exp + skew <= now ? [{ kind: 'expired', seconds: now - exp }] : [];
  if (iat == null) return [{ kind: 'claim-missing', name: 'iat' }, ...ended];
  if (iat - now > skew + clockSlack) return [{ kind: 'iat-ahead', seconds: iat - now }, ...ended];
  return now - iat > proofWindow + skew ? [{ kind: 'iat-old', seconds: now - iat }, ...ended] : ended;
}

/** base64url(SHA-256(access token)) (section 4.2). */
export const athOf = (accessToken: string): string =>
  encodeBase64url(sha256(new TextEncoder().encode(accessToken)));

function tokenFindings(
  payload: JsonText,
  { accessToken }: DpopRequest,
  key: PublicJwk | null,
): DpopFinding[] {
  if (accessToken === '') return [];
  const ath = textOf(payload, 'ath');
  const expected = athOf(accessToken);
  const claims = readStrictJws(accessToken)?.payload;
  const jkt = claims ? (findAt(claims, '/cnf/jkt')?.string ?? '') : null;
  return [
    ...missing('ath', ath),
    ...(ath !== '' && ath !== expected
      ? [{ kind: 'ath-other', found: shortened(ath), expected } as const]
      : []),
    ...(jkt === '' ? [{ kind: 'token-unbound' } as const] : []),
    ...(jkt !== null && jkt !== '' && key && jkt !== key.thumbprint
      ? [{ kind: 'jkt-other', found: key.thumbprint, expected: shortened(jkt) } as const]
      : []),
  ];
}
