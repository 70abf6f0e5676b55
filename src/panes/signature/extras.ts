/** What the first token does not need: loaded right after it, as one file. */
export { ActiveKey } from './ActiveKey.js';
export { AtRisk } from './AtRisk.js';
export { ImportDialog } from './ImportDialog.js';
export { KeyFacts } from './KeyFacts.js';
export { NewKeyDialog } from './NewKeyDialog.js';
export { SecretBox } from './SecretBox.js';
