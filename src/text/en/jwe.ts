import type { JweParameter, JweProblem } from '../../core/jwe/problems.js';
import type { ProblemTexts } from '../wording.js';

const needed: Record<Extract<JweProblem, { kind: 'jwe-key-type' }>['needs'], string> = {
  RSA: 'an RSA private key (to encrypt, a public one)',
  ECDH: 'an EC (P-256, P-384, P-521) or X25519 private key (to encrypt, a public one)',
  secret: 'a shared secret',
  password: 'a password',
};

const given = (found: string): string =>
  found === 'oct'
    ? 'a secret'
    : found === 'RSA'
      ? 'an RSA key'
      : `${/^[AEOX]/.test(found) ? 'an' : 'a'} ${found} key`;

const parts = {
  'encrypted-key': 'encrypted key',
  iv: 'initialization vector',
  tag: 'authentication tag',
};

const parameters: Record<JweParameter, string> = {
  epk: 'the sender’s ephemeral public key',
  apu: 'information about the sender',
  apv: 'information about the recipient',
  iv: 'the initialization vector of the encrypted key',
  tag: 'the authentication tag of the encrypted key',
  p2s: 'the salt for the password',
  p2c: 'the iteration count',
};

const reasons = {
  missing: 'it is missing',
  type: 'it has the wrong type',
  base64url: 'it is not base64url',
  length: 'it has the wrong length',
  key: 'it is not a public key on a supported curve',
  same: 'it equals apu, but the two must differ',
};

const resembling = (resembles: string | null): string =>
  resembles === null ? '' : ` Names are case-sensitive: did you mean ${resembles}?`;

