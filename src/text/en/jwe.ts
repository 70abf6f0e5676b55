import type { JweParameter, JweProblem } from '../../core/jwe/problems.js';
import type { ProblemTexts } from '../wording.js';

const needed: Record<Extract<JweProblem, { kind: 'jwe-key-type' }>['needs'], string> = {
  RSA: 'an RSA private key',
  ECDH: 'an EC (P-256, P-384, P-521) or X25519 private key',
  secret: 'a shared secret',
  password: 'a password',
};

const given = (found: string): string =>
  found === 'oct' ? 'a secret' : found === 'RSA' ? 'an RSA key' : `a key of ${found}`;

const parts = {
  'encrypted-key': 'encrypted key',
  iv: 'initialization vector',
  tag: 'authentication tag',
};

const parameters: Record<JweParameter, string> = {
  epk: 'the sender’s one-time public key',
  apu: 'who sends',
  apv: 'who receives',
  iv: 'the initialization vector of the encrypted key',
  tag: 'the authentication tag of the encrypted key',
  p2s: 'the salt of the password',
  p2c: 'how often the password is hashed',
};

const reasons = {
  missing: 'it is not there',
  type: 'its value is of the wrong kind',
  base64url: 'it is not base64url',
  length: 'it has the wrong length',
  key: 'it is not a public key on a curve that is known here',
  same: 'it says the same as apu, and the two must differ',
};

const resembling = (resembles: string | null): string =>
  resembles === null ? '' : ` Names are exact and case-sensitive: did you mean ${resembles}?`;

