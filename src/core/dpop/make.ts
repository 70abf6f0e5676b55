import { encodeBase64url } from '../bytes/base64url.js';
import type { EpochSeconds } from '../confusable.js';
import { exportJWK } from 'jose/key/export';
import { importSecret } from '../keys/cryptoKey.js';
import { signatureAlgorithms } from '../keys/algorithms.js';
import { generateHandle } from '../keys/generate.js';
import type { KeyHandle } from '../keys/handle.js';
import type { KeyProblem } from '../keys/problems.js';
import { readPublicJwk } from '../keys/publicJwk.js';
import type { Result } from '../result.js';
import { signCompact } from '../token/sign/sign.js';
import type { SigningProblem } from '../token/sign/signingProblems.js';
import { htuOf } from './htu.js';
import { athOf } from './verdict.js';

/** Ways in which a proof is wrong, to see that a server notices. */
export const dpopDefects = [
  'typ',
  'jwk-missing',
  'jwk-private',
  'alg-none',
  'symmetric',
  'signature',
  'htm',
  'htu',
  'htu-query',
  'iat-old',
  'iat-ahead',
  'jti-missing',
  'ath',
  'ath-missing',
  'nonce',
  'nonce-missing',
  'other-key',
] as const;
export type DpopDefect = (typeof dpopDefects)[number];

export type DpopWishes = {
  method: string;
  url: string;
  /** '' where the proof is for the token endpoint. */
  accessToken: string;
  nonce: string;
  defect: DpopDefect | null;
};

export type DpopMakeProblem =
  | SigningProblem
  | KeyProblem
  | { kind: 'url-invalid' }
  | { kind: 'method-invalid' }
  /** The defect spoils what the proof has only with an access token, or a nonce. */
  | { kind: 'defect-needs'; needs: 'accessToken' | 'nonce' };

export type Proof = { header: string; payload: string; token: string };

const hour = 3600;
const json = (value: object): string => JSON.stringify(value);
const encode = (text: string) => new TextEncoder().encode(text);

/**
 * A proof for one request (RFC 9449 section 4.2), signed with a key whose public part it carries.
 *
 * @param moment epoch seconds, and a jti that was never used
 */
export async function makeProof(
  { method, url, accessToken, nonce, defect }: DpopWishes,
  key: KeyHandle,
  { now, jti }: { now: EpochSeconds; jti: string },
): Promise<Result<Proof, DpopMakeProblem>> {
  const htu = htuOf(url.trim());
  if (htu === null) return refused({ kind: 'url-invalid' });
  // A token of RFC 9110 section 5.6.2; methods are case-sensitive.
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(method)) return refused({ kind: 'method-invalid' });
  if ((defect === 'ath' || defect === 'ath-missing') && accessToken === '')
    return refused({ kind: 'defect-needs', needs: 'accessToken' });
  if ((defect === 'nonce' || defect === 'nonce-missing') && nonce === '')
    return refused({ kind: 'defect-needs', needs: 'nonce' });
  const signer = await signerFor(defect, key);
  if (!signer.ok) return signer;
  const { jwk, alg, handle } = signer.value;
  const header = json({
    typ: defect === 'typ' ? 'JWT' : 'dpop+jwt',
    alg,
    ...(defect === 'jwk-missing' ? {} : { jwk }),
  });
  const payload = json({
    ...(defect === 'jti-missing' ? {} : { jti }),
    htm: defect === 'htm' ? otherMethod(method) : method,
    htu: defect === 'htu' ? `${htu}/other` : defect === 'htu-query' ? `${htu}?query=1` : htu,
    iat: defect === 'iat-old' ? now - hour : defect === 'iat-ahead' ? now + hour : now,
    ...(accessToken === '' || defect === 'ath-missing'
      ? {}
      : { ath: athOf(defect === 'ath' ? `${accessToken}-other` : accessToken) }),
    ...(nonce === '' || defect === 'nonce-missing'
      ? {}
      : { nonce: defect === 'nonce' ? `${nonce}-other` : nonce }),
  });
  const parts = { header: encode(header), payload: encode(payload) };
  if (defect === 'alg-none')
    return made(header, payload, `${encodeBase64url(parts.header)}.${encodeBase64url(parts.payload)}.`);
  const signed = await signCompact({ ...parts, algorithm: signatureAlgorithms[handle.alg] }, handle);
  return signed.ok ? made(header, payload, signed.value) : signed;
}

const refused = (problem: DpopMakeProblem) => ({ ok: false, problem }) as const;
const made = (header: string, payload: string, token: string) =>
  ({ ok: true, value: { header, payload, token } }) as const;
const otherMethod = (method: string): string => (method === 'GET' ? 'POST' : 'GET');

type Signer = { jwk: object; alg: string; handle: Pick<KeyHandle, 'alg' | 'privateKey'> };

/** What signs, and what the header says of it. One's own private key is never written into a proof. */
async function signerFor(
  defect: DpopDefect | null,
  key: KeyHandle,
): Promise<Result<Signer, SigningProblem | KeyProblem>> {
  const { facts, alg } = key;
  const own = readPublicJwk(json(facts.jwk));
  if (!own) return { ok: false, problem: { kind: 'key-symmetric' } };
  const jwk = own.jwk;
  if (defect === 'symmetric') {
    // As in key confusion: the public key is the secret.
    const algorithm = signatureAlgorithms.HS256;
    const privateKey = await importSecret(encode(json(jwk)), algorithm, false);
    return { ok: true, value: { jwk, alg: 'HS256', handle: { alg: 'HS256', privateKey } } };
  }
  if (defect === 'signature' || defect === 'jwk-private' || defect === 'other-key') {
    const stranger = await generateHandle('', 'generated', alg, 2048);
    if (!stranger.ok) return stranger;
    const handle = stranger.value;
    if (defect === 'signature') return { ok: true, value: { jwk, alg, handle } };
    const shown =
      defect === 'jwk-private' && handle.privateKey
        ? await exportJWK(handle.privateKey)
        : readPublicJwk(json(handle.facts.jwk))?.jwk;
    return { ok: true, value: { jwk: shown ?? {}, alg, handle } };
  }
  return { ok: true, value: { jwk, alg: defect === 'alg-none' ? 'none' : alg, handle: key } };
}
