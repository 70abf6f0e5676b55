/** The one entry of the key formats: loaded when a key is first imported or exported. */
export { readKeys } from './read.js';
export { readSecret } from './secret.js';
export type { CertificateFacts, Cleaning, KeyFact, KeyReading } from './types.js';
export type { ForeignFormat, KeyFormatProblem, KeySource } from './problems.js';
export * from './export.js';
export { toHex } from './bytes.js';
export { encryptedPkcs8Pem } from './exportEncrypted.js';
export { selfSignedCertificatePem, type CertificateRequest } from './exportCertificate.js';
