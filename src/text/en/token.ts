import type {
  ConfusedForm,
  StrippedPart,
  KeyTextFormat,
  SegmentName,
  TokenProblem,
} from '../../core/token/problems.js';
import type { SuspiciousClass } from '../../core/names/suspicious.js';
import { byteName, characterName } from '../characters.js';
import { codePointName } from '../codePoint.js';
import type { ProblemTexts } from '../wording.js';
import { copyWhole, headerDamages, lengthCauses, strangerOf } from './damage.js';
import { relativeTexts } from './relatives.js';
import { list, typeName } from './words.js';

const segments: Record<SegmentName, string> = {
  header: 'header',
  payload: 'payload',
  signature: 'signature',
  'encrypted-key': 'encrypted key',
  iv: 'initialization vector',
  ciphertext: 'ciphertext',
  tag: 'authentication tag',
};
const place = (segment: SegmentName, offset: number): string =>
  `character ${offset + 1} of the ${segments[segment]}`;
const lineOf = (segment: SegmentName, line: number, column: number): string =>
  `line ${line}, column ${column} of the ${segments[segment]}`;
const times = (count: number, capped = false): string =>
  count === 1 ? 'once' : `${capped ? 'at least ' : ''}${count} times`;

const droppedParts: Record<StrippedPart, string> = {
  bearer: 'the Bearer prefix',
  quotes: 'the quotes or brackets around it',
  'text-before': 'the text before it',
  'text-after': 'the text after it',
  'white-space': 'whitespace around it',
  'invisible-characters': 'invisible characters around it',
  escapes: 'escapes of the surrounding format',
  'percent-encoding': 'URL percent-encoding',
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
  'not-string': () => 'it contains something that is not a string',
  duplicate: (name: string) => `it lists ${name} twice`,
  absent: (name: string) => `it lists ${name}, which is not in the header`,
  registered: (name: string) => `it lists ${name}, a standard parameter that must not be listed`,
};

const suspicious: Record<SuspiciousClass, { what: string; why: string }> = {
  bidi: {
    what: 'Bidirectional control character',
    why: 'It makes text appear in a different order than software reads it.',
  },
  'zero-width': {
    what: 'Invisible (zero-width) character',
    why: 'Two strings that look the same differ by it, so comparing them fails or can be exploited.',
  },
  control: {
    what: 'Control character',
    why: 'Terminals and logs may execute it instead of showing it.',
  },
  'lone-surrogate': {
    what: 'Unpaired surrogate',
    why: 'It is not a valid character on its own; many parsers replace or reject it.',
  },
  noncharacter: {
    what: 'Unicode noncharacter',
    why: 'Unicode reserves it for internal use; many parsers reject it.',
  },
  replacement: {
    what: 'Replacement character',
    why: 'It usually means that the text was damaged before signing.',
  },
  'look-alike': {
    what: 'Look-alike of a Latin letter',
    why: 'The name looks like another one, but software treats it as different.',
  },
};

