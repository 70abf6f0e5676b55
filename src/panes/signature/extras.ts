/** What the first token does not need: loaded right after it, as one file. */
export { ActiveKey } from './ActiveKey.js';
export { AlgorithmHint } from './AlgorithmHint.js';
export { AtRisk } from './AtRisk.js';
export { ImportDialog } from './ImportDialog.js';
export { KeyFolds } from './KeyFolds.js';
export { KeyTruth } from './KeyTruth.js';
