import type { Family, Remedy } from '../../core/autopsy/hypothesis.js';
import type {
  AutopsyProblem,
  OtherInput,
  SecretBytes,
  SecretHow,
  TextForm,
} from '../../core/autopsy/problems.js';
import type { ProblemTexts } from '../wording.js';

/** The start of the one sentence that names the cause. */
const would = (isShared: boolean): string =>
  isShared ? 'Together with the other cause, it would verify' : 'It would verify';

const bytesNames: Record<SecretBytes, string> = {
  'utf-8': 'UTF-8',
  base64url: 'base64url',
  base64: 'base64',
  hex: 'hex',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'latin-1': 'Latin-1',
};

function secretCondition({ change, bytes, name }: SecretHow): string {
  const rest = bytes === 'utf-8' ? '' : `, and the rest is read as ${bytesNames[bytes]}`;
  switch (change) {
    case 'none':
      return `the secret’s text is encoded in ${bytesNames[bytes]}`;
    case 'trimmed':
      return `the whitespace around the secret is removed${rest}`;
    case 'line-break':
      return 'a line break (LF) follows the secret';
    case 'carriage-return':
      return 'a line break (CR LF) follows the secret';
    case 'nul-padded':
      return 'NUL bytes follow the secret';
    case 'json-member':
      return `only the value of ${name} in this JSON is the secret${rest}`;
    case 'quotes':
      return `the quotes around the secret are removed${rest}`;
    case 'prefix':
      return `${name} before the secret is removed${rest}`;
    case 'encoded':
      return `the secret is the ${bytes === 'hex' ? 'hex' : 'base64'} of this text`;
  }
}

const secretFixes: Record<SecretHow['change'], string> = {
  none: 'Where the token is signed, encode the secret’s text in UTF-8.',
  trimmed: 'Where the secret is read, trim it.',
  'line-break': 'Where the secret is saved or read, remove the line break: echo adds one, printf doesn’t.',
  'carriage-return': 'Where the secret is saved or read, remove the line break.',
  'nul-padded': 'Where the token is signed, use the secret without padding.',
  'json-member': 'Paste only the value here.',
  quotes: 'Remove the quotes here, and where the secret is configured.',
  prefix: 'Paste only what follows it.',
  encoded: 'Where the token is signed, use the secret itself, or use its encoded form everywhere.',
};

const forms: Record<TextForm, string> = {
  compact: 'has no whitespace',
  spaced: 'has a space after each comma and colon, as Python’s json.dumps writes it',
  sorted: 'has its names sorted',
  'sorted-spaced': 'has its names sorted, and a space after each comma and colon',
  indented: 'is indented',
  escapes: 'has its characters escaped in another way',
  'line-breaks': 'has other line breaks (LF, CR LF)',
  'last-line-break': 'has another end: a line break more, or less',
};
const segments = { header: 'header', payload: 'payload', both: 'JSON of both parts' };

const inputs: Record<OtherInput, { condition: string; fix: string }> = {
  padded: {
    condition: 'the = at the end of header and payload are kept: they were signed',
    fix: 'Where the token is read, keep the =. Where it’s signed, remove them before signing.',
  },
  standard: {
    condition: 'header and payload are in standard base64 (+ and /): that was signed',
    fix: 'Where the token is signed, encode in base64url before signing, not after.',
  },
  'standard-padded': {
    condition: 'header and payload are in standard base64 with padding: that was signed',
    fix: 'Where the token is signed, encode in base64url without padding before signing, not after.',
  },
  decoded: {
    condition: 'the JSON texts are signed instead of their base64url',
    fix: 'Sign base64url(header).base64url(payload).',
  },
  payload: {
    condition: 'only the encoded payload is signed',
    fix: 'Sign the encoded header, a dot and the encoded payload.',
  },
  'decoded-payload': {
    condition: 'only the payload’s JSON text is signed',
    fix: 'Sign base64url(header).base64url(payload).',
  },
  'no-dot': {
    condition: 'the dot between header and payload is left out',
    fix: 'Sign header and payload with the dot between them.',
  },
  'line-break': {
    condition: 'a line break follows the payload',
    fix: 'Sign without the line break: echo adds one, printf doesn’t.',
  },
  'utf-16': {
    condition: 'the signing input is encoded in UTF-16',
    fix: 'Where the token is signed, encode it in ASCII or UTF-8.',
  },
};

const digestForms = { bytes: '', hex: ', written in hex', base64: ', written in base64' };