/** What the page says of a pasted token. */
export const token: ProblemTexts<TokenProblem> = {
  ...relativeTexts,
  'token-empty': () => ({
    title: 'No token yet',
    detail: 'The field is empty.',
    fix: 'Paste a token, or any text that contains one.',
  }),
  'token-unwrapped': ({ dropped }) => ({
    title: 'Extracted the token from your paste',
    detail: `Removed: ${list(dropped.map((part) => droppedParts[part]))}.`,
  }),
  'token-lines-joined': ({ lines }) => ({
    title: `Joined ${lines} lines into one token`,
    detail: 'A compact token has no line breaks. Only the line breaks were removed.',
    fix: 'Send the token as a single line, as Copy token does.',
  }),
  'token-base64': ({ layers }) => ({
    title: 'The token was encoded in base64 once more',
    detail: `${layers === 1 ? 'One more layer of base64 was' : `${layers} more layers of base64 were`} decoded, as Kubernetes adds one to the data of a Secret.`,
    fix: 'Decode it before you send it: base64 -d. Services reject the text as it is.',
  }),
  'token-bearer-twice': () => ({
    title: 'Bearer is there twice',
    detail: 'The header has the word Bearer two times before the token, and services reject that.',
    fix: 'Remove one. Some tools add Bearer themselves: paste only the token there.',
  }),
  'token-chunks-joined': ({ name, count }) => ({
    title: `Joined ${count} cookies into one token`,
    detail: `The token is too long for one cookie, so ${name} was split into numbered pieces. They were put together in their order.`,
  }),
  'token-chunk-missing': ({ name, missing }) => ({
    title: 'A piece of the token is in another cookie',
    detail: `The cookie ${name} was split into numbered pieces, and number ${missing} isn’t here.`,
    fix: 'Paste all of its cookies, in any order.',
  }),
  'token-placeholder': ({ word }) => ({
    title: `“${word}” instead of a token`,
    detail: 'The code that sends the token has none: its variable was empty and became this word.',
    fix: 'Check where the code reads the token: it may run before the login, or use another name.',
  }),
  'token-payload-alone': () => ({
    title: 'This is a payload only, without header and signature',
    detail:
      'It is the claims set in base64url. Gateways such as Envoy and Istio forward it in a header after they have verified the token.',
    fix: 'Nothing can be verified here. The token itself is what the gateway received.',
  }),
  'token-several': ({ count }) => ({
    title: `Found ${count} tokens`,
    detail: 'Showing the first. They are never merged.',
    fix: 'Choose the one you need.',
  }),
  'token-not-found': ({ length }) => ({
    title: 'No token found',
    detail: `Nothing in these ${length} characters looks like a token: two or more base64url parts with dots between them.`,
    fix: 'Copy the whole token, starting with eyJ.',
  }),
  'token-is-key': ({ what, format }) => ({
    title: `This is a ${what === 'certificate' ? 'certificate' : 'public key'}, not a token`,
    detail: `Format: ${keyFormats[format]}. It verifies tokens.`,
    fix: 'Press Use it as the key: it goes to Public key, and your token comes back.',
  }),
  'token-is-private-key': ({ format }) => ({
    title: 'This is a private or secret key',
    detail: `Format: ${keyFormats[format]}. Anyone who has it can sign in your name. It was not saved or sent anywhere.`,
    fix: 'Clear this field. To sign with it, press Use it as the key. If others have seen it, replace it.',
  }),
  'token-is-opaque': ({ looks, length, issuer }) => ({
    title:
      looks === 'uuid'
        ? 'This is a UUID, not a JWT'
        : issuer === null
          ? 'This is an opaque token, not a JWT'
          : `This is an opaque token of ${issuer}, not a JWT`,
    detail: `It is ${looks === 'hex' ? 'a hexadecimal string' : 'a string'} of ${length} characters${issuer === null ? ' without the dots of a JWT' : ''}. There is nothing to decode: such a token is a reference, and only the server that issued it knows what it means.`,
    fix: 'Ask that server (introspection). If you expected a JWT, look for a value with two dots, such as an access_token or id_token.',
  }),
  'token-is-json': ({ looks }) => ({
    title: looks === 'json' ? 'This is JSON, not a token' : `This is the JSON of a ${looks}, not a token`,
    detail: 'It is decoded and has no signature. A token is its base64url form with a signature.',
    fix: looks === 'json' ? 'Paste the token itself.' : `Paste it into the ${looks} editor to sign it.`,
  }),
  'token-json-serialization': ({ object, syntax, signatures }) => ({
    title: `This is a ${object} in the ${syntax} JSON serialization`,
    detail: `It holds ${signatures} ${object === 'JWE' ? 'recipient' : 'signature'}${signatures === 1 ? '' : 's'}, ${object === 'JWE' ? 'listed under JWE JSON serialization' : 'and the first is shown in compact form'}. A JWT always uses the compact serialization (RFC 7519 section 1).`,
    fix: 'Use the compact serialization where a JWT is required.',
  }),
  'token-segment-count': ({ count, missing, doubledDot }) => ({
    title: missing.length > 0 ? 'The token is truncated' : `This token has ${count} parts`,
    detail:
      (missing.length > 0
        ? `It has ${count} ${count === 1 ? 'part' : 'parts'}. Missing: ${list(missing.map((name) => segments[name]))}. `
        : '') +
      'A signed token (JWS) has three parts with two dots between them; an encrypted one (JWE) has five.',
    fix:
      missing.length > 0
        ? copyWhole
        : doubledDot
          ? 'Remove one of the two adjacent dots.'
          : 'Remove everything after the third part.',
  }),
  'token-segment-empty': ({ segment }) => ({
    title: `The ${segments[segment]} is empty`,
    detail: 'There is nothing before the first dot, so the algorithm is unknown.',
    fix: 'Copy the whole token again.',
  }),
  'token-signature-missing': ({ alg }) => ({
    title: 'The signature is missing',
    detail: `The header says ${alg}, but there is nothing after the second dot. The token was probably cut off when copied. Without a signature, anyone could have written it.`,
    fix: copyWhole,
  }),
  'token-signature-length': ({ alg, found, expected, cause, makers }) => {
    // As long as the key, whose size nobody told.
    const isOfKey = expected.length > 2;
    const usual = isOfKey ? 'as many as its key, usually 256, 384 or 512' : expected.join(' or ');
    const isTooShort = cause === 'short' && found < Math.min(...expected);
    // An RSA key may have this size.
    const isUnsure = cause === 'short' && !isTooShort;
    const { why, fix } = lengthCauses[cause];
    const unusual = isUnsure
      ? 'Signature truncated, or of unusual length'
      : 'The signature has an unusual length';
    const other = isOfKey ? unusual : 'The signature has the wrong length';
    return {
      title: isTooShort ? 'The signature seems truncated' : other,
      detail: [
        `It has ${found} bytes. A signature with ${alg} has ${usual}.`,
        isUnsure
          ? 'If your key doesn’t have this size, the token was cut off or lost characters when copied.'
          : why(makers),
      ]
        .join(' ')
        .trim(),
      fix: isUnsure ? 'Enter the public key to be sure, or copy the whole token again.' : fix,
    };
  },
  'token-shortened': () => ({
    title: 'The token was shortened for display',
    detail:
      'It contains three dots: the program that showed it left characters out, and this text doesn’t have them.',
    fix: 'Copy the token where all of it is: from the request, a file, or with the program’s copy button.',
  }),
  'token-signature-prefix': ({ prefix }) => ({
    title: 'Vault’s prefix before the signature',
    detail: `The prefix ${prefix} is part of Vault’s answer, not of the signature. What follows is standard base64, by default of an ASN.1 DER signature. A JWS has base64url of R||S there.`,
    fix: 'Where the token is signed, use marshaling_algorithm=jws, and remove the prefix.',
  }),
  'token-payload-detached': () => ({
    title: 'The payload is missing or detached',
    detail:
      'There is nothing between the two dots. A detached payload is sent separately from the token (RFC 7515 appendix F). Without it, the signature can only be valid for an empty payload.',
    fix: 'If the payload is detached, enter it under Detached payload. If not, copy the whole token again.',
  }),
  'token-nested': ({ declared }) => ({
    title: 'Nested token: the payload is a token',
    detail: declared
      ? 'The header says so (cty JWT). The outer signature says nothing about the inner one.'
      : 'The header doesn’t say so: cty should be JWT (RFC 7519 section 5.2).',
    fix: 'Paste the payload here to open the inner token.',
  }),
  'token-encrypted': ({ alg, enc }) => ({
    title: 'Encrypted (JWE)',
    detail: `Only the header can be read. The content is encrypted with ${enc}, ${alg === 'dir' ? 'directly with a shared key (dir)' : `its key with ${alg}`}. The signature, if any, is inside.`,
    fix: /^(?:dir$|A\d|PBES2)/.test(alg)
      ? 'Only those who have the shared secret can decrypt it; there is no private key. If you expected a JWT you can read, request it with an audience, as Auth0 requires.'
      : 'Decrypt it with the recipient’s private key.',
  }),

  'base64url-padding': ({ segment, offset, count }) => ({
    title: `Padding in the ${segments[segment]}`,
    detail: `${count === 1 ? 'One =' : `${count} =`} starting at ${place(segment, offset)}. JWTs use base64url without padding (RFC 7515 section 2); strict parsers reject this.`,
    fix: 'Fix the code that creates the token: strip the =.',
  }),
  'base64url-standard-alphabet': ({ segment, offset, character, count }) => ({
    title: `Standard base64 in the ${segments[segment]}`,
    detail: `${characterName(character)} is ${place(segment, offset)}; + or / occurs ${times(count)}. Base64url uses - and _ instead.`,
    fix: 'Fix the code that creates the token: use the URL-safe alphabet.',
  }),
  'base64url-white-space': ({ segment, offset, character, count }) => ({
    title: `Whitespace inside the ${segments[segment]}`,
    detail: `Whitespace (${characterName(character)}) before ${place(segment, offset)}, ${times(count)}. It was ignored here, but base64url has none and other parsers reject it.`,
    fix: 'Copy the token again, without line wraps.',
  }),
  'base64url-character': ({ segment, offset, character, count }) => ({
    title: `Invalid character in the ${segments[segment]}`,
    detail:
      `${characterName(character)} is ${place(segment, offset)}${count > 1 ? `, the first of ${count}` : ''}. Base64url has only A to Z, a to z, 0 to 9, - and _. It was ignored to show the rest. ${strangerOf(character)[1]}`.trim(),
    fix: strangerOf(character)[2],
  }),
  'base64url-trailing-bits': ({ segment, offset, character, canonical }) => ({
    title: `The last character of the ${segments[segment]} is not canonical`,
    detail: `${characterName(character)}, ${place(segment, offset)}, has nonzero trailing bits, which encode nothing. Canonical base64url has ${characterName(canonical)} there; strict parsers reject anything else.`,
    fix:
      segment === 'signature'
        ? 'If this character was edited, revert it. Otherwise fix the encoder.'
        : 'If a character was lost or doubled when copied, copy the token again. Otherwise fix the encoder.',
  }),
  'base64url-length': ({ segment, length }) => ({
    title: `The ${segments[segment]} is damaged`,
    detail: `${length} characters is not a valid base64url length: it was cut off when copied, or a character was lost or doubled.`,
    fix: copyWhole,
  }),

  'token-duplicate-name': ({ segment, name, line, column, nested, count }) => ({
    title: `Duplicate name in the ${segments[segment]}: ${name}`,
    detail:
      `It appears again at ${lineOf(segment, line, column)}${count > 1 ? ` (${count} duplicates in total)` : ''}. Parsers disagree: most use the last value, some the first, some reject the token.` +
      (segment === 'header' && !nested ? ' A header must not have duplicates (RFC 7515 section 4).' : ''),
    fix: 'Remove all but one.',
  }),
  'token-number-precision': ({ segment, text, count }) => ({
    title: `Number loses precision in the ${segments[segment]}`,
    detail: `${text}${count > 1 ? ` and ${count - 1} more` : ''}: JavaScript and other parsers round it. Countersign keeps every digit.`,
    fix: 'Send long identifiers as strings.',
  }),
  'token-suspicious-character': ({ segment, class: kind, codePoint, line, column, count, capped }) => ({
    title: `${suspicious[kind].what} in the ${segments[segment]}`,
    detail: `${codePointName(codePoint)} at ${lineOf(segment, line, column)} (${capped ? 'at least ' : ''}${count} in total). ${suspicious[kind].why}`,
    fix: 'Ask the issuer whether it is intended.',
  }),

  'header-not-utf8': ({ byteOffset, byte, damage }) => ({
    title: 'The header is not UTF-8 text',
    detail: `Byte ${byteOffset + 1} (${byteName(byte)}) isn’t valid UTF-8. A header is JSON in UTF-8 (RFC 7515 section 3). ${headerDamages[damage].why}`,
    fix: headerDamages[damage].fix,
  }),
  'header-not-json': ({ line, column, found, damage }) => ({
    title: 'The header is not JSON',
    detail: `${
      found === ''
        ? 'The JSON is incomplete.'
        : `Invalid JSON at ${lineOf('header', line, column)}: ${characterName(found)}${found === '\ufeff' ? ', a byte order mark (BOM)' : ''}.`
    } ${headerDamages[damage].why}`,
    fix: headerDamages[damage].fix,
  }),
  'header-not-object': ({ found }) => ({
    title: `The header is not a JSON object`,
    detail: `It is ${typeName(found)}. A JOSE header is a JSON object (RFC 7515 section 4).`,
    fix: 'Make it an object, such as {"alg": "RS256"}.',
  }),
  'header-type': ({ name, expected, found }) => ({
    title: `Header parameter ${name}: wrong type`,
    detail: `It is ${typeName(found)} but should be ${typeName(expected)}. Some libraries reject the token.`,
    fix: `Write ${name} as its specification requires.`,
  }),
  'alg-missing': () => ({
    title: 'alg is missing',
    detail: 'alg is required (RFC 7515 section 4.1.1). Services that guess it accept forged tokens.',
    fix: 'Set alg to the signature algorithm, such as RS256.',
  }),
  'alg-not-string': ({ found }) => ({
    title: 'alg is not a string',
    detail: `It is ${typeName(found)}. alg must be a string (RFC 7515 section 4.1.1).`,
    fix: 'Set alg to a string, such as "RS256".',
  }),
  'alg-none': () => ({
    title: 'Unsecured token (alg: none)',
    detail:
      'The token declares itself unsecured, so anyone could have written it. Countersign never accepts it.',
    fix: 'Sign it, and reject alg: none wherever tokens are accepted.',
  }),
  'alg-none-look-alike': ({ alg }) => ({
    title: `“${alg}” is not an algorithm`,
    detail: 'It imitates none to bypass a filter: names are case-sensitive. The token is not signed.',
    fix: 'Do not trust this token.',
  }),
  'alg-none-signed': () => ({
    title: 'alg is none, but there is a signature',
    detail:
      'An unsecured token must have an empty signature (RFC 7518 section 3.6). This one contradicts itself.',
    fix: 'Do not trust this token: its alg was probably changed.',
  }),
  'alg-beyond-browsers': ({ alg }) => ({
    title: `Browsers can’t verify ${alg}`,
    detail:
      alg === 'ES256K'
        ? 'ES256K is a registered algorithm (RFC 8812): ECDSA on the curve secp256k1, which browsers don’t support.'
        : `${alg} is a registered algorithm (RFC 9864): EdDSA on the curve Ed448, which browsers don’t support.`,
    fix: 'Verify it with a library on a server, or ask the issuer for ES256.',
  }),
  'alg-unknown': ({ alg, resembles }) => ({
    title: `“${alg}” is not a known signature algorithm`,
    detail:
      resembles === null
        ? 'The signature can’t be verified.'
        : `Names are case-sensitive: did you mean ${resembles}? The signature was not verified.`,
    fix: `Use ${resembles ?? 'a registered name, such as RS256'}.`,
  }),
  'enc-missing': () => ({
    title: 'Five parts, but enc is missing',
    detail: 'A token with five parts is encrypted (JWE), and enc is required (RFC 7516 section 4.1.2).',
    fix: 'Check that this is one complete token.',
  }),
  'crit-invalid': ({ reason, name }) => ({
    title: 'crit in the header is malformed',
    detail: `crit lists the extensions that must be supported (RFC 7515 section 4.1.11), and ${critReasons[reason](name)}. Such a token must be rejected.`,
    fix: 'Remove crit unless an extension needs it.',
  }),
  'crit-unknown': ({ name }) => ({
    title: `crit requires an unsupported extension: ${name}`,
    detail:
      'A token with an unsupported critical extension must be rejected (RFC 7515 section 4.1.11), so the signature was not verified.',
    fix: 'Verify it with a library that supports this extension.',
  }),
  'b64-unencoded': () => ({
    title: 'The payload is not base64url-encoded (b64 false)',
    detail:
      'The payload is signed as it is, not as base64url (RFC 7797). Only libraries that support b64 can verify it.',
  }),
  'b64-invalid': ({ reason }) => ({
    title: 'Invalid b64 header parameter',
    detail:
      reason === 'not-boolean'
        ? 'It must be true or false (RFC 7797 section 3).'
        : 'b64: false must also be listed in crit (RFC 7797 section 6), or two libraries read different payloads from one token.',
    fix: reason === 'not-boolean' ? 'Set it to false, or remove it.' : 'Add "crit": ["b64"].',
  }),
  'header-key-inside': ({ name }) => ({
    title: `The token contains its own key (${name})`,
    detail: 'A key inside the token proves nothing: an attacker can put one there. It was not used.',
    fix: 'Verify with a public key from the issuer.',
  }),
  'header-key-link': ({ name, url }) => ({
    title: `The token links to its key (${name})`,
    detail: `“${url}” is untrusted and is never fetched: an attacker would link to their own key.`,
    fix: 'Accept keys only from URLs you configured.',
  }),
  'header-thumbprint': ({ name }) => ({
    title: `The header has a certificate thumbprint (${name})`,
    detail: 'A hash of the signer’s certificate: it helps find the key but proves nothing.',
  }),
  'zip-on-jws': ({ zip, isInflated }) => ({
    title: `zip (${zip}) on a signed token`,
    detail: `Compression is defined for encrypted tokens only (RFC 7516 section 4.1.3). The payload is shown ${isInflated ? 'decompressed' : 'as signed, without decompressing it'}.`,
    fix: 'Remove zip: libraries don’t decompress signed tokens.',
  }),
  'jwe-compressed': ({ zip }) => ({
    title: `The content is compressed (zip ${zip})`,
    detail: 'It was not decompressed: a small token can expand to very large content.',
  }),
  'jwe-pbes2-count': ({ count }) => ({
    title: `Very high iteration count: ${count} (p2c)`,
    detail:
      'So many iterations take very long to compute; attackers use this to overload servers. No key was derived.',
    fix: 'Limit p2c where such tokens are accepted.',
  }),

  'verify-key-type': ({ alg, kty }) => ({
    title: `This key can’t verify ${alg}`,
    detail: `It is an ${kty} key; ${alg} needs another type.`,
    fix: 'Paste the signer’s public key.',
  }),
  'verify-key-curve': ({ alg, curve, expected }) => ({
    title: `${alg} needs a key on ${expected}`,
    detail: curve === '' ? 'This key names no curve.' : `This key uses ${curve}.`,
    fix: 'Paste the signer’s public key.',
  }),
  'verify-key-algorithm': ({ alg, keyAlg }) => ({
    title: `This key is for ${keyAlg}, but the token uses ${alg}`,
    detail:
      'The JWK’s alg restricts it to one algorithm (RFC 7517 section 4.4), so it was not tried with another.',
    fix: 'Use a key for this algorithm.',
  }),
  'verify-key-fixed': ({ alg, keyAlg }) => ({
    title: `This secret only works with ${keyAlg}`,
    detail: `It’s saved as non-exportable, so it can’t be reused for ${alg}.`,
    fix: 'Import the secret again to verify this token.',
  }),
  'verify-key-use': ({ member, value }) => ({
    title: 'This key isn’t meant for verifying signatures',
    detail: `Its ${member} is ${value} (RFC 7517 section 4), so it was not tried.`,
    fix: 'Paste the issuer’s signing key.',
  }),
  'verify-key-confusion': ({ alg, kty, secret }) =>
    secret === null
      ? {
          title: `A public key can’t verify ${alg}`,
          detail: `${alg} signs and verifies with one shared secret. This is a public ${kty} key, which is not secret. Attackers change alg to ${alg} to fool services that expect a private key’s signature.`,
          fix: 'If the issuer signs with a private key, do not trust this token. If you share a secret with the issuer, load it with Import key.',
        }
      : {
          title: 'Forged: the public key was used as the secret',
          detail: `${alg} signs and verifies with one shared secret. Here the secret is the public ${kty} key itself (${confusedForms[secret]}), so anyone could have created this token. A service that trusts the token’s alg accepts it. This attack is called key confusion (RFC 8725 section 2.1).`,
          fix: 'Do not trust it. Configure your service to accept one algorithm, such as RS256, and reject all others.',
        },
  'verify-key-refused': ({ alg }) => ({
    title: 'This key can’t be used',
    detail: `The browser rejected it for ${alg}: the key is not valid.`,
    fix: 'Copy the key again, or ask the issuer for it.',
  }),
  'verify-algorithm-unavailable': ({ alg }) => ({
    title: `This browser can’t verify ${alg}`,
    detail: 'The browser doesn’t support the algorithm.',
    fix: 'Try a current Chromium or Firefox.',
  }),
  'verify-secret-empty': ({ alg }) => ({
    title: 'The secret is empty',
    detail: `${alg} needs a shared secret. An empty one protects nothing.`,
    fix: 'Enter the secret that the token was signed with.',
  }),
};
