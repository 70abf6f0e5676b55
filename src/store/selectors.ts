/** All that is derived from the state, by subject. */
export * from './derive/fields.js';
export * from './derive/keys/keys.js';
export { tokenInput, wantsSecret } from './derive/reading.js';
export * from './derive/keys/secret.js';
export * from './derive/keys/signing.js';
export * from './derive/token.js';
