import { createPublicKey, createSecretKey, KeyObject } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { algorithmNames, type SignatureAlgorithm } from '../../src/core/keys/algorithms.js';
import { generateHandle } from '../../src/core/keys/generate.js';
import type { KeyHandle } from '../../src/core/keys/handle.js';
import { publicForm } from '../../src/core/keys/publicForms.js';
import { classifyToken } from '../../src/core/token/families/families.js';
import { readToken } from '../../src/core/token/read/read.js';
import { signCompact } from '../../src/core/token/sign/sign.js';
import { signingInput } from '../../src/core/token/sign/signing.js';
import { verifySignature } from '../../src/core/token/verify/verify.js';
import { joseJudge } from './judge-jose.js';
import { jsonwebtokenJudge } from './judge-jsonwebtoken.js';
import { opensslJudge } from './judge-openssl.js';
import { pyjwtJudge } from './judge-python.js';
import type { Pair } from './judge.js';
import { requires } from './tools.js';

const judges = [opensslJudge, pyjwtJudge, jsonwebtokenJudge, joseJudge];
const claims = { sub: 'Jürgen ✓', n: 9007199254740991, o: { a: [1, null, true] } };

async function ownKey(alg: SignatureAlgorithm): Promise<KeyHandle> {
  const made = await generateHandle('id', 'generated', alg, 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

/** Our key as Node has it: the public half goes by the text that the page gives away. */
function pairOf(key: KeyHandle): Pair {
  if (!key.privateKey) throw new Error('no private key');
  const privateKey = KeyObject.from(key.privateKey);
  const isSecret = privateKey.type === 'secret';
  const publicKey = isSecret ? createSecretKey(privateKey.export()) : createPublicKey(publicForm(key, 'pem'));
  return { privateKey, publicKey };
}

async function weSign(alg: string, key: KeyHandle): Promise<string> {
  const typed = (value: object) => ({ kind: 'typed', text: JSON.stringify(value, null, 2) }) as const;
  const input = signingInput(typed({ alg, kid: key.facts.keyId, typ: 'JWT' }), typed(claims), key);
  if (!input.ok) throw new Error(input.problem.kind);
  const token = await signCompact(input.value, key);
  if (!token.ok) throw new Error(token.problem.kind);
  return token.value;
}

async function weVerify(token: string, key: KeyHandle) {
  const judged = classifyToken(readToken(token));
  return judged.verdict === 'verifiable' ? verifySignature(judged, key) : judged.verdict;
}

function tampered(token: string): string {
  const middle = token.lastIndexOf('.') + 20;
  return token.slice(0, middle) + (token[middle] === 'A' ? 'B' : 'A') + token.slice(middle + 1);
}

for (const alg of algorithmNames.filter((name) => !name.startsWith('ML-DSA'))) {
  test(`${alg}: what we sign they verify, and what they sign we verify`, async () => {
    requires('openssl', 'python3-jwt', 'jose');
    const [key, stranger] = await Promise.all([ownKey(alg), ownKey(alg)]);
    const [pair, strangers] = [pairOf(key), pairOf(stranger)];
    const ours = await weSign(alg, key);
    const knowing = judges.filter(({ algorithms }) => algorithms.includes(alg));
    expect(knowing.length).toBeGreaterThanOrEqual(alg === 'Ed25519' ? 1 : alg === 'EdDSA' ? 2 : 3);
    for (const judge of knowing) {
      const { name } = judge;
      expect(await judge.verifies(alg, ours, pair), `${name} judges ours`).toBe(true);
      expect(await judge.verifies(alg, tampered(ours), pair), `${name}: tampered`).toBe(false);
      expect(await judge.verifies(alg, ours, strangers), `${name}: another key`).toBe(false);
      const theirs = await judge.signs(alg, claims, pair);
      expect(await weVerify(theirs, key), `we judge ${name}`).toBe('valid');
      expect(await weVerify(tampered(theirs), key), `we judge ${name}: tampered`).toBe('invalid');
      expect(await weVerify(theirs, stranger), `we judge ${name}: another key`).toBe('invalid');
    }
  });
}
