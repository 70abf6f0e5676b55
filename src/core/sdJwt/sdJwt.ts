/** The room of SD-JWT: loaded when one is seen, or one is to be made. */
export { holderKey } from './binding.js';
export { judgeSdJwt, type SdJwtVerdict } from './judge.js';
export { lacksVct, makeSdJwt, usual, type SdJwtMakeProblem, type SdJwtWishes } from './make.js';
export { selectables } from './mark.js';
export { bindingDefects, bound, presented, withParents, type BindingDefect } from './present.js';
export { sdJwtSeverities, type SdJwtFinding } from './problems.js';
export { readSdJwt, type SdJwt } from './read.js';
export { sdJwtDefects, type SdJwtDefect } from './wrong.js';
