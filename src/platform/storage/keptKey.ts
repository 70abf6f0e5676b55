import * as v from 'valibot';
import { dictionary } from '../../core/schema/blocks.js';

const keptKey = v.pipe(
  v.object({
    /** The AMPLIFY Key ID: one entry for one key. */
    keyId: v.string(),
    name: v.string(),
    alg: v.string(),
    /** The private half or the secret, extractable or not, as the owner chose; null for a public key alone. */
    privateKey: v.nullable(v.instance(CryptoKey)),
    /** Null for a shared secret; `keyId` then is its thumbprint. */
    spki: v.nullable(v.instance(Uint8Array<ArrayBuffer>)),
    /** The profile in use and the values of its fields that went with the key: filled in again when it is chosen. */
    profileId: v.string(),
    fieldValues: dictionary(v.string(), v.string()),
    /** The Key ID that AMPLIFY showed, where it differs from the computed one; else the computed one. */
    shownKeyId: v.string(),
    /** Epoch seconds. */
    keptAt: v.number(),
  }),
  v.check(({ spki, privateKey }) => spki !== null || privateKey?.type === 'secret'),
);

/** What is kept of a key, by its owner's choice. */
export type KeptKey = v.InferOutput<typeof keptKey>;

export const isKeptKey = (value: unknown): value is KeptKey => v.is(keptKey, value);
