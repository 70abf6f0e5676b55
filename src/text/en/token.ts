import type {
  ConfusedForm,
  Dropped,
  KeyTextFormat,
  SegmentName,
  SuspiciousClass,
  TokenProblem,
} from '../../core/token/problems.js';
import { byteName, characterName } from '../characters.js';
import { codePointName } from '../codePoint.js';
import type { ProblemTexts } from '../wording.js';
import { typeName } from './words.js';

const segments: Record<SegmentName, string> = {
  header: 'header',
  payload: 'payload',
  signature: 'signature',
  'encrypted-key': 'encrypted key',
  iv: 'initialization vector',
  ciphertext: 'ciphertext',
  tag: 'authentication tag',
};
const list = (items: readonly string[]): string => items.join(', ').replace(/, ([^,]*)$/, ' and $1');
const place = (segment: SegmentName, offset: number): string =>
  `character ${offset + 1} of the ${segments[segment]}`;
const lineOf = (segment: SegmentName, line: number, column: number): string =>
  `line ${line}, column ${column} of the ${segments[segment]}`;
const copyWhole = 'Copy the token again as a whole, from its first character to its last.';
const times = (count: number, capped = false): string =>
  count === 1 ? 'once' : `${capped ? 'at least ' : ''}${count} times`;

const droppedParts: Record<Dropped, string> = {
  bearer: 'the word Bearer',
  quotes: 'the quotes or brackets around it',
  'text-before': 'the text before it',
  'text-after': 'the text after it',
  'white-space': 'the white space around it',
  'invisible-characters': 'invisible characters around it',
  escapes: 'the escapes of the format it stood in',
  'percent-encoding': 'the percent-encoding of a URL',
};

const keyFormats: Record<KeyTextFormat, string> = {
  pem: 'PEM',
  jwk: 'JWK',
  jwks: 'JWK Set',
  ssh: 'OpenSSH',
  der: 'base64 of DER',
};

const confusedForms: Record<ConfusedForm, string> = {
  pem: 'PEM',
  'pem-crlf': 'PEM, CRLF',
  'pem-one-line': 'PEM, one line',
  base64: 'base64',
  der: 'DER',
};

const critReasons = {
  'not-array': () => 'it is not an array of names',
  empty: () => 'it is empty',
  'not-string': () => 'it holds something that is not a name',
  duplicate: (name: string) => `it names ${name} twice`,
  absent: (name: string) => `it names ${name}, which is not in the header`,
  registered: (name: string) => `it names ${name}, which every reader knows anyway`,
};

const suspicious: Record<SuspiciousClass, { what: string; why: string }> = {
  bidi: {
    what: 'A character that turns the direction of text (bidi)',
    why: 'It makes what follows appear in another order than it is read by a program.',
  },
  'zero-width': {
    what: 'An invisible (zero-width) character',
    why: 'Two texts that look the same differ by it, so comparing them fails or is fooled.',
  },
  control: {
    what: 'A control character',
    why: 'Terminals and logs may obey it instead of showing it.',
  },
  'lone-surrogate': {
    what: 'Half of a surrogate pair',
    why: 'It is no character by itself; many programs replace or refuse it.',
  },
  noncharacter: {
    what: 'A code point that is no character',
    why: 'Unicode reserves it for the inside of programs; many refuse it.',
  },
  replacement: {
    what: 'A replacement character',
    why: 'It usually means that the text was damaged before it was signed.',
  },
  'look-alike': {
    what: 'A letter of another script that looks like a Latin one',
    why: 'The word reads like another word, but a program sees a different name.',
  },
};

