import type {
  ForeignFormat,
  KeyFormatProblem,
  KeyRepair,
  Published,
} from '../../core/keys/formats/problems.js';
import { keySourceNames } from './keySources.js';
import type { ProblemTexts, Wording } from '../wording.js';
import { typeName } from './words.js';

const foreignFormats: Readonly<Record<ForeignFormat, Wording>> = {
  pkcs12: {
    title: 'This is a PKCS#12 file',
    detail:
      'PKCS#12 files (.p12, .pfx) contain encrypted keys and certificates. They are not supported here.',
    fix: 'Extract the private key: openssl pkcs12 -in file.p12 -nocerts -nodes -out key.pem',
  },
  pkcs7: {
    title: 'This is a PKCS#7 bundle',
    detail: 'PKCS#7 files (.p7b) are containers for certificates. They are not supported here.',
    fix: 'Extract the certificates: openssl pkcs7 -in file.p7b -print_certs -out certs.pem',
  },
  jks: {
    title: 'This is a Java keystore',
    detail: 'JKS and JCEKS files are not supported.',
    fix: 'Convert it: keytool -importkeystore -srckeystore file.jks -destkeystore file.p12 -deststoretype PKCS12, then openssl pkcs12 -in file.p12 -nodes -out key.pem',
  },
  putty: {
    title: 'This is a PuTTY key (.ppk)',
    detail: 'This version of PuTTY’s own format, or this part of it, can’t be read.',
    fix: 'In PuTTYgen, load the key and choose Conversions, Export OpenSSH key. Elsewhere: puttygen key.ppk -O private-openssh -o key.pem',
  },
  pgp: {
    title: 'This is a PGP block',
    detail: 'PGP keys sign email and packages; JWT libraries don’t support them.',
    fix: 'Paste an RSA, EC or Ed25519 key as PEM or JWK.',
  },
  xml: {
    title: 'This is an XML key',
    detail: 'It has no RSAKeyValue and no X509Certificate, so it contains no key that can be read here.',
    fix: 'Export the key as PEM. In .NET: rsa.ExportSubjectPublicKeyInfoPem().',
  },
  token: {
    title: 'This is a token, not a key',
    detail: 'Three parts with dots between them are a JWT. A key verifies it.',
    fix: 'Paste it into Encoded token, and the issuer’s public key here.',
  },
  url: {
    title: 'This is a URL, not a key',
    detail: 'Countersign never fetches anything, so no key or token can leave your browser.',
    fix: 'Open the URL yourself and paste its content, for example a JWK Set.',
  },
  'certificate-request': {
    title: 'This is a certificate request',
    detail: 'A CSR is a request for a certificate, not a certificate.',
    fix: 'Paste the private key or the public key: openssl req -in request.csr -noout -pubkey',
  },
  crl: {
    title: 'This is a certificate revocation list',
    detail: 'A CRL lists revoked certificates and contains no key.',
    fix: 'Paste the certificate or the public key.',
  },
  parameters: {
    title: 'These are parameters, not a key',
    detail: 'An EC, DH or DSA PARAMETERS block only describes the type of key.',
    fix: 'Paste the block that follows it, such as EC PRIVATE KEY.',
  },
  'binary-as-text': {
    title: 'This is a binary file, pasted as text',
    detail: 'The clipboard damages DER and PKCS#12 files: bytes were lost.',
    fix: 'Choose or drop the file itself, or convert it to PEM.',
  },
};

const rsaParts = {
  n: 'the modulus n is not the product of p and q',
  d: 'the private exponent d does not match n and e',
  dp: 'dp is not d modulo p - 1',
  dq: 'dq is not d modulo q - 1',
  qi: 'qi is not the inverse of q modulo p',
};

const exponents = {
  one: {
    title: 'RSA exponent 1: this key protects nothing',
    detail: 'With e = 1, the signature is the message itself.',
  },
  even: { title: 'RSA exponent is even', detail: 'RSA keys can’t have an even e: the key can’t sign.' },
  'too-large': {
    title: 'RSA exponent is too large',
    detail: 'Browsers support an e of at most 33 bits. Nearly every key uses 65537.',
  },
};

const armour = {
  'no-end': (label: string) => `The END line of “${label}” is missing: the key is truncated.`,
  'no-begin': (label: string) => `The BEGIN line of “${label}” is missing: the key is truncated.`,
  'labels-differ': (label: string) =>
    `“BEGIN ${label}” and its END line don’t match: two keys may have been mixed up.`,
  empty: (label: string) => `There is nothing between the BEGIN and END lines of “${label}”.`,
};

