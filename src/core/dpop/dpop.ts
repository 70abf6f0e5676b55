/** The room of DPoP: loaded when a proof is seen, or one is to be made. */
export { judgeProof, type DpopVerdict } from './judge.js';
export {
  dpopDefects,
  makeProof,
  type DpopDefect,
  type DpopMakeProblem,
  type DpopWishes,
  type Proof,
} from './make.js';
export { dpopSeverities, type DpopFinding } from './problems.js';
export { dpopCommand, dpopHeaders } from './send.js';
export { dpopSnippet, dpopLanguages, type DpopLanguage } from './snippet.js';
