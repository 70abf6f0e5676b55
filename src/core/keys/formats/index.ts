/** The one entry of the key formats: loaded when a key is first imported or exported. */
export { readKeys } from './read.js';
export { readSecret } from './text/secret.js';
export type { CertificateFacts, Cleaning, ReadKey, KeyReading } from './types.js';
export type { ForeignFormat, KeyFormatProblem, KeySource } from './problems.js';
export * from './write/export.js';
export { toHex } from '../../bytes/bytes.js';
export { encryptedPkcs8Pem } from './write/exportEncrypted.js';
export { selfSignedCertificatePem, type CertificateRequest } from './write/exportCertificate.js';
