import type { JweJsonFinding } from '../../core/jwe/json/problems.js';

type Said = { [K in JweJsonFinding['kind']]: (facts: Extract<JweJsonFinding, { kind: K }>) => string };

const findings: Said = {
  'not-json': () => 'The text isn’t a JSON object.',
  'both-syntaxes': () =>
    'recipients can’t be combined with members of the flattened syntax (header or encrypted_key).',
  'member-twice': ({ name }) => `${name} is there twice, and parsers disagree on which counts.`,
  'member-missing': ({ name }) => `${name} is missing, and every content encryption algorithm needs it.`,
  'member-not-string': ({ name }) => `${name} must be a string.`,
  'member-empty': ({ name }) => `${name} is empty, and must be left out then (RFC 7516 section 7.2.1).`,
  'not-base64url': ({ name }) => `${name} isn’t canonical base64url without padding.`,
  'header-not-object': ({ name }) =>
    name === 'protected'
      ? 'protected must be a JSON object in base64url.'
      : `${name} must be a JSON object, not encoded.`,
  'recipients-not-array': () => 'recipients must be an array.',
  'recipients-empty': () => 'recipients is empty: no key can decrypt the token.',
  'recipients-many': ({ count, most }) =>
    `There are ${count} recipients. At most ${most} are supported here.`,
  'enc-differs': () => 'enc must be the same for all recipients (RFC 7516 section 7.2.1).',
  'direct-several': ({ alg }) =>
    `${alg} allows only one recipient, because it doesn’t encrypt the content encryption key.`,
  'recipient-not-object': () => 'It must be a JSON object.',
  'no-header': () => 'All three headers are missing, so there is no algorithm.',
  'names-shared': ({ names }) =>
    `${names.join(', ')}: in more than one of the three headers. The names must be disjoint (RFC 7516 section 7.2.1).`,
  'unprotected-parameter': ({ name }) =>
    `${name} must be in the protected header (RFC 7516 section ${name === 'crit' ? '4.1.13' : '4.1.3'}).`,
};

/** Everything about a JWE in JSON (RFC 7516 section 7.2). */
export const jweJsonTexts = {
  title: 'JWE JSON serialization',
  syntaxes: { flattened: 'Flattened', general: 'General' },
  what: (recipients: number): string =>
    recipients === 1
      ? 'One recipient. Decrypt it with the key of that recipient.'
      : `${recipients} recipients. The key of any one of them decrypts it.`,
  findingsLabel: 'JWE JSON findings',
  protectedHeader: 'Protected header',
  unprotected: 'Shared unprotected header',
  open: 'Not authenticated: anyone can change it.',
  aad: 'Additional authenticated data (aad)',
  aadHint: 'Authenticated, but not encrypted: anyone can read it.',
  binary: (count: number) => `${count} ${count === 1 ? 'byte' : 'bytes'}, not text.`,
  recipients: 'Recipients',
  recipient: (number: number) => `Recipient ${number}`,
  facts: (alg: string, kid: string) => `alg: ${alg}, kid: ${kid}`,
  missing: 'missing',
  header: 'Header of the recipient',
  ofRecipient: (number: number) => `Findings of recipient ${number}`,
  problemsOf: (number: number) => `Problems of recipient ${number}`,
  findings,
  openCompact: 'Open as compact token',
  notCompact:
    'No compact form: that has one recipient, no unprotected header and no additional authenticated data (RFC 7516 section 7.1).',
};
