/** All that is derived from the state, by subject. */
export * from './derive/fields.js';
export * from './derive/keys.js';
export * from './derive/signing.js';
export * from './derive/token.js';
