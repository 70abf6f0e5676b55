/** The entry to everything that reads and judges tokens: loaded once the first token is signed. */
export { withoutExplained } from './autopsy/explained.js';
export { overallAnswer } from './answer/answer.js';
export { decryptedAnswer } from './answer/decrypted.js';
export { readTime } from './claims/time/time.js';
export { claimsVerdict } from './claims/verdict.js';
export { classifyToken, familyOf } from './token/families/families.js';
export { readToken } from './token/read/read.js';
export { toEditorPositions } from './token/read/editorPositions.js';
export { keyNotices, verifySignature } from './token/verify/verify.js';
export { problemsWithKey } from './token/verify/withKey.js';
export { noticeOf } from './checks/noticeOf.js';
export { checksFor, defaultSubject, runChecksFor } from './checks/subject.js';
export { expectedValues } from './profiles/fill/differences.js';
export { recogniseKind } from './kinds/recogniseKind.js';
export { worstFirst } from './severity.js';
export { recogniseKey } from './token/find/recognise.js';
