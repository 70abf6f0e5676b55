import { toHex, type Bytes } from '../../bytes/bytes.js';
import { toBase64 } from '../../bytes/pem.js';
import type { Attempt, Hypothesis } from '../hypothesis.js';

const hashes = ['SHA-256', 'SHA-384', 'SHA-512'] as const;

/** The digest was given where the message is taken, and so was hashed once more. */
export const digests: Hypothesis = {
  family: 'digest',
  attempts: async ({ input, algorithm }) => {
    const own = `SHA-${algorithm.hash}`;
    const order = hashes.toSorted((one, other) => Number(other === own) - Number(one === own));
    const attempts = order.map(async (hash): Promise<Attempt[]> => {
      const digest = new Uint8Array(await crypto.subtle.digest(hash, input));
      const of = (form: 'bytes' | 'hex' | 'base64', signed: Bytes): Attempt => ({
        causes: [{ kind: 'autopsy-hashed-twice', hash, form }],
        input: signed,
        remedy: null,
      });
      const text = (written: string) => new TextEncoder().encode(written);
      return [of('bytes', digest), of('hex', text(toHex(digest))), of('base64', text(toBase64(digest)))];
    });
    return (await Promise.all(attempts)).flat();
  },
};
