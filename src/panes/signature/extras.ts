/** What the first token does not need: loaded right after it, as one file. */
export { ActiveKey } from './ActiveKey.js';
export { UnsavedKeyWarning } from './saved/UnsavedKeyWarning.js';
export { ImportDialog } from './import/ImportDialog.js';
export { KeyFacts } from './KeyFacts.js';
export { NewKeyDialog } from './make/NewKeyDialog.js';
export { NoSignature } from './NoSignature.js';
export { SecretBox } from './SecretBox.js';
