import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';
import { SDJwtInstance } from '@sd-jwt/core';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import fc from 'fast-check';
import { exportJWK } from 'jose';
import { expect, test } from 'vitest';
import { generateHandle } from '../keys/generate.js';
import type { KeyHandle } from '../keys/handle.js';
import { judgeSdJwt } from './verdict.js';
import { makeSdJwt } from './make/make.js';
import { selectables } from './make/mark.js';
import { bound, presented } from './make/present.js';
import { readSdJwt } from './read.js';

const now = Math.floor(Date.now() / 1000);
const aud = 'https://verifier.example';
/** By turns with the one and the other: 200 with each. */
const runs = 400;

async function pair(): Promise<KeyHandle> {
  const made = await generateHandle('', 'generated', 'ES256', 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}
const [issuer, holder] = await Promise.all([pair(), pair()]);

/** What that library asks for, of Node's own cryptography. */
async function signerOf({ privateKey }: KeyHandle) {
  const key = createPrivateKey({ format: 'jwk', key: { ...(await exportJWK(privateKey ?? never())) } });
  return (data: string) =>
    Promise.resolve(
      sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    );
}
const verifierOf =
  ({ facts }: KeyHandle) =>
  (data: string, signature: string) =>
    Promise.resolve(
      verify(
        'sha256',
        Buffer.from(data),
        { key: createPublicKey({ format: 'jwk', key: { ...facts.jwk } }), dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      ),
    );
function never(): never {
  throw new Error('not to be');
}

const config = {
  signer: await signerOf(issuer),
  signAlg: 'ES256',
  verifier: verifierOf(issuer),
  hasher: (data: string | ArrayBuffer, alg: string) =>
    createHash(alg.replace('sha-', 'sha'))
      .update(typeof data === 'string' ? data : Buffer.from(data))
      .digest(),
  hashAlg: 'sha-256' as const,
  saltGenerator: (length: number) => randomBytes(length).toString('base64url'),
  kbSigner: await signerOf(holder),
  kbSignAlg: 'ES256',
  kbVerifier: verifierOf(holder),
};
const plain = new SDJwtInstance<Record<string, unknown>>(config);
const credentials = new SDJwtVcInstance(config);

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: 'grapheme' }),
);
/** No name of an object of JavaScript, which that library sets by assignment, and none that means something. */
const name = fc
  .stringMatching(/^[a-z][a-z ]{0,6}$/)
  .filter((text) => !['vct', 'iss', 'exp', 'cnf'].includes(text));
const inner = fc.oneof(
  leaf,
  fc.dictionary(name, leaf, { maxKeys: 3, noNullPrototype: true }),
  fc.array(leaf, { maxLength: 3 }),
);
const claimSets = fc.dictionary(name, inner, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

const expected = { aud, needsBinding: true, now, skew: 0 };

test('200 each that @sd-jwt/core and sd-jwt-vc issue and bind are valid here, with the same claims', async () => {
  for (const [at, claims] of fc.sample(claimSets, { numRuns: runs, seed: 1 }).entries()) {
    const nonce = `n-${at}`;
    const names = Object.keys(claims).filter((_, index) => (index + at) % 2 === 0);
    const payload = { iss: 'https://issuer.example', vct: 'a', cnf: { jwk: holder.facts.jwk }, ...claims };
    const how = { header: { typ: 'dc+sd-jwt' } };
    const frame: object = { _sd: names, _sd_decoy: at % 3 };
    const isCredential = at % 2 === 0;
    const issued = await (isCredential
      ? credentials.issue(payload, frame, how)
      : plain.issue(payload, frame, how));
    const wanted = Object.fromEntries(names.filter((_, index) => index % 2 === 0).map((one) => [one, true]));
    const presentation = await plain.present(issued, wanted, { kb: { payload: { iat: now, aud, nonce } } });
    const sdJwt = readSdJwt(presentation);
    const verdict = await judgeSdJwt(presentation, sdJwt, issuer, { ...expected, nonce });
    expect(verdict).toMatchObject({ status: 'valid', isBound: true });
    const { payload: theirs } = await plain.verify(presentation, { keyBindingNonce: nonce });
    expect(JSON.parse(sdJwt.claims ?? '')).toEqual(theirs);
  }
});

test('200 each that are issued, presented and bound here are valid there, with the same claims', async () => {
  for (const [at, claims] of fc.sample(claimSets, { numRuns: runs, seed: 2 }).entries()) {
    const nonce = `n-${at}`;
    const text = JSON.stringify({ ...claims, iss: 'https://issuer.example', vct: 'a' });
    const marked = selectables(text).filter(
      ({ path }, index) => !/^\/(?:iss|vct)$/.test(path) && (index + at) % 2 === 0,
    );
    const made = await makeSdJwt(
      {
        claims: text,
        selective: new Set(marked.map(({ path }) => path)),
        typ: 'dc+sd-jwt',
        hash: at % 2 === 0 ? 'sha-256' : 'sha-512',
        decoys: at % 3,
        holder: JSON.stringify(holder.facts.jwk),
        defect: null,
      },
      issuer,
      () => randomBytes(16).toString('base64url'),
    );
    if (!made.ok) throw new Error(made.problem.kind);
    const sdJwt = readSdJwt(made.value);
    const chosen = new Set([...sdJwt.disclosures.keys()].filter((index) => (index + at) % 3 !== 0));
    const shown = presented(made.value, sdJwt, chosen);
    const presentation = await bound(shown, sdJwt, holder, { aud, nonce, now, defect: null });
    if (!presentation.ok) throw new Error(presentation.problem.kind);
    const from = at % 2 === 0 ? credentials : plain;
    const { payload } = await from.verify(presentation.value, { keyBindingNonce: nonce });
    expect(JSON.parse(readSdJwt(presentation.value).claims ?? '')).toEqual(payload);
  }
});