/** Why a signature doesn’t verify, and what would. None of this makes it valid. */
export const autopsyProblems: ProblemTexts<AutopsyProblem> = {
  'autopsy-secret-encoding': ({ encoding, isShared }) => ({
    title: 'Secret read in another encoding',
    detail: `${would(isShared)} if the secret is read as ${bytesNames[encoding]}.`,
    fix: `Choose ${bytesNames[encoding]} as Secret encoding. In your code, decode the secret before you verify.`,
  }),
  'autopsy-secret-text': ({ isShared, ...how }) => ({
    title: 'The secret isn’t exactly this text',
    detail: `${would(isShared)} if ${secretCondition(how)}.`,
    fix: secretFixes[how.change],
  }),
  'autopsy-signature-der': ({ isShared, found, expected }) => ({
    title: 'The signature is in DER',
    detail: `${would(isShared)} if it is converted from ASN.1 DER (${found} bytes) to R||S (${expected} bytes), as JWS requires (RFC 7518 section 3.4).`,
    fix: 'Where the token is signed, ask for R||S: dsaEncoding ieee-p1363 in Node.js, SHA256withECDSAinP1363Format in Java, marshaling_algorithm=jws in Vault. OpenSSL and AWS KMS return DER only: convert it.',
  }),
  'autopsy-signature-zeros': ({ isShared, found, expected }) => ({
    title: 'Leading zeros lost or added',
    detail: `The signature has ${found} bytes. ${would(isShared)} if its numbers have their fixed length, leading zeros included: ${expected} bytes in total.`,
    fix: 'Where the token is signed, write each number with a fixed length.',
  }),
  'autopsy-signature-swapped': ({ isShared }) => ({
    title: 'R and S are swapped',
    detail: `${would(isShared)} if its two halves are swapped: R comes first (RFC 7518 section 3.4).`,
    fix: 'Where the token is signed, write R before S.',
  }),
  'autopsy-signature-text': ({ isShared, encoding }) => ({
    title: 'The signature is encoded twice',
    detail: `${would(isShared)} if it is decoded from ${encoding} once more: what was encoded in base64url is text, not bytes.`,
    fix: `Where the token is signed, encode the signature’s bytes in base64url, not their ${encoding}.`,
  }),
  'autopsy-signature-prefix': ({ isShared, prefix }) => ({
    title: 'Vault’s prefix before the signature',
    detail: `${would(isShared)} without the prefix ${prefix} and with base64url instead of base64. The prefix is part of Vault’s answer, not of the signature.`,
    fix: 'Where the token is signed, use marshaling_algorithm=jws, and remove the prefix.',
  }),
  'autopsy-hashed-twice': ({ isShared, hash, form }) => ({
    title: 'The digest was hashed again',
    detail: `${would(isShared)} over the hash of the hash: the signer was given the ${hash} digest${digestForms[form]}, and hashed it again.`,
    fix: 'Give the signer the signing input itself, not its digest. If AWS KMS gets a digest, set MessageType to DIGEST; other signers have a function for digests (prehashed).',
  }),
  'autopsy-other-alg': ({ isShared, alg, actual }) => ({
    title: 'Signed with another algorithm',
    detail: `${would(isShared)} as ${actual}, but the header says ${alg}.`,
    fix: `Where the token is signed, set alg to ${actual}, or sign with ${alg}. alg is itself signed, so changing it here doesn’t help.`,
  }),
  'autopsy-other-hash': ({ isShared, alg, hash }) => ({
    title: 'Signed with another hash',
    detail: `${would(isShared)} with ${hash}, which isn’t the hash of ${alg}.`,
    fix: `Where the token is signed, use the hash of ${alg} (RFC 7518 section 3.1).`,
  }),
  'autopsy-salt-length': ({ isShared, alg, found, expected }) => ({
    title: 'Another salt length',
    detail: `${would(isShared)} with a salt of ${found} bytes. ${alg} requires ${expected}, the length of its hash (RFC 7518 section 3.5).`,
    fix: `Where the token is signed, set the salt length to ${expected}: RSA_PSS_SALTLEN_DIGEST in OpenSSL and Node.js.`,
  }),
  'autopsy-text-changed': ({ isShared, segment, form }) => ({
    title: 'The JSON was rewritten after signing',
    detail: `${would(isShared)} if the ${segments[segment]} ${forms[form]}: that was signed. A signature is over bytes, so the same JSON written in another way doesn’t match.`,
    fix: 'Send exactly the text that was signed: don’t parse it and write it again.',
  }),
  'autopsy-other-input': ({ isShared, form, isBalancer }) => ({
    title: 'Something else was signed',
    detail: `${would(isShared)} if ${inputs[form].condition}.${isBalancer ? ' AWS load balancers do that in x-amzn-oidc-data.' : ''}`,
    fix: inputs[form].fix,
  }),
  'autopsy-nonce-hashed': ({ isShared }) => ({
    title: 'Signed with a hashed nonce',
    detail: `${would(isShared)} if the nonce in the header is replaced with its SHA-256 hash. Microsoft signs access tokens for Microsoft Graph in this way: only Graph is meant to verify them.`,
    fix: 'Don’t verify this token in your code. For your own API, request a token with your API’s scope.',
  }),
  'autopsy-public-key-secret': ({ isShared, alg, form, keyId }) => ({
    title: 'The public key is the secret',
    detail: `${would(isShared)} as ${alg} with the public key ${keyId} (${form}) as the shared secret. It proves nothing: anyone who has the public key can sign like that (RFC 8725 section 2.1).`,
    fix: 'Don’t trust this token. If your own code made it, sign with the private key.',
  }),
  'autopsy-header-key': ({ isShared, name }) => ({
    title: 'Only its own key verifies it',
    detail: `${would(isShared)} with the key in its own header (${name}), and that proves nothing: anyone can put a key there.`,
    fix: 'Verify with a public key from the issuer.',
  }),
};

const families: Record<Family, string> = {
  secret: 'the secret trimmed, with a line break, in UTF-16, padded, taken out of JSON or quotes',
  'signature-form': 'the signature from DER, with leading zeros, with R and S swapped',
  digest: 'the digest hashed again',
  algorithm: 'another hash, padding or salt length',
  input: 'padding, standard base64, JSON texts or a line break in what was signed',
  text: 'header and payload compact, spaced, sorted, indented, or with other line breaks',
  nonce: 'the hashed nonce of Microsoft Graph',
  'public-key': 'a public key as the secret',
  'loaded-key': 'the other loaded keys',
  'header-key': 'the key in the header',
};

const remedies: Record<Remedy['kind'], string> = {
  'replace-token': 'Show the token that verifies',
  'read-secret': 'Use the secret like that',
  'use-key': 'Use the matching key',
};

export const autopsyTexts = {
  region: 'Why it doesn’t verify',
  families,
  remedies,
  /** Where nothing explains it. */
  unexplained: 'No known mistake explains this signature.',
  tried: 'What was tried',
};
