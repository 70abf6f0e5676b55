/** The room of detached payloads: loaded when a JWS without its payload is seen, or one is to be made. */
export { attached } from './attach.js';
export { makeDetached } from './make.js';
export { verifyingVariant, type Variant } from './variants.js';
