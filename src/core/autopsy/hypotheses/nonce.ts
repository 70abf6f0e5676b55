import { encodeBase64url } from '../../bytes/base64url.js';
import { toHex } from '../../bytes/bytes.js';
import { memberOf, stringValue } from '../../json/read.js';
import type { Attempt, Hypothesis } from '../hypothesis.js';

/** Microsoft signs tokens for Graph with the SHA-256 of the nonce in the place of the nonce. */
export const hashedNonce: Hypothesis = {
  family: 'nonce',
  attempts: async ({ header, payload, isUnencoded }) => {
    const { text, json } = header;
    const value = json && memberOf(json, 'nonce')?.value;
    const nonce = text !== null && value ? stringValue(text, value) : null;
    if (isUnencoded || text === null || !value || nonce === null) return [];
    const encoder = new TextEncoder();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(nonce)));
    return [encodeBase64url(digest), toHex(digest)].map((hashed): Attempt => {
      const signed = `${text.slice(0, value.start)}"${hashed}"${text.slice(value.end)}`;
      const encoded = encodeBase64url(encoder.encode(signed));
      return {
        causes: [{ kind: 'autopsy-nonce-hashed' }],
        input: encoder.encode(`${encoded}.${payload.encoded}`),
        remedy: { token: { header: encoded } },
      };
    });
  },
};
