import { signatureAlgorithms } from '../../src/core/keys/algorithms.js';
import { generateHandle } from '../../src/core/keys/generate.js';
import { classifyToken } from '../../src/core/token/families/families.js';
import { readToken } from '../../src/core/token/read/read.js';
import { signCompact } from '../../src/core/token/sign/sign.js';
import { verifySignature } from '../../src/core/token/verify/verify.js';
import { rs256 } from './raw.js';

/** Calls in one sample, because a call takes less than the clock tells. */
const calls = 10;
const utf8 = new TextEncoder();

async function handle(alg: 'RS256' | 'ES256') {
  const made = await generateHandle('bench', 'generated', alg, 2048);
  if (!made.ok || !made.value.privateKey) throw new Error('No key.');
  return { ...made.value, privateKey: made.value.privateKey };
}

async function timed(count: number, own: () => Promise<unknown>, raw: () => Promise<unknown>) {
  const one = async (call: () => Promise<unknown>) => {
    const start = performance.now();
    for (let index = 0; index < calls; index += 1) await call();
    return (performance.now() - start) / calls;
  };
  const all: Timed = { own: [], raw: [] };
  for (let index = 0; index < count; index += 1) {
    all.raw.push(await one(raw));
    all.own.push(await one(own));
  }
  return all;
}

window.coreBench = {
  async generate(alg, count) {
    const all: Timed = { own: [], raw: [] };
    const { generateKeyTimes } = window.probe;
    for (let index = 0; index < count; index += 1) {
      const start = performance.now();
      await handle(alg);
      all.own.push(performance.now() - start);
      // The very call inside: the time that primes take differs more between two calls than anything else.
      all.raw.push(generateKeyTimes.at(-1)?.time ?? 0);
    }
    return all;
  },

  async sign(size, count) {
    const key = await handle('RS256');
    const header = utf8.encode('{"alg":"RS256"}');
    const payload = utf8.encode(`{"a":"${'x'.repeat(size - 8)}"}`);
    const plan = { header, payload, algorithm: signatureAlgorithms.RS256 };
    const signed = await signCompact(plan, key);
    const input = utf8.encode(signed.ok ? signed.value.slice(0, signed.value.lastIndexOf('.')) : '');
    return timed(
      count,
      () => signCompact(plan, key),
      () => crypto.subtle.sign(rs256.name, key.privateKey, input),
    );
  },

  async verify(size, count) {
    const key = await handle('RS256');
    const header = utf8.encode('{"alg":"RS256"}');
    const payload = utf8.encode(`{"a":"${'x'.repeat(size - 8)}"}`);
    const signed = await signCompact({ header, payload, algorithm: signatureAlgorithms.RS256 }, key);
    const judged = classifyToken(readToken(signed.ok ? signed.value : ''));
    if (judged.verdict !== 'verifiable') throw new Error(judged.verdict);
    const { n, e } = key.facts.jwk;
    const jwk = { kty: 'RSA', n: n ?? '', e: e ?? '' };
    const publicKey = await crypto.subtle.importKey('jwk', jwk, rs256, false, ['verify']);
    return timed(
      count,
      async () => {
        if ((await verifySignature(judged, key)) !== 'valid') throw new Error('Not valid.');
      },
      () => crypto.subtle.verify(rs256.name, publicKey, judged.signature, judged.signingInput),
    );
  },
};