const memberFaults = {
  type: 'is not a string',
  base64url: 'is not base64url',
  empty: 'is empty',
  length: 'has the wrong length',
};

function publishedIn(where: Published): string {
  if ('document' in where) return `${where.document}, ${where.part} ${where.number}`;
  const what = where.default === 'key-pair' ? 'key pair' : 'secret';
  return `${where.site}, default ${where.alg === null ? what : `${where.alg} ${what}`}`;
}

const repairs: Readonly<Record<KeyRepair, string>> = {
  'base64-of-text': 'It was encoded in base64 once more, as in a Kubernetes Secret.',
  'pem-in-pem': 'The PEM block contained another PEM block, in base64.',
  'plus-as-space': 'Every + had become a space, as in a web form; each was put back.',
  'lost-backslash': 'Every \\n had lost its backslash; the n at the line ends were removed.',
  hsm: 'HSM in kty only says where the private key is kept; the key was read without it.',
};

const newKey = 'Generate a new key pair with at least 2048 bits, and register its public key.';
const copyAgain = 'Copy the whole key again, from the first dash to the last, or choose the file.';
const anotherKey = 'Use an RSA, EC (P-256, P-384, P-521) or Ed25519 key.';

export const keyFormatTexts: ProblemTexts<KeyFormatProblem> = {
  'key-not-found': () => ({
    title: 'No key found',
    detail: 'This text doesn’t contain a key.',
    fix: 'Paste a PEM (-----BEGIN ...), a JWK or JWK Set, a certificate, an OpenSSH or PuTTY key, a .NET XML key, or the base64 of a DER key. Load a shared secret with Import key, read as text, base64url or hex.',
  }),
  'key-foreign-format': ({ format }) => foreignFormats[format],
  'key-label-unknown': ({ label }) => ({
    title: 'Unknown PEM block',
    detail: `“BEGIN ${label}” is not a key block.`,
    fix: 'Key blocks have labels such as PRIVATE KEY, PUBLIC KEY, RSA PRIVATE KEY, EC PRIVATE KEY or CERTIFICATE.',
  }),
  'key-armour-broken': ({ label, reason }) => ({
    title: 'The PEM block is incomplete',
    detail: armour[reason](label),
    fix: copyAgain,
  }),
  'key-base64-broken': ({ found }) => ({
    title: 'The key is damaged: not base64',
    detail:
      found === null
        ? 'A character is missing or duplicated: this is not a valid base64 length.'
        : `The key contains “${found}”, which is not a base64 character.`,
    fix: copyAgain,
  }),
  'key-der-length': ({ declared, found }) => ({
    title: found < declared ? 'Part of the key is missing' : 'Extra data after the key',
    detail: `The key declares ${declared} bytes, but there are ${found}. ${
      found < declared ? 'A line may have been lost while copying.' : 'A line may have been copied twice.'
    }`,
    fix: copyAgain,
  }),
  'key-der-unreadable': () => ({
    title: 'The key can’t be read',
    detail: 'The content is not a private key, public key or certificate. It may be damaged.',
    fix: `${copyAgain} To check the original: openssl pkey -in key.pem -noout -text`,
  }),
  'key-private-under-public-label': ({ label }) => ({
    title: 'This is a private key with a public label',
    detail: `The content under “BEGIN ${label}” is a private key. Anyone who gets it can sign in your name.`,
    fix: 'Don’t share it. Re-export the public key: openssl pkey -in key.pem -pubout. If you already shared it, replace the pair.',
  }),
  'key-encrypted': ({ scheme }) => ({
    title: 'This key is encrypted',
    detail: `Enter its passphrase (${scheme}). The passphrase never leaves your browser.`,
    fix: 'Enter the passphrase.',
  }),
  'key-passphrase-wrong': ({ scheme }) => ({
    title: 'Wrong passphrase',
    detail: `The key is encrypted (${scheme}) and this passphrase doesn’t decrypt it. A damaged key has the same effect.`,
    fix: 'Check Caps Lock and the keyboard layout, then try again.',
  }),
  'key-encryption-unsupported': ({ scheme }) => ({
    title: 'Unsupported key encryption',
    detail: `The private key is encrypted with ${scheme}, which browsers don’t support, so the passphrase can’t be used.`,
    fix: scheme.startsWith('PuTTY')
      ? 'In PuTTYgen, load the key with its passphrase and choose Conversions, Export OpenSSH key, without a passphrase.'
      : scheme.startsWith('OpenSSH')
        ? 'Remove the passphrase from a copy: ssh-keygen -p -N "" -f copy-of-key'
        : 'Re-encrypt it: openssl pkcs8 -topk8 -v2 aes-256-cbc -in key.pem -out new.pem',
  }),
  'key-derivation-too-costly': ({ derivation, asked, most }) => ({
    title: 'Key derivation cost too high',
    detail: `${derivation} asks for ${asked} units of work; the limit is ${most}. The page would freeze for minutes.`,
    fix: 'Re-encrypt it: openssl pkcs8 -topk8 -v2 aes-256-cbc -in key.pem -out new.pem',
  }),
  'key-algorithm-unsupported': ({ algorithm }) => ({
    title: `${algorithm} keys are not supported`,
    detail: `JWTs don’t use ${algorithm} keys, or this browser doesn’t support them.`,
    fix: anotherKey,
  }),
  'key-seed-missing': ({ algorithm }) => ({
    title: `This ${algorithm} key lacks its seed`,
    detail: 'It has only the expanded form. Browsers derive the key from its 32-byte seed.',
    fix: 'Export the key again with its seed (RFC 9881 section 6).',
  }),
  'key-secret-unreadable': ({ encoding }) => ({
    title:
      encoding === 'base64'
        ? 'This is not base64'
        : encoding === 'hex'
          ? 'This is not hex'
          : 'This is not base64url',
    detail: {
      hex: 'Hex is pairs of digits from 0 to 9 and a to f.',
      base64: 'Base64 has only letters, digits, + and /, and = at the end.',
      base64url: 'Base64url has only letters, digits, - and _, and optional = at the end.',
    }[encoding],
    fix: 'Copy the secret again, or choose another encoding.',
  }),
  'key-secret-empty': () => ({
    title: 'The secret is empty',
    detail: 'An empty secret protects nothing, and browsers can’t sign with one.',
    fix: 'Enter the secret, or choose the file that contains it.',
  }),
  'key-curve-unsupported': ({ curve }) => ({
    title: `The curve ${curve} is not supported`,
    detail: 'Browsers support P-256, P-384 and P-521 only.',
    fix: anotherKey,
  }),
  'key-curve-explicit': () => ({
    title: 'EC key with explicit curve parameters',
    detail:
      'The curve is given as numbers instead of by name. Such keys were used for forgery (CVE-2020-0601).',
    fix: 'Convert it to a named curve: openssl ec -in key.pem -param_enc named_curve -out new.pem',
  }),
  'key-curve-missing': () => ({
    title: 'EC key without a curve',
    detail:
      'An EC PRIVATE KEY block can omit the curve if an EC PARAMETERS block precedes it, but there is none.',
    fix: 'Copy the EC PARAMETERS block as well.',
  }),
  'key-raw-unclear': () => ({
    title: '32 bytes: a raw key or a secret',
    detail:
      'A raw Ed25519 public key and a shared secret look the same. The alg of a token tells them apart, and there is no token from elsewhere yet.',
    fix: 'Paste the token as well: with EdDSA or Ed25519, the key is read. Load a shared secret with Import key.',
  }),
  'key-rsa-inconsistent': ({ part }) => ({
    title: 'Inconsistent RSA key',
    detail: `The private key is inconsistent: ${rsaParts[part]}. It would produce wrong signatures or leak the key.`,
    fix: 'Get the key from its source again. To check the original: openssl rsa -in key.pem -check',
  }),
  'key-rsa-exponent': ({ reason }) => ({ ...exponents[reason], fix: newKey }),
  'key-rsa-modulus-even': () => ({
    title: 'RSA modulus is even',
    detail: 'RSA keys can’t have an even modulus n: the key is damaged or fake.',
    fix: 'Get the key from its source again.',
  }),
  'key-rsa-too-short': ({ bits, least }) => ({
    title: `RSA key far too short: ${bits} bits`,
    detail: `Keys below ${least} bits can be broken on one computer, so a signature proves nothing.`,
    fix: newKey,
  }),
  'key-rsa-too-long': ({ bits, most }) => ({
    title: `RSA key too long: ${bits} bits`,
    detail: `Browsers support at most ${most} bits.`,
    fix: 'Use 2048 to 4096 bits.',
  }),
  'key-rsa-multi-prime': () => ({
    title: 'RSA key with more than two primes',
    detail: 'Browsers don’t support multi-prime RSA keys.',
    fix: newKey,
  }),
  'key-public-part-invalid': ({ type }) => ({
    title: `This is not a valid ${type} key`,
    detail: 'The public part is damaged: for an EC key, its point is not on the curve.',
    fix: copyAgain,
  }),
  'key-self-test-failed': ({ type }) => ({
    title: 'Private and public key don’t match',
    detail: `The public key doesn’t verify a signature made with this ${type} private key.`,
    fix: 'Get the key from its source again.',
  }),
  'jwk-not-json': ({ line, column }) => ({
    title: 'This is not JSON',
    detail: `A JWK is JSON, and this is invalid JSON at line ${line}, column ${column}. In JSON, names are in double quotes.`,
    fix: 'Put names and strings in double quotes, and remove comments and trailing commas.',
  }),
  'jwk-not-object': ({ found }) => ({
    title: 'This JSON is not a key',
    detail: `A JWK is a JSON object; this is ${typeName(found)}.`,
    fix: 'Paste the whole JWK, including the braces.',
  }),
  'jwk-duplicate-member': ({ name }) => ({
    title: `Duplicate member “${name}”`,
    detail:
      'The object has this name twice, and libraries differ in which value they use (RFC 7517 section 4).',
    fix: 'Remove the wrong one.',
  }),
  'jwk-member-missing': ({ member, kty }) => ({
    title: `The member “${member}” is missing`,
    detail:
      kty === null
        ? 'Every JWK needs kty, its key type (RFC 7517 section 4.1).'
        : `A JWK of type ${kty} requires ${member} (RFC 7518 section 6).`,
    fix: 'Copy the whole JWK.',
  }),
  'jwk-member-invalid': ({ member, reason }) => ({
    title: `The member “${member}” ${memberFaults[reason]}`,
    detail: 'The key values of a JWK are base64url strings of a defined form (RFC 7518 section 6).',
    fix: 'Copy the JWK from its source again.',
  }),
  'jwk-member-is-text': ({ member, text }) =>
    text === null
      ? {
          title: `“${member}” contains a PEM, not a number`,
          detail: `In a JWK, ${member} is the modulus itself in base64url. Here the whole PEM was encoded instead, so no library can read this key.`,
          fix: `Ask the publisher to fix the JWK. Until then, decode ${member} from base64 and paste the PEM.`,
        }
      : {
          title: `“${member}” contains text, not a number`,
          detail: `It says: “${text}”. Software puts such a message there when it could not fetch the right key, as Istio does.`,
          fix: 'Fix the address or the network where this set was fetched. The key itself is not at fault.',
        },
  'jwk-is-metadata': ({ jwksUri }) => ({
    title: 'These are the issuer’s settings, not its keys',
    detail: `Its keys are at jwks_uri: ${jwksUri}`,
    fix: 'Open that address, and paste what it shows.',
  }),
  'jwk-kty-unknown': ({ kty, meant }) => ({
    title: `“${kty}” is not a key type (kty)`,
    detail: 'Use RSA, EC, OKP or oct (case-sensitive, RFC 7517 section 4.1).',
    ...(meant === null ? {} : { fix: `Set "kty" to "${meant}".` }),
  }),
  'jwk-kty-mismatch': ({ kty, looksLike }) => ({
    title: `kty is ${kty}, but the members are for ${looksLike}`,
    detail: 'The members required for that kty are missing.',
    fix: `If the members are correct, set "kty" to "${looksLike}".`,
  }),
  'jwk-crt-partial': ({ missing }) => ({
    title: 'Incomplete private RSA key',
    detail: `${missing.join(', ')} missing: if one of p, q, dp, dq and qi is present, all five are required (RFC 7518 section 6.3.2).`,
    fix: 'Copy the whole JWK, or remove all five.',
  }),
  'jwk-alg-mismatch': ({ alg, keyType }) => ({
    title: `alg ${alg} doesn’t match this ${keyType} key`,
    detail: 'alg states the intended algorithm (RFC 7517 section 4.4), which this key type can’t do.',
    fix: 'Remove alg or correct it.',
  }),
  'jwks-keys-not-array': ({ found }) => ({
    title: '“keys” is not an array',
    detail: `A JWK Set lists its keys in an array (RFC 7517 section 5); this is ${typeName(found)}.`,
    fix: 'Use {"keys": [ ... ]}.',
  }),
  'jwks-empty': () => ({
    title: 'This JWK Set is empty',
    detail: 'It contains no keys.',
    fix: 'Ask its publisher: the keys may have been rotated or not be deployed yet.',
  }),
  'key-rsa-weak': ({ bits }) => ({
    title: `Weak key: ${bits} bits`,
    detail: 'RS256 requires at least 2048 bits (RFC 7518 section 3.3). This key can only verify, not sign.',
    fix: newKey,
  }),
  'key-publicly-known': ({ where }) => ({
    title: 'Publicly known key',
    detail: `It is published with the part that signs (${publishedIn(where)}), so anyone can sign with it. Use it for examples only.`,
    fix: 'Never use it for real tokens. Generate a new key.',
  }),
  'key-rsa-roca': () => ({
    title: 'This key can be broken (ROCA)',
    detail:
      'A faulty smart card library generated it (CVE-2017-15361): the private key can be computed from the public key.',
    fix: 'Replace it with a key from another generator.',
  }),
  'key-label-mismatch': ({ label, actual }) => ({
    title: 'The label does not match the content',
    detail: `The content under “BEGIN ${label}” is: ${keySourceNames[actual]}. It was read as such; other libraries may reject it.`,
    fix: 'Export it again with Export key, under the right label.',
  }),
  'key-repaired': ({ how }) => ({
    title: how.some((one) => one !== 'hsm') ? 'The key was repaired first' : 'The key type names an HSM',
    detail: how.map((one) => repairs[one]).join(' '),
    fix: how.some((one) => one !== 'hsm')
      ? 'Nothing is missing. Software that takes the key as it is may reject it, so fix it at its source.'
      : 'Nothing is missing. Where other software rejects the key, write kty without -HSM.',
  }),
  'key-secret-is-public-key': () => ({
    title: 'This secret is a public key',
    detail:
      'It was loaded as a secret, but it is a public key (PEM or DER). Public keys are not secret, so anyone can sign with it (RFC 8725 section 2.1).',
    fix: 'To verify RS256 or ES256, paste it into Public key. For HS256, use a random secret.',
  }),
  'key-secret-short': ({ bits, least }) => ({
    title: `The secret is too short: ${bits} bits`,
    detail: `It must be at least as long as the hash output, ${least} bits (RFC 7518 section 3.2); a short one can be guessed.`,
    fix: `Use at least ${least / 8} random bytes.`,
  }),
  'jwk-kid-duplicate': ({ kid, count }) => ({
    title: `Duplicate kid “${kid}”`,
    detail: `${count} keys have the same kid, so it doesn’t identify a key (RFC 7517 section 4.5).`,
    fix: 'Try each key, and ask the publisher for distinct kid values.',
  }),
  'jwk-x5c-mismatch': () => ({
    title: 'The x5c certificate doesn’t match',
    detail:
      'The first certificate in x5c must contain the key of this JWK (RFC 7517 section 4.7). The JWK’s own values were used, not the certificate.',
    fix: 'Ask the publisher which of the two is correct.',
  }),
  'jwk-x5c-unreadable': () => ({
    title: 'The x5c certificate can’t be read',
    detail: 'x5c must be an array of base64 DER certificates (RFC 7517 section 4.7). It was ignored.',
    fix: 'No action needed if the other members are complete.',
  }),
  'jwk-member-not-canonical': ({ member, reason }) => ({
    title: `The member “${member}” is not canonical`,
    detail:
      reason === 'alphabet'
        ? 'It contains padding, whitespace, + or /, which base64url doesn’t allow. Other libraries may reject it.'
        : 'It has too many or too few leading zeros. Other libraries may reject it or compute a different thumbprint.',
    fix: 'Export it again with Export key.',
  }),
  'jwk-not-for-signing': ({ member, value }) => ({
    title: 'This key isn’t meant for signatures',
    detail: `Its ${member} is “${value}”. A verifier that follows RFC 7517 ignores it.`,
    fix: 'In a JWK Set, use the key with "use": "sig".',
  }),
  'jwk-alg-unknown': ({ alg }) => ({
    title: `alg “${alg}” is not registered`,
    detail: 'The key was read without it; other libraries may reject the key.',
    fix: 'For RSA keys use RS256 or similar; for P-256 keys, ES256.',
  }),
};
