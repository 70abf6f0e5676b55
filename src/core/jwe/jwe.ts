/** The one entry to encrypted tokens: loaded when one is opened or made. */
export {
  contentEncryptionAlgorithms,
  keyManagementAlgorithms,
  type ContentEncryptionAlgorithm,
  type KeyManagementAlgorithm,
} from './algorithms.js';
export { decryptToken, type Decryption } from './open/decrypt.js';
export { encryptCompact, usualRounds } from './encrypt.js';
export { type JweHeader } from './header.js';
export { jsonOf } from './json/compact.js';
export { encryptGeneral } from './json/make.js';
export type { JweJsonFinding } from './json/problems.js';
export { mostRecipients, readJweJson, type JweJson } from './json/read.js';
export type { JweJsonRecipient } from './json/recipient.js';
export { type JweKey } from './keys/key.js';
export { mostLayers, openLayers, type Layer } from './open/layers.js';
export { mostCompressed, mostInflated } from './open/open.js';
export { leastRounds, mostRounds } from './parameters.js';
export { type SecretForm } from './problems.js';
export { readJweKeys, readSecret, type JweKeyReading } from './keys/readKeys.js';