const megabytes = (bytes: number): string =>
  bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${Math.round(bytes / 1_000)} KB`;

/** What the page says of encrypted tokens. */
export const jwe: ProblemTexts<JweProblem> = {
  'jwe-not-encrypted': () => ({
    title: 'Nothing to decrypt',
    detail: 'This is not an encrypted token (JWE), which has five parts, and alg and enc in its header.',
    fix: 'A signed token is readable without decrypting. Verify it with a public key.',
  }),
  'jwe-alg-refused': ({ alg }) => ({
    title: `${alg} is not supported`,
    detail:
      'Its padding lets an attacker who can observe decryption failures recover the content (Bleichenbacher). That is why browsers don’t support it.',
    fix: 'Ask the sender to use RSA-OAEP-256; the key can stay the same.',
  }),
  'jwe-alg-unknown': ({ alg, resembles, signs }) => ({
    title: signs ? `${alg} is a signature algorithm` : `“${alg}” is not a known key management algorithm`,
    detail: signs
      ? 'The token has the five parts of a JWE, but its alg is for signatures. No library can decrypt it.'
      : `alg says how the content encryption key is protected.${resembling(resembles)}`,
    fix: `Use ${resembles ?? 'a registered name, such as RSA-OAEP-256'}.`,
  }),
  'jwe-enc-unknown': ({ enc, resembles }) => ({
    title: `“${enc}” is not a known content encryption algorithm`,
    detail: `enc says how the content is encrypted (RFC 7518 section 5.1).${resembling(resembles)}`,
    fix: `Use ${resembles ?? 'a registered name, such as A256GCM'}.`,
  }),
  'jwe-unavailable': ({ name, bits }) => ({
    title: `Not supported by this browser: ${bits === null ? name : `${name} with ${bits} bits`}`,
    detail:
      'The token may be fine, but this browser lacks the algorithm. Chromium, for example, has no AES-192.',
    fix: 'Decrypt it with another tool, or ask the sender to use A128 or A256 instead of A192.',
  }),
  'jwe-part-length': ({ part, name, found, expected }) => ({
    title:
      expected === 0
        ? `Unexpected ${parts[part]}`
        : found === 0
          ? `The ${parts[part]} is missing`
          : `The ${parts[part]} has the wrong length`,
    detail:
      expected === 0
        ? `${name} must have an empty encrypted key, but there are ${found} bytes. Such a token must be rejected (RFC 7516 section 5.2).`
        : `It has ${found} bytes; ${name} requires ${expected}. The token can’t be decrypted.`,
    fix: 'Copy the whole token again.',
  }),
  'jwe-parameter': ({ name, alg, reason }) => ({
    title: `${name} in the header is ${reason === 'missing' ? 'missing' : 'not usable'}`,
    detail: `${alg} needs it (${parameters[name]}), but ${reasons[reason]}.`,
    fix: 'Check that the token is complete. If it is, its issuer has to fix it.',
  }),
  'jwe-rounds-over': ({ count, most }) => ({
    title: `Iteration count too high: ${count} (p2c)`,
    detail: `The limit is ${most}. Attackers choose a high count to overload the recipient.`,
    fix: 'Do not trust this token unless you know why its sender uses so many iterations.',
  }),
  'jwe-rounds-low': ({ count, least }) => ({
    title: `Iteration count too low: ${count} (p2c)`,
    detail: `RFC 7518 section 4.8.1.2 recommends at least ${least}. Anyone who has this token can guess passwords quickly.`,
    fix: 'Increase p2c in the code that creates the token, and use a long password.',
  }),
  'jwe-zip-unknown': ({ zip }) => ({
    title: `“${zip}” is not a known compression algorithm`,
    detail: 'The only one defined is DEF (RFC 7516 section 4.1.3).',
    fix: 'Remove zip in the code that creates the token.',
  }),
  'jwe-zip-over': ({ what, most }) => ({
    title: 'The compressed content is too large',
    detail:
      what === 'compressed'
        ? `It has more than ${megabytes(most)} compressed and could expand a thousandfold. It was not decompressed.`
        : `It expands to more than ${megabytes(most)}. Decompression was stopped there: small tokens with huge content are a known attack.`,
    fix: 'Send the content without compression (RFC 8725 section 3.6 advises against it).',
  }),
  'jwe-zip-broken': () => ({
    title: 'The content can’t be decompressed',
    detail: 'Decryption succeeded, but the content is not DEFLATE data (RFC 1951) as the header says.',
    fix: 'In the code that creates the token, compress without a zlib or gzip header, or remove zip.',
  }),
  'jwe-layers-over': ({ most }) => ({
    title: 'Too many nested tokens',
    detail: `The first ${most} layers are shown. The content of the last one was not decrypted.`,
    fix: 'To continue, paste the innermost token on its own.',
  }),
  'jwe-key-missing': ({ alg }) => ({
    title: 'Decryption key needed',
    detail: `The content can only be read with the recipient’s key (${alg}). The key never leaves your browser.`,
    fix: 'Enter the recipient’s private key, shared secret or password.',
  }),
  'jwe-recipient-key-missing': ({ alg, needs }) => ({
    title:
      needs === 'password'
        ? 'Password needed'
        : needs === 'secret'
          ? 'Shared secret needed'
          : 'Recipient’s public key needed',
    detail: `${alg} encrypts with it.`,
    fix: 'Enter it under Key to encrypt with.',
  }),
  'jwe-key-public': ({ alg }) => ({
    title: 'This is a public key',
    detail: `With ${alg}, the public key encrypts and only the private key decrypts.`,
    fix: 'Enter the matching private key.',
  }),
  'jwe-key-type': ({ alg, needs, found }) => ({
    title: `This key doesn’t match ${alg}`,
    detail: `It needs ${needed[needs]}. This is ${given(found)}.`,
    fix: 'Use the recipient’s key.',
  }),
  'jwe-key-curve': ({ alg, curve, expected }) => ({
    title: 'The curves don’t match',
    detail: `${alg} needs two keys on the same curve. The sender’s key uses ${expected || 'an unnamed curve'}, this one ${curve || 'an unnamed curve'}.`,
    fix: 'Use the recipient’s key.',
  }),
  'jwe-key-size': ({ alg, needs, found, expected }) => ({
    title: needs === 'RSA' ? 'The RSA key has the wrong size' : 'The secret has the wrong length',
    detail:
      needs === 'RSA'
        ? `The token was encrypted for an RSA key of ${expected} bits; this one has ${found}.`
        : `${alg} needs ${expected} bits (${expected / 8} bytes); this secret has ${found}.`,
    fix:
      needs === 'RSA' ? 'Use the recipient’s key.' : 'If the secret is base64url or hex, select that format.',
  }),
  'jwe-key-weak': ({ alg, bits, least }) => ({
    title: `An RSA key of ${bits} bits is too short`,
    detail: `${alg} requires at least ${least} bits (RFC 7518 section 4.3); shorter keys can be broken. It was not used.`,
    fix: 'Generate a new key pair, and give the public key to the sender.',
  }),
  'jwe-key-use': ({ alg, member, value }) => ({
    title: 'This key isn’t meant for encryption',
    detail: `Its ${member} is “${value}”, which excludes ${alg} (RFC 7517 section 4).`,
    fix: `Use an encryption key, or remove ${member} from the JWK.`,
  }),
  'jwe-key-refused': ({ alg }) => ({
    title: 'This key can’t be used',
    detail: `The browser rejected it for ${alg}: the key is not valid.`,
    fix: 'Copy the key again, or ask its source.',
  }),
  'jwe-decryption-failed': ({ alg, enc, kid, tried }) => ({
    title: tried > 1 ? `None of ${tried} keys can decrypt the token` : 'This key can’t decrypt the token',
    detail:
      `Either the key is wrong or the token was altered. By design, encryption (${alg}, ${enc}) doesn’t reveal which.` +
      (kid === null ? '' : ` The token’s kid is “${kid.slice(0, 200)}”.`),
    fix: 'Copy the token again, and check that you have the recipient’s key or password.',
  }),
  'jwe-recipients-none': ({ algs }) => ({
    title: 'No recipient matches this key',
    detail: `The recipients need keys for ${algs.length > 0 ? algs.slice(0, 20).join(', ') : 'an algorithm that isn’t named'}.`,
    fix: 'Use the key of one of the recipients listed under JWE JSON serialization.',
  }),
  'jwe-secret-empty': () => ({
    title: 'The secret is empty',
    detail: 'An empty secret protects nothing and can’t decrypt.',
    fix: 'Enter the password or secret that the token was encrypted with.',
  }),
  'jwe-secret-unreadable': ({ form }) => ({
    title: form === 'hex' ? 'The secret is not hexadecimal' : 'The secret is not base64url',
    detail:
      form === 'hex'
        ? 'Hexadecimal has two digits for each byte, from 0 to 9 and a to f.'
        : 'Base64url has only A to Z, a to z, 0 to 9, - and _.',
    fix: 'Choose another format. “Text” accepts any secret.',
  }),
};
