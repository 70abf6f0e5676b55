import { expect, test } from 'vitest';
import { publicKeyOf } from '../keys/testing/keys.js';
import { readToken } from '../token/read/read.js';
import { readSdJwt } from './read.js';
import { bound, issuerJwk, serialized } from './testing/rfc9901.js';
import { judgeSdJwt } from './verdict.js';

const issuer = publicKeyOf(issuerJwk);
const { nonce, aud, iat } = bound;

test.each(serialized)(
  'RFC 9901, section $name: what is in JSON is read as what it is in one line',
  async ({ json, names, isBound }) => {
    const { token, behind, problems } = readToken(JSON.stringify(json));
    expect(problems.map(({ kind }) => kind)).toContain('token-sd-jwt');
    const text = token + behind;
    const sdJwt = readSdJwt(text);
    const expected = { nonce, aud, needsBinding: isBound, now: iat, skew: 0 };
    expect(await judgeSdJwt(text, sdJwt, issuer, expected)).toEqual({
      status: 'valid',
      isBound: isBound || null,
      findings: [],
    });
    expect(sdJwt.disclosures.map(({ name }) => name)).toEqual(names);
  },
);
