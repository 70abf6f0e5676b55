import type { JwsJsonFinding, VerifiedSignature } from '../../core/jwsJson/jwsJson.js';

type Said = { [K in JwsJsonFinding['kind']]: (facts: Extract<JwsJsonFinding, { kind: K }>) => string };

const findings: Said = {
  'not-json': () => 'The text isn’t a JSON object.',
  'both-syntaxes': () =>
    'signatures can’t be combined with members of the flattened syntax (protected, header or signature).',
  'member-twice': ({ name }) => `${name} is there twice, and parsers disagree on which counts.`,
  'payload-missing': () =>
    'payload is missing. A detached payload must be put back before the signatures are verified.',
  'payload-not-string': () => 'payload must be a string.',
  'signatures-not-array': () => 'signatures must be an array.',
  'signatures-empty': () => 'signatures is empty: nothing is signed.',
  'signatures-many': ({ count, most }) =>
    `There are ${count} signatures. At most ${most} are supported here.`,
  'b64-differs': () => 'b64 must be the same for all signatures (RFC 7797 section 3).',
  'signature-not-object': () => 'It must be a JSON object.',
  'signature-missing': () => 'signature is missing.',
  'member-not-string': ({ name }) => `${name} must be a string.`,
  'header-not-object': () => 'header must be a JSON object, not encoded.',
  'no-header': () => 'Both headers are missing, so there is no algorithm.',
  'member-empty': ({ name }) => `${name} is empty, and must be left out then (RFC 7515 section 7.2.1).`,
  'not-base64url': ({ name }) => `${name} isn’t canonical base64url without padding.`,
  'payload-not-text': () => 'payload contains half of a surrogate pair, so its UTF-8 bytes are undefined.',
  'names-shared': ({ names }) =>
    `${names.join(', ')}: in both headers. The names must be disjoint (RFC 7515 section 4).`,
  'crit-unprotected': () => 'crit must be in the protected header (RFC 7515 section 4.1.11).',
  'b64-unprotected': () => 'b64 must be in the protected header (RFC 7797 section 3).',
};

const statuses: Record<VerifiedSignature['status'], string> = {
  valid: 'Signature verified',
  'valid-with-notice': 'Signature verified, with warnings',
  invalid: 'Invalid signature',
  unsigned: 'Not signed: alg is none',
  unsupported: 'Not verified: not supported',
  'no-key': 'Not verified: no key for it',
  malformed: 'Malformed, so not verified',
};

/** Everything about a JWS in JSON (RFC 7515 section 7.2). */
export const jwsJsonTexts = {
  title: 'JWS JSON serialization',
  name: 'JWS JSON (one or more signatures)',
  syntaxes: { flattened: 'Flattened', general: 'General' },
  result: 'JWS JSON result',
  verified: (verified: number, count: number): string =>
    count === 0
      ? 'No signatures'
      : count > 1
        ? `${verified} of ${count} signatures verify`
        : verified === 1
          ? 'The signature verifies'
          : 'The signature doesn’t verify',
  each: 'Each signature is verified by itself, with every key here. Which of them must verify is up to the application (RFC 7515 section 5.2).',
  payload: 'Signed payload',
  binary: (count: number) => `${count} ${count === 1 ? 'byte' : 'bytes'}, not text.`,
  signatures: 'Signatures',
  signature: (number: number) => `Signature ${number}`,
  statuses,
  by: (key: string) => `Verified with ${key}`,
  notBy: (key: string) => `Tried ${key}`,
  missing: 'missing',
  protectedHeader: 'Protected header',
  header: 'Unprotected header',
  unprotected: 'Not signed: anyone can change it.',
  findingsLabel: 'JWS JSON findings',
  ofSignature: (number: number) => `Findings of signature ${number}`,
  problemsOf: (number: number) => `Problems of signature ${number}`,
  findings,
  facts: (alg: string, kid: string) => `alg: ${alg}, kid: ${kid}`,
  open: 'Open as compact token',
  notCompact: {
    header: 'No compact form: that has no place for an unprotected header (RFC 7515 section 7.1).',
    payload: 'No compact form: the payload isn’t encoded, and has characters that end it there.',
  },
  makeTitle: 'Make a JWS JSON',
  what: 'Signs the header and payload shown. Each key sets alg, and with several keys its own kid.',
  syntax: 'Syntax',
  signers: 'Keys that sign',
  signer: (name: string, alg: string) => `${name} (${alg})`,
  saved: (name: string, alg: string) => `${name} (${alg}, saved)`,
  noSigners: 'There is no private key to sign with. Use New key or Import key.',
  isKidApart: 'kid in the unprotected header',
  make: 'Make JWS JSON',
  made: 'JWS JSON',
  makeProblems: 'Why there is no JWS JSON',
  b64False: 'b64 is false in the header. Remove b64 and crit, or use JWS with a detached payload.',
  copyMade: 'Copy JWS JSON',
  copiedMade: 'JWS JSON copied.',
};
