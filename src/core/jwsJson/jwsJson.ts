/** The room of JWS in JSON: loaded when one is seen, or one is to be made. */
export type { JwsJsonFinding } from './problems.js';
export type { JwsJsonSignature } from './signature.js';
export { makeJwsJson, type JwsJsonMakeProblem } from './make.js';
export { readJwsJson, type JwsJson } from './read.js';
export { verifyJwsJson, type JwsJsonVerdict, type VerifiedSignature } from './verify.js';
