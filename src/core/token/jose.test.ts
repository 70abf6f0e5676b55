import { generateKeyPairSync } from 'node:crypto';
import { CompactSign, compactVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { readSecret } from '../keys/formats/index.js';
import { handleOf } from '../keys/handle.js';
import { classifyToken } from './families/families.js';
import { readToken } from './read/read.js';
import { signCompact } from './sign/sign.js';
import { signingInput } from './sign/signing.js';
import { verifySignature } from './verify/verify.js';

/** What docs/decisions/signatures.md says of jose. */
const secret = 'a secret that is long enough for it';
const bytes = new TextEncoder().encode(secret);

async function handle() {
  const [fact] = (await readSecret(secret, 'utf-8')).keys;
  if (!fact) throw new Error('no secret');
  return handleOf('id', fact);
}

const headerOf = (token: string) => Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();

async function signedHere(header: string): Promise<string> {
  const key = await handle();
  const input = signingInput({ kind: 'typed', text: header }, { kind: 'typed', text: '{}' }, key);
  if (!input.ok) throw new Error(input.problem.kind);
  const signed = await signCompact(input.value, key);
  if (!signed.ok) throw new Error(signed.problem.kind);
  return signed.value;
}

async function verdictHere(token: string) {
  const judged = classifyToken(readToken(token));
  return judged.verdict === 'verifiable' ? verifySignature(judged, await handle()) : null;
}

describe('signing: jose writes the header anew', () => {
  test.each([
    ['digits', '{"alg":"HS256","n":9007199254740993}', '{"alg":"HS256","n":9007199254740992}'],
    ['the form of numbers', '{"alg":"HS256","n":1.0}', '{"alg":"HS256","n":1}'],
    ['doubled names', '{"alg":"HS256","n":1,"n":2}', '{"alg":"HS256","n":2}'],
    ['the order of names', '{"alg":"HS256","2":0,"1":0}', '{"1":0,"2":0,"alg":"HS256"}'],
    ['escapes', '{"alg":"HS256","n":"\\u00e9"}', '{"alg":"HS256","n":"é"}'],
  ])('%s', async (_, header, written) => {
    const parameters = JSON.parse(header) as { alg: string };
    const byJose = await new CompactSign(Buffer.from('{}')).setProtectedHeader(parameters).sign(bytes);
    expect(headerOf(byJose)).toBe(written);
    expect(headerOf(await signedHere(header))).toBe(header);
  });

  test('and refuses an extension that the person may want to sign', async () => {
    const header = { alg: 'HS256', crit: ['x'], x: 1 };
    await expect(new CompactSign(bytes).setProtectedHeader(header).sign(bytes)).rejects.toThrow('"x"');
    expect(headerOf(await signedHere(JSON.stringify(header)))).toBe(JSON.stringify(header));
  });
});

describe('verifying', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  /** The last letter of 32 bytes has two bits that say nothing. */
  const bent = (token: string) =>
    token.slice(0, -1) + (alphabet[alphabet.indexOf(token.at(-1) ?? '') ^ 1] ?? '');
  const byJose = async (token: string) =>
    compactVerify(token, bytes).then(
      () => 'valid',
      (reason: unknown) => (reason instanceof Error ? reason.name : ''),
    );

  test.each([
    ['stray bits in the signature', bent, 'valid', 'base64url-trailing-bits'],
    ['padding of the signature', (token: string) => `${token}=`, 'valid', 'base64url-padding'],
    [
      'padding of the payload',
      (token: string) => token.replace('.e30.', '.e30=.'),
      'JWSSignatureVerificationFailed',
      'base64url-padding',
    ],
    [
      'standard base64 in the signature',
      (token: string) => token.replaceAll('-', '+').replaceAll('_', '/'),
      'JWSInvalid',
      'base64url-standard-alphabet',
    ],
  ])('%s: jose says nothing of it, or does not verify', async (_, change, answer, kind) => {
    // A signature with both letters of the url-safe alphabet.
    let token = '';
    for (let n = 0; !/-.*_|_.*-/.test(token.split('.')[2] ?? ''); n++)
      token = await signedHere(`{"alg":"HS256","n":${n}}`);
    const changed = change(token);
    expect(await byJose(changed)).toBe(answer);
    expect(readToken(changed).problems.map((problem) => problem.kind)).toContain(kind);
    expect(await verdictHere(changed)).toBe('valid');
  });

  test('jose refuses RSA keys under 2048 bits, for signing and verifying', async () => {
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'jwk' });
    const key = await importJWK({ ...small, kty: 'RSA' }, 'RS256');
    await expect(new CompactSign(bytes).setProtectedHeader({ alg: 'RS256' }).sign(key)).rejects.toThrow(
      '2048',
    );
  });
});
