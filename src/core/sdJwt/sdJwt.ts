/** The room of SD-JWT: loaded when one is seen, or one is to be made. */
export { holderKey } from './binding.js';
export { judgeSdJwt, type SdJwtVerdict } from './verdict.js';
export { makeSdJwt, type SdJwtMakeProblem, type SdJwtWishes } from './make/make.js';
export { bound, strangerLike, type BindingDefect } from './make/present.js';
export type { SdJwtFinding } from './problems.js';
export { readSdJwt, type SdJwt } from './read.js';
export type { SdJwtDefect } from './make/wrong.js';