/** What the page says of a pasted token. */
export const token: ProblemTexts<TokenProblem> = {
  'token-empty': () => ({
    title: 'No token yet',
    detail: 'There is nothing to read here.',
    fix: 'Paste a token, or any text that has one in it.',
  }),
  'token-unwrapped': ({ dropped }) => ({
    title: 'The token was taken out of what you pasted',
    detail: `Left away: ${list(dropped.map((part) => droppedParts[part]))}.`,
  }),
  'token-lines-joined': ({ lines }) => ({
    title: `${lines} lines were joined into one token`,
    detail: 'A compact token has no line breaks. They were taken out, and nothing else was.',
    fix: 'Send the token as the one line that Copy token gives.',
  }),
  'token-several': ({ count }) => ({
    title: `There are ${count} tokens in this text`,
    detail: 'The first one is shown. They are never put together.',
    fix: 'Pick the one you mean.',
  }),
  'token-not-found': ({ length }) => ({
    title: 'There is no token in this text',
    detail: `Nothing in these ${length} characters looks like a token: two or more parts of letters, digits, - and _ with dots between them.`,
    fix: 'Copy the whole token, from eyJ to the end of its last part.',
  }),
  'token-is-key': ({ what, format }) => ({
    title: `This is a ${what === 'certificate' ? 'certificate' : 'public key'}, not a token`,
    detail: `It is a ${keyFormats[format]} text. A token is checked with it.`,
    fix: 'Paste it into Public key, and the token here.',
  }),
  'token-is-private-key': ({ format }) => ({
    title: 'This is a private or secret key',
    detail: `It is a ${keyFormats[format]} text. Whoever has it can sign in your name. It was not stored or sent anywhere.`,
    fix: 'Take it out of this field. If it was meant to sign, use Import key. If others have seen it, replace it.',
  }),
  'token-is-opaque': ({ looks, length }) => ({
    title: looks === 'uuid' ? 'This is a UUID, not a JWT' : 'This is an opaque token, not a JWT',
    detail: `It is one ${looks === 'hex' ? 'hexadecimal number' : 'word'} of ${length} characters without the dots of a JWT. There is nothing inside to decode: only the server that gave it out knows what it means.`,
    fix: 'If you expected a JWT, look for a text with two dots, such as an access_token or id_token.',
  }),
  'token-is-json': ({ looks }) => ({
    title: looks === 'json' ? 'This is JSON, not a token' : `This is the JSON of a ${looks}, not a token`,
    detail: 'It is readable, but nobody signed it: a token is its base64url form together with a signature.',
    fix: looks === 'json' ? 'Paste the token itself.' : `Paste it into the ${looks} editor to sign it.`,
  }),
  'token-json-serialization': ({ object, syntax, signatures }) => ({
    title: `This is a ${object} in the ${syntax} JSON serialization`,
    detail: `It holds ${signatures} ${object === 'JWE' ? 'recipient' : 'signature'}${signatures === 1 ? '' : 's'}. The first is shown in compact form, and is not judged in this one: a JWT is always compact (RFC 7519 section 3).`,
    fix: 'Send the compact form where a JWT is wanted.',
  }),
  'token-segment-count': ({ count, missing, doubledDot }) => ({
    title:
      missing.length > 0
        ? 'The token seems to have been cut off when it was copied'
        : `This token has ${count} parts`,
    detail:
      (missing.length > 0
        ? `It has ${count} ${count === 1 ? 'part' : 'parts'}. Missing: ${list(missing.map((name) => segments[name]))}. `
        : '') +
      'A signed token (JWS) has three parts with two dots between them, an encrypted one (JWE) has five.',
    fix:
      missing.length > 0
        ? copyWhole
        : doubledDot
          ? 'Two dots stand side by side: take one of them away.'
          : 'Take away what was added to the token after its third part.',
  }),
  'token-segment-empty': ({ segment }) => ({
    title: `The ${segments[segment]} is empty`,
    detail: 'There is nothing before the first dot, so nothing says how the token is signed.',
    fix: 'Copy the token again from its very start.',
  }),
  'token-signature-missing': ({ alg }) => ({
    title: 'The signature is missing',
    detail: `The header says ${alg}, but nothing stands after the second dot. The token seems to have been cut off when it was copied. Without its signature anybody could have written it.`,
    fix: copyWhole,
  }),
  'token-signature-length': ({ alg, found, expected }) => ({
    title: 'The signature has the wrong length',
    detail: `It has ${found} bytes. A signature by ${alg} has ${expected.length === 1 ? String(expected[0]) : 'as many as its key, usually 256, 384 or 512'}.${found < Math.max(...expected) ? ' It seems to have been cut off when the token was copied.' : ''}`,
    fix: copyWhole,
  }),
  'token-payload-detached': () => ({
    title: 'Nothing stands between the two dots',
    detail:
      'That is how a detached payload looks: it travels apart from the token (RFC 7515 appendix F). Or it got lost on the way. Without it, the signature can only be right for an empty payload.',
    fix: 'If the payload is detached, ask for it, and put its base64url form between the two dots. If not, copy the token again.',
  }),
  'token-nested': ({ declared }) => ({
    title: 'A nested JWT: the payload is itself a token',
    detail: declared
      ? 'The header says so (cty JWT). The outer signature says nothing about the inner one.'
      : 'The header does not say so: cty should be JWT (RFC 7519 section 5.2).',
    fix: 'Paste the payload here to open the inner token.',
  }),
  'token-encrypted': ({ alg, enc }) => ({
    title: 'Encrypted (JWE)',
    detail: `Only the header can be read. The content is encrypted with ${enc}, its key by ${alg}. There is no signature to check from outside.`,
    fix: 'The receiver’s private key opens it.',
  }),

  'base64url-padding': ({ segment, offset, count }) => ({
    title: `Padding in the ${segments[segment]}`,
    detail: `${count === 1 ? 'One =' : `${count} =`} from ${place(segment, offset)} on. Base64url in a token has no padding (RFC 7515 section 2), so this text is not canonical and strict readers refuse it.`,
    fix: 'Take the = away where the token is made.',
  }),
  'base64url-standard-alphabet': ({ segment, offset, character, count }) => ({
    title: `Standard base64 instead of base64url in the ${segments[segment]}`,
    detail: `${characterName(character)} is ${place(segment, offset)}; + and / stand there ${times(count)}. Base64url has - and _ in their place.`,
    fix: 'Encode with the URL-safe alphabet where the token is made.',
  }),
  'base64url-white-space': ({ segment, offset, character, count }) => ({
    title: `A space or line break inside the ${segments[segment]}`,
    detail: `White space (${characterName(character)}) before ${place(segment, offset)}, ${times(count)}. It was left away to read the token; base64url has none, and others will refuse this text.`,
    fix: 'Copy the token again, without line wraps.',
  }),
  'base64url-character': ({ segment, offset, character, count }) => ({
    title: `A character that cannot be in the ${segments[segment]}`,
    detail: `${characterName(character)} is ${place(segment, offset)}${count > 1 ? `, the first of ${count}` : ''}. Base64url has only A to Z, a to z, 0 to 9, - and _. The rest is shown as if it were not there.`,
    fix: 'Copy the token again.',
  }),
  'base64url-trailing-bits': ({ segment, offset, character, canonical }) => ({
    title: `The last character of the ${segments[segment]} is not canonical`,
    detail: `${characterName(character)}, ${place(segment, offset)}, has trailing bits that belong to no byte and are not zero. Base64url writes ${characterName(canonical)} there; strict readers refuse anything else.`,
    fix: 'If somebody changed this character by hand, take it back; else mend the encoder.',
  }),
  'base64url-length': ({ segment, length }) => ({
    title: `The ${segments[segment]} is not whole`,
    detail: `It seems to have been cut off when the token was copied: no bytes have a base64url form of ${length} characters. One is missing or too many.`,
    fix: copyWhole,
  }),

  'token-duplicate-name': ({ segment, name, line, column, nested, count }) => ({
    title: `Duplicate name in the ${segments[segment]}: ${name}`,
    detail:
      `It stands a second time at ${lineOf(segment, line, column)}${count > 1 ? `, and there are ${count} duplicates in all` : ''}. Most readers take the last, some the first, some refuse: they will not agree on what this token says.` +
      (segment === 'header' && !nested ? ' A header must not have any (RFC 7515 section 4).' : ''),
    fix: 'Keep one of them.',
  }),
  'token-number-precision': ({ segment, text, count }) => ({
    title: `A number in the ${segments[segment]} that many programs change`,
    detail: `${text}${count > 1 ? ` and ${count - 1} more` : ''}: JavaScript and others read it as a different value. Here it stays with its digits as written.`,
    fix: 'Send long identifiers as strings.',
  }),
  'token-suspicious-character': ({ segment, class: kind, codePoint, line, column, count, capped }) => ({
    title: `${suspicious[kind].what} in the ${segments[segment]}`,
    detail: `${codePointName(codePoint)} stands at ${lineOf(segment, line, column)}; such characters stand there ${times(count, capped)}. ${suspicious[kind].why}`,
    fix: 'Ask whoever made the token whether it belongs there.',
  }),

  'header-not-utf8': ({ byteOffset, byte }) => ({
    title: 'The header is not UTF-8 text',
    detail: `Byte ${byteOffset + 1} (${byteName(byte)}) is no part of a character. A header is JSON in UTF-8 (RFC 7515 section 3).`,
    fix: 'Check that the token is whole: a cut at its start has this effect.',
  }),
  'header-not-json': ({ line, column, found }) => ({
    title: 'The header is not JSON',
    detail:
      found === ''
        ? 'It ends too early.'
        : `It stops being JSON at ${lineOf('header', line, column)}: ${characterName(found)}${found === '\ufeff' ? ', a byte order mark (BOM)' : ''}.`,
    fix: 'Check that the first part of the token is whole.',
  }),
  'header-not-object': ({ found }) => ({
    title: `The header is not a JSON object`,
    detail: `It is ${typeName(found)}. A header lists names and values in braces (RFC 7515 section 4).`,
    fix: 'Make it an object, such as {"alg": "RS256"}.',
  }),
  'header-type': ({ name, expected, found }) => ({
    title: `${name} in the header has the wrong type`,
    detail: `It is ${typeName(found)}, and should be ${typeName(expected)}. Some readers refuse the token for that.`,
    fix: `Write ${name} as its specification says.`,
  }),
  'alg-missing': () => ({
    title: 'The header names no algorithm',
    detail:
      'alg is missing, and must be there (RFC 7515 section 4.1.1). Guessing it is how forged tokens get in.',
    fix: 'Set alg to how the token is signed, such as RS256.',
  }),
  'alg-not-string': ({ found }) => ({
    title: 'alg is not a string',
    detail: `It is ${typeName(found)}. An algorithm is named by a string (RFC 7515 section 4.1.1).`,
    fix: 'Set alg to a name in quotes, such as "RS256".',
  }),
  'alg-none': () => ({
    title: 'Not signed (alg none)',
    detail:
      'The token says itself that it is unsecured. Anybody can have written it, so it is never valid here.',
    fix: 'Sign it, and refuse alg none wherever tokens are accepted.',
  }),
  'alg-none-look-alike': ({ alg }) => ({
    title: `“${alg}” is no algorithm`,
    detail:
      'It is written to look like none and to slip past a filter: names are case-sensitive. Such a token is not signed.',
    fix: 'Do not trust this token.',
  }),
  'alg-none-signed': () => ({
    title: 'alg none, and yet a signature',
    detail:
      'An unsecured token must have an empty signature (RFC 7518 section 3.6). This one contradicts itself.',
    fix: 'Do not trust this token: its alg was probably changed.',
  }),
  'alg-unknown': ({ alg, resembles }) => ({
    title: `“${alg}” is not a signature algorithm known here`,
    detail:
      resembles === null
        ? 'The signature can therefore not be checked.'
        : `Names are exact and case-sensitive: did you mean ${resembles}? The signature was not checked.`,
    fix: `Use ${resembles ?? 'a registered name, such as RS256'}.`,
  }),
  'enc-missing': () => ({
    title: 'Five segments, but no enc in the header',
    detail: 'A token of five parts is encrypted (JWE), and its header must say how (RFC 7516 section 4.1.2).',
    fix: 'Check that the token is whole, and not two glued together.',
  }),
  'crit-invalid': ({ reason, name }) => ({
    title: 'crit in the header is malformed',
    detail: `It lists the extensions that a reader must understand (RFC 7515 section 4.1.11), and ${critReasons[reason](name)}. Such a token must be refused.`,
    fix: 'Leave crit away, unless an extension needs it.',
  }),
  'crit-unknown': ({ name }) => ({
    title: `crit demands an extension that is unknown here: ${name}`,
    detail:
      'Whoever does not understand a critical extension must refuse the token (RFC 7515 section 4.1.11), so its signature was not judged.',
    fix: 'Check it with a program that knows this extension.',
  }),
  'b64-unencoded': () => ({
    title: 'The payload is not base64url-encoded (b64 false)',
    detail:
      'It stands in the token as it is, and is signed so (RFC 7797). Only readers that know b64 can check it.',
  }),
  'b64-invalid': ({ reason }) => ({
    title: 'b64 in the header is not allowed like this',
    detail:
      reason === 'not-boolean'
        ? 'It must be true or false (RFC 7797 section 3).'
        : 'b64 false must also be named in crit (RFC 7797 section 6), or two readers will take different payloads from one token.',
    fix: reason === 'not-boolean' ? 'Set it to false, or leave it away.' : 'Add "crit": ["b64"].',
  }),
  'header-key-inside': ({ name }) => ({
    title: `The token brings its own key along (${name})`,
    detail: 'A key inside the token proves nothing: whoever forged the token put it there. It was not used.',
    fix: 'Check with a public key that you have from the issuer.',
  }),
  'header-key-link': ({ name, url }) => ({
    title: `The token says where to fetch its key (${name})`,
    detail: `“${url}” is untrusted text. It was not fetched, and never is: an attacker would point it at a key of their own.`,
    fix: 'Accept keys only from addresses that you know beforehand.',
  }),
  'header-thumbprint': ({ name }) => ({
    title: `The header names a certificate (${name})`,
    detail: 'It is a hash of the signer’s certificate: a hint for finding the key, no proof.',
  }),
  'zip-on-jws': ({ zip }) => ({
    title: `zip (${zip}) on a signed token`,
    detail:
      'Compression is defined for encrypted tokens only (RFC 7516 section 4.1.3). The payload is shown as signed, nothing was inflated.',
    fix: 'Leave zip away: other readers will not inflate it.',
  }),
  'jwe-compressed': ({ zip }) => ({
    title: `The content is compressed (zip ${zip})`,
    detail: 'It was not inflated: a small token can blow up to a very large text.',
  }),
  'jwe-pbes2-count': ({ count }) => ({
    title: `A password key with ${count} rounds (p2c)`,
    detail:
      'That many rounds keep a computer busy for long; servers have been stopped that way. Nothing was derived.',
    fix: 'Limit p2c where such tokens are accepted.',
  }),

  'verify-key-type': ({ alg, kty }) => ({
    title: `${alg} cannot be checked with this key`,
    detail: `The key is of type ${kty}, and ${alg} needs another.`,
    fix: 'Paste the public key of whoever signed this token.',
  }),
  'verify-key-curve': ({ alg, curve, expected }) => ({
    title: `${alg} needs a key on ${expected}`,
    detail: `This key is on ${curve === '' ? 'no curve' : curve}.`,
    fix: 'Paste the public key of whoever signed this token.',
  }),
  'verify-key-algorithm': ({ alg, keyAlg }) => ({
    title: `This key is for ${keyAlg}, the token says ${alg}`,
    detail:
      'The key itself names the one algorithm that it may be used with (RFC 7517 section 4.4), so it was not tried with another.',
    fix: 'Use the key that is meant for this algorithm.',
  }),
  'verify-key-fixed': ({ alg, keyAlg }) => ({
    title: `This secret checks ${keyAlg} alone`,
    detail: `It is kept as not exportable, so it cannot be taken over to ${alg}.`,
    fix: 'Import the secret again to check this token.',
  }),
  'verify-key-use': ({ member, value }) => ({
    title: 'This key is not for checking signatures',
    detail: `Its ${member} is ${value} (RFC 7517 section 4), so it was not tried.`,
    fix: 'Paste the issuer’s signing key.',
  }),
  'verify-key-confusion': ({ alg, kty, secret }) =>
    secret === null
      ? {
          title: `${alg} cannot be checked with a public key`,
          detail: `With ${alg} one secret signs and checks, and only the two sides know it. The key here is a public ${kty} key, which everybody may know. Attackers change alg to ${alg} to fool services that expect a signature by a private key.`,
          fix: 'If the issuer signs with a private key, do not trust this token. If you share a secret with the issuer, give it to Import key.',
        }
      : {
          title: 'Forged: the public key was used as the secret',
          detail: `With ${alg} one secret signs and checks. Here that secret is the public ${kty} key itself (${confusedForms[secret]}), which everybody may know: anybody could have made this token. A service that takes the algorithm from the token accepts it. That is called key confusion (RFC 8725 section 2.1).`,
          fix: 'Do not trust it. Set in your service which algorithm it accepts, such as RS256, and refuse all others.',
        },
  'verify-key-refused': ({ alg }) => ({
    title: 'This key cannot be used',
    detail: `The browser refused it for ${alg}: its parts do not make a key.`,
    fix: 'Copy the key again, or ask the issuer for it.',
  }),
  'verify-algorithm-unavailable': ({ alg }) => ({
    title: `This browser cannot check ${alg}`,
    detail: 'The algorithm is known, but not built in here.',
    fix: 'Try a current Chromium or Firefox.',
  }),
  'verify-secret-empty': ({ alg }) => ({
    title: 'There is no secret',
    detail: `${alg} needs a shared secret, and an empty one protects nothing.`,
    fix: 'Enter the secret that the token was signed with.',
  }),
};