const megabytes = (bytes: number): string =>
  bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${Math.round(bytes / 1_000)} KB`;

/** What the page says of encrypted tokens. */
export const jwe: ProblemTexts<JweProblem> = {
  'jwe-not-encrypted': () => ({
    title: 'There is nothing to decrypt',
    detail: 'This is not an encrypted token: one has five parts, and names alg and enc in its header.',
    fix: 'A signed token can be read as it is, and checked with a public key.',
  }),
  'jwe-alg-refused': ({ alg }) => ({
    title: `${alg} is not decrypted here`,
    detail:
      'Its padding lets an attacker who sees whether decrypting fails recover the content step by step (Bleichenbacher). Browsers do not have it for that reason.',
    fix: 'Ask the sender to use RSA-OAEP-256; the key can stay the same.',
  }),
  'jwe-alg-unknown': ({ alg, resembles, signs }) => ({
    title: signs ? `${alg} signs, it does not encrypt` : `“${alg}” is not an encryption algorithm known here`,
    detail: signs
      ? 'The token has the five parts of an encrypted one, and its header names an algorithm for signatures. No reader can open that.'
      : `It should say how the key of the content is protected.${resembling(resembles)}`,
    fix: `Use ${resembles ?? 'a registered name, such as RSA-OAEP-256'}.`,
  }),
  'jwe-enc-unknown': ({ enc, resembles }) => ({
    title: `“${enc}” is not a content encryption known here`,
    detail: `enc says how the content is encrypted (RFC 7518 section 5.1).${resembling(resembles)}`,
    fix: `Use ${resembles ?? 'a registered name, such as A256GCM'}.`,
  }),
  'jwe-unavailable': ({ name, bits }) => ({
    title: `Not supported here: ${bits === null ? name : `${name} with ${bits} bits`}`,
    detail:
      'The token may be in order, but this browser does not have what it takes. Chromium, for one, has no AES with keys of 192 bits.',
    fix: 'Open it with another program, or ask the sender for A128 or A256 in place of A192.',
  }),
  'jwe-part-length': ({ part, name, found, expected }) => ({
    title:
      expected === 0
        ? `There is an ${parts[part]} where none belongs`
        : found === 0
          ? `The ${parts[part]} is missing`
          : `The ${parts[part]} has the wrong length`,
    detail:
      expected === 0
        ? `${name} sends no key along, and ${found} bytes stand there. Such a token must be refused (RFC 7516 section 5.2).`
        : `It has ${found} bytes, and ${name} makes ${expected}. Without the right one nothing can be opened.`,
    fix: 'Copy the token again, to the very end.',
  }),
  'jwe-parameter': ({ name, alg, reason }) => ({
    title: `${name} in the header is ${reason === 'missing' ? 'missing' : 'not usable'}`,
    detail: `${alg} needs it (${parameters[name]}), and ${reasons[reason]}.`,
    fix: 'Check that the token is whole; else whoever made it has to mend it.',
  }),
  'jwe-rounds-over': ({ count, most }) => ({
    title: `${count} rounds of hashing are too many (p2c)`,
    detail: `At most ${most} are done here. An attacker chooses a high number to keep a computer busy; servers have been stopped that way.`,
    fix: 'Do not trust this token, unless you know why its sender wants so many.',
  }),
  'jwe-rounds-low': ({ count, least }) => ({
    title: `Only ${count} rounds of hashing (p2c)`,
    detail: `RFC 7518 section 4.8.1.2 wants ${least} at the least. Whoever has this token can try out passwords quickly.`,
    fix: 'Raise p2c where the token is made, and use a long password.',
  }),
  'jwe-zip-unknown': ({ zip }) => ({
    title: `“${zip}” is not a compression known here`,
    detail: 'The only one that is defined is DEF (RFC 7516 section 4.1.3).',
    fix: 'Leave zip away where the token is made.',
  }),
  'jwe-zip-over': ({ what, most }) => ({
    title: 'The compressed content is too large',
    detail:
      what === 'compressed'
        ? `It has more than ${megabytes(most)} before it is inflated, which could become a thousand times as much. It was not inflated.`
        : `It blows up to more than ${megabytes(most)}. Inflating it was stopped there: a small token that becomes a huge text is a known attack.`,
    fix: 'Send the content without compression (RFC 8725 section 3.6 advises against it).',
  }),
  'jwe-zip-broken': () => ({
    title: 'The content cannot be inflated',
    detail:
      'The key is right and nothing was changed, but what is inside is not compressed by DEFLATE (RFC 1951) as the header says.',
    fix: 'Whoever makes the token must compress without a zlib or gzip header, or leave zip away.',
  }),
  'jwe-layers-over': ({ most }) => ({
    title: 'Tokens in tokens, too deep',
    detail: `The first ${most} layers are shown. What is inside the last one was not opened.`,
    fix: 'Paste the innermost one by itself to go on.',
  }),
  'jwe-key-missing': ({ alg }) => ({
    title: 'Encrypted: a key is needed to read it',
    detail: `The content can only be read with the receiver’s key (${alg}). It stays in this page.`,
    fix: 'Give the private key, the shared secret or the password that the token was made for.',
  }),
  'jwe-key-public': ({ alg }) => ({
    title: 'This is the public half of the key',
    detail: `With ${alg} the public key encrypts, and only its private half decrypts.`,
    fix: 'Give the private key that belongs to it.',
  }),
  'jwe-key-type': ({ alg, needs, found }) => ({
    title: `${alg} does not go with this key`,
    detail: `It needs ${needed[needs]}, or its public half to encrypt. This is ${given(found)}.`,
    fix: 'Give the key that the token was made for.',
  }),
  'jwe-key-curve': ({ alg, curve, expected }) => ({
    title: 'The key is on another curve',
    detail: `${alg} agrees on a secret between two keys on one curve. The sender’s is on ${expected || 'an unnamed one'}, this one on ${curve || 'an unnamed one'}.`,
    fix: 'Give the key that the token was made for.',
  }),
  'jwe-key-size': ({ alg, needs, found, expected }) => ({
    title:
      needs === 'RSA' ? 'The token was made for a key of another size' : 'The secret has the wrong length',
    detail:
      needs === 'RSA'
        ? `Its encrypted key fits an RSA key of ${expected} bits, and this one has ${found}.`
        : `${alg} needs ${expected} bits here (${expected / 8} bytes), and these are ${found}.`,
    fix:
      needs === 'RSA'
        ? 'Give the key that the token was made for.'
        : 'If the secret is written in base64url or hexadecimal, say so, so that it is not taken as text.',
  }),
  'jwe-key-weak': ({ alg, bits, least }) => ({
    title: `An RSA key of ${bits} bits is too short`,
    detail: `${alg} must have ${least} bits or more (RFC 7518 section 4.3); shorter keys can be broken. It is not used here.`,
    fix: 'Make a new key pair, and give its public half to the sender.',
  }),
  'jwe-key-use': ({ alg, member, value }) => ({
    title: 'The key is reserved for something else',
    detail: `Its ${member} is “${value}”, so whoever made it does not want it used for ${alg} (RFC 7517 section 4).`,
    fix: `Give the key that is meant for it, or take ${member} out of the key if you know better.`,
  }),
  'jwe-key-refused': ({ alg }) => ({
    title: 'This key cannot be used',
    detail: `The browser refused it for ${alg}: its parts do not make a key.`,
    fix: 'Copy the key again, or ask for it where you have it from.',
  }),
  'jwe-decryption-failed': ({ alg, enc, kid, tried }) => ({
    title: tried > 1 ? `None of ${tried} keys opens this token` : 'This key does not open the token',
    detail:
      `Either the key is not the right one, or the token was changed on its way. Encryption (${alg}, ${enc}) is made so that nobody can tell which.` +
      (kid === null ? '' : ` The token says that its key is called “${kid.slice(0, 200)}”.`),
    fix: 'Copy the token again, and check that the key or password is the one it was made for.',
  }),
  'jwe-secret-empty': () => ({
    title: 'There is no secret',
    detail: 'An empty one protects nothing, and opens nothing.',
    fix: 'Enter the password or secret that the token was made with.',
  }),
  'jwe-secret-unreadable': ({ form }) => ({
    title: form === 'hex' ? 'The secret is not hexadecimal' : 'The secret is not base64url',
    detail:
      form === 'hex'
        ? 'Hexadecimal has two digits for each byte, from 0 to 9 and a to f.'
        : 'Base64url has only A to Z, a to z, 0 to 9, - and _.',
    fix: 'Choose another form: taken as text, any secret can be read.',
  }),
};
