/** The room of JWS in JSON: loaded when one is seen, or one is to be made. */
export { readJwsJson, type JwsJson } from './read.js';
export { verifyJwsJson, type JwsJsonVerdict, type VerifiedSignature } from './verify.js';
