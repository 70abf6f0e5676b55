/** The room of DPoP: loaded when a proof is seen, or one is to be made. */
export { judgeProof, type DpopVerdict } from './verdict.js';
export { makeProof, type DpopDefect, type DpopMakeProblem, type DpopWishes, type Proof } from './make.js';
export type { DpopFinding } from './problems.js';
