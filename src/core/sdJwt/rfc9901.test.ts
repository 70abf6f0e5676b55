import { expect, test } from 'vitest';
import { publicKeyOf } from '../keys/testing/keys.js';
import { readJson } from '../json/read.js';
import { judgeSdJwt } from './verdict.js';
import { readDisclosure } from './disclosure.js';
import { digestOf } from './hash.js';
import { presented } from './make/present.js';
import { processClaims } from './process.js';
import { readSdJwt } from './read.js';
import { addressOf6, bound, examples, issuerJwk, unsigned } from './testing/rfc9901.js';

const issuer = publicKeyOf(issuerJwk);
const { nonce, aud, iat } = bound;
const judge = (text: string, needsBinding: boolean) =>
  judgeSdJwt(text, readSdJwt(text), issuer, { nonce, aud, needsBinding, now: iat, skew: 0 });

test.each(examples)(
  'RFC 9901, section $name: issued, presented, and as the verifier sees it',
  async (example) => {
    const { issued, presentation, isBound, seen } = example;
    expect(await judge(issued, false)).toEqual({ status: 'valid', isBound: null, findings: [] });
    const verdict = await judge(presentation, isBound);
    expect(verdict).toEqual({ status: 'valid', isBound: isBound || null, findings: [] });
    expect(JSON.parse(readSdJwt(presentation).claims ?? '')).toEqual(seen);
  },
);

test('what is presented of an issued one is what its holder presents there, but for the order', () => {
  for (const { issued, presentation } of examples) {
    const sdJwt = readSdJwt(issued);
    const shown = new Set(presentation.split('~').slice(1, -1));
    const chosen = new Set(
      [...sdJwt.disclosures.keys()].filter((at) => shown.has(sdJwt.disclosures[at]?.encoded ?? '')),
    );
    const parts = presented(issued, sdJwt, chosen).split('~');
    expect(new Set(parts.slice(1, -1))).toEqual(shown);
  }
});

test.each(unsigned)(
  'RFC 9901, section $name: digests are found in their place',
  ({ payload, disclosures }) => {
    const text = JSON.stringify(payload);
    const { root } = readJson(text);
    if (!root) throw new Error('no JSON');
    const digests = disclosures.map((one) => digestOf('sha-256', one));
    const { claims, findings, undisclosed } = processClaims(
      text,
      root,
      disclosures.map(readDisclosure),
      digests,
    );
    expect(JSON.parse(claims)).toEqual({ address: addressOf6 });
    expect([findings, undisclosed]).toEqual([[], 0]);
  },
);
