import type { ForeignFormat, KeyFormatProblem, Published } from '../../core/keys/formats/problems.js';
import { keySourceNames } from './keySources.js';
import type { ProblemTexts, Wording } from '../wording.js';
import { typeName } from './words.js';

const foreignFormats: Readonly<Record<ForeignFormat, Wording>> = {
  pkcs12: {
    title: 'This is a PKCS#12 file',
    detail: 'A .p12 or .pfx file is a locked box of keys and certificates, which this page does not open.',
    fix: 'Take the private key out: openssl pkcs12 -in file.p12 -nocerts -nodes -out key.pem',
  },
  pkcs7: {
    title: 'This is a PKCS#7 bundle',
    detail: 'A .p7b file carries certificates inside an envelope that this page does not open.',
    fix: 'Take the certificates out: openssl pkcs7 -in file.p7b -print_certs -out certs.pem',
  },
  jks: {
    title: 'This is a Java key store',
    detail: 'JKS and JCEKS files have a format of their own.',
    fix: 'Convert it: keytool -importkeystore -srckeystore file.jks -destkeystore file.p12 -deststoretype PKCS12, then openssl pkcs12 -in file.p12 -nodes -out key.pem',
  },
  putty: {
    title: 'This is a PuTTY key (.ppk)',
    detail: 'PuTTY keeps keys in a format of its own.',
    fix: 'Convert it: puttygen key.ppk -O private-openssh -o key.pem',
  },
  pgp: {
    title: 'This is a PGP block',
    detail: 'PGP keys sign mail and packages; no JWT library takes them.',
    fix: 'Paste an RSA, EC or Ed25519 key as PEM or JWK.',
  },
  xml: {
    title: 'This is an XML key',
    detail: 'RSAKeyValue and SAML metadata are not read here.',
    fix: 'Export the key as PEM, or paste the certificate that stands in the XML on its own.',
  },
  token: {
    title: 'This is a token, not a key',
    detail: 'Three parts with dots between them are a JWT. A key is what verifies it.',
    fix: 'Paste it into the token field, and the public key of its issuer here.',
  },
  url: {
    title: 'This is an address, not a key',
    detail: 'This page never fetches anything, so that no key and no token can leave it.',
    fix: 'Open the address yourself and paste what it shows, for example the JSON of a JWK Set.',
  },
  'certificate-request': {
    title: 'This is a certificate request',
    detail: 'A CSR asks for a certificate and is not one.',
    fix: 'Paste the private key or the public key: openssl req -in request.csr -noout -pubkey',
  },
  crl: {
    title: 'This is a revocation list',
    detail: 'A CRL names revoked certificates and holds no key.',
    fix: 'Paste the certificate or the public key.',
  },
  parameters: {
    title: 'These are parameters, not a key',
    detail: 'An EC, DH or DSA PARAMETERS block only says which kind of key belongs to it.',
    fix: 'Paste the block that follows it, such as EC PRIVATE KEY.',
  },
  'binary-as-text': {
    title: 'This is a binary file, pasted as text',
    detail: 'DER and PKCS#12 files do not survive the clipboard: bytes were lost on the way.',
    fix: 'Choose or drop the file itself, or convert it to PEM.',
  },
};

const rsaParts = {
  n: 'the modulus n is not the product of p and q',
  d: 'the private exponent d does not belong to n and e',
  dp: 'dp is not d modulo p - 1',
  dq: 'dq is not d modulo q - 1',
  qi: 'qi is not the inverse of q modulo p',
};

const exponents = {
  one: {
    title: 'RSA exponent 1: this key protects nothing',
    detail: 'With e = 1 a signature is the text itself.',
  },
  even: { title: 'RSA exponent is even', detail: 'No RSA key has an even e: nothing can be signed with it.' },
  'too-large': {
    title: 'RSA exponent is too large',
    detail: 'Browsers take an e of at most 33 bits. Nearly every key has 65537.',
  },
};

const armour = {
  'no-end': (label: string) => `The END line of “${label}” is missing: the key was cut off.`,
  'no-begin': (label: string) => `The BEGIN line of “${label}” is missing: the key was cut off.`,
  'labels-differ': (label: string) =>
    `“BEGIN ${label}” is closed by another END line: two keys may have been mixed.`,
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

const newKey = 'Make a new key pair with at least 2048 bits and register its public key.';
const copyAgain = 'Copy the whole key again, from the first dash to the last, or choose the file itself.';
const anotherKey = 'Use an RSA, EC (P-256, P-384, P-521) or Ed25519 key.';

export const keyFormatTexts: ProblemTexts<KeyFormatProblem> = {
  'key-not-found': () => ({
    title: 'No key found',
    detail: 'Nothing in this text looks like a key.',
    fix: 'Paste a PEM (-----BEGIN ...), a JWK or JWK Set, a certificate, an OpenSSH key, or the base64 of a DER key. A shared secret goes into Import key, read as text, base64url or hex.',
  }),
  'key-foreign-format': ({ format }) => foreignFormats[format],
  'key-label-unknown': ({ label }) => ({
    title: 'Unknown kind of PEM block',
    detail: `“BEGIN ${label}” names nothing that holds a key.`,
    fix: 'Keys stand under PRIVATE KEY, PUBLIC KEY, RSA PRIVATE KEY, EC PRIVATE KEY, CERTIFICATE and the like.',
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
        ? 'A character is missing or doubled: no base64 has this length.'
        : `The character “${found}” stands inside the key, and base64 does not have it.`,
    fix: copyAgain,
  }),
  'key-der-length': ({ declared, found }) => ({
    title: found < declared ? 'A part of the key is missing' : 'Something stands behind the key',
    detail: `The key says that it is ${declared} bytes long, and there are ${found}. ${
      found < declared ? 'A line may have been lost while copying.' : 'A line may have been copied twice.'
    }`,
    fix: copyAgain,
  }),
  'key-der-unreadable': () => ({
    title: 'The key cannot be read',
    detail:
      'What is inside is not built as any private key, public key or certificate is: it may be damaged.',
    fix: `${copyAgain} openssl pkey -in key.pem -noout -text says whether the original is sound.`,
  }),
  'key-private-under-public-label': ({ label }) => ({
    title: 'This is a private key with a public label',
    detail: `“BEGIN ${label}” stands above a private key. Whoever gets it can sign in your name.`,
    fix: 'Do not hand it out. Write the public half anew: openssl pkey -in key.pem -pubout. If it was shared, replace the pair.',
  }),
  'key-encrypted': ({ scheme }) => ({
    title: 'This key is encrypted',
    detail: `Its passphrase opens it (${scheme}). It stays in this page.`,
    fix: 'Type the passphrase.',
  }),
  'key-passphrase-wrong': ({ scheme }) => ({
    title: 'The passphrase does not open this key',
    detail: `The key is encrypted (${scheme}) and this passphrase gives no key. A damaged key looks the same.`,
    fix: 'Check capital letters and the keyboard layout, and type it again.',
  }),
  'key-encryption-unsupported': ({ scheme }) => ({
    title: 'Encrypted in a way that this page cannot open',
    detail: `The private key is encrypted with ${scheme}, for which browsers have no built-in code. A passphrase does not help here.`,
    fix: scheme.startsWith('OpenSSH')
      ? 'Take the passphrase off a copy: ssh-keygen -p -N "" -f copy-of-key'
      : 'Write it anew: openssl pkcs8 -topk8 -v2 aes-256-cbc -in key.pem -out new.pem',
  }),
  'key-derivation-too-costly': ({ derivation, asked, most }) => ({
    title: 'The encrypted key asks for too much work',
    detail: `${derivation} wants ${asked} units of work, and this page stops at ${most}: it would stand still for minutes.`,
    fix: 'Write it anew: openssl pkcs8 -topk8 -v2 aes-256-cbc -in key.pem -out new.pem',
  }),
  'key-algorithm-unsupported': ({ algorithm }) => ({
    title: `${algorithm} keys are not supported`,
    detail: `This is a ${algorithm} key: no JWT is signed with one, or this browser cannot do it.`,
    fix: anotherKey,
  }),
  'key-seed-missing': ({ algorithm }) => ({
    title: `This ${algorithm} key lacks its seed`,
    detail: 'It is in the expanded form alone, and browsers compute the key from the seed of 32 bytes.',
    fix: 'Export the key again with its seed (RFC 9881 section 6).',
  }),
  'key-secret-unreadable': ({ encoding }) => ({
    title: encoding === 'hex' ? 'This is not hex' : 'This is not base64url',
    detail:
      encoding === 'hex'
        ? 'Hex is pairs of the digits 0 to 9 and the letters a to f.'
        : 'Base64url is letters, digits, - and _, with = at the end at most.',
    fix: 'Copy the secret again, or choose how it is written under Read as.',
  }),
  'key-secret-empty': () => ({
    title: 'There is no secret',
    detail: 'An empty secret protects nothing, and no browser signs with one.',
    fix: 'Enter the secret, or choose the file that holds it.',
  }),
  'key-curve-unsupported': ({ curve }) => ({
    title: `The curve ${curve} is not supported`,
    detail: 'Browsers sign and verify on P-256, P-384 and P-521 only.',
    fix: anotherKey,
  }),
  'key-curve-explicit': () => ({
    title: 'EC key with explicit curve parameters',
    detail:
      'The curve is written out in numbers instead of named. Such keys were used for forgery (CVE-2020-0601).',
    fix: 'Write it with a named curve: openssl ec -in key.pem -param_enc named_curve -out new.pem',
  }),
  'key-curve-missing': () => ({
    title: 'EC key without its curve',
    detail: 'An EC PRIVATE KEY may leave its curve to a block before it, and there is none.',
    fix: 'Copy the EC PARAMETERS block as well.',
  }),
  'key-point-compressed': () => ({
    title: 'EC key in compressed form',
    detail: 'The public point is written compressed, which JWT libraries and browsers do not take.',
    fix: 'Write it anew: openssl ec -in key.pem -pubin -conv_form uncompressed -out new.pem',
  }),
  'key-rsa-inconsistent': ({ part }) => ({
    title: 'The parts of this RSA key do not fit together',
    detail: `The private key is inconsistent: ${rsaParts[part]}. It would sign wrongly, or give itself away.`,
    fix: 'Take the key from its source again. openssl rsa -in key.pem -check says the same of a damaged original.',
  }),
  'key-rsa-exponent': ({ reason }) => ({ ...exponents[reason], fix: newKey }),
  'key-rsa-modulus-even': () => ({
    title: 'RSA modulus is even',
    detail: 'No RSA key has an even modulus n: the key is damaged or made up.',
    fix: 'Take the key from its source again.',
  }),
  'key-rsa-too-short': ({ bits, least }) => ({
    title: `An RSA key of ${bits} bits is far too short`,
    detail: `Keys below ${least} bits can be broken on one computer: a signature by one proves nothing.`,
    fix: newKey,
  }),
  'key-rsa-too-long': ({ bits, most }) => ({
    title: `An RSA key of ${bits} bits is too long`,
    detail: `Browsers take at most ${most} bits.`,
    fix: 'Use 2048 to 4096 bits.',
  }),
  'key-rsa-multi-prime': () => ({
    title: 'RSA key with more than two primes',
    detail: 'Multi-prime RSA keys exist on paper; browsers do not take them.',
    fix: newKey,
  }),
  'key-public-part-invalid': ({ type }) => ({
    title: `This is no valid ${type} key`,
    detail: 'The public part is damaged: for an EC key, its point is not on the curve.',
    fix: copyAgain,
  }),
  'key-self-test-failed': ({ type }) => ({
    title: 'The private and the public part do not belong together',
    detail: `A signature by this ${type} key is not verified by its own public part.`,
    fix: 'Take the key from its source again.',
  }),
  'jwk-not-json': ({ line, column }) => ({
    title: 'This is not JSON',
    detail: `A JWK is JSON, and this text stops being JSON at line ${line}, column ${column}. In JSON names stand in double quotes.`,
    fix: 'Put names and texts in double quotes, and leave out comments and a comma at the end.',
  }),
  'jwk-not-object': ({ found }) => ({
    title: 'This JSON is no key',
    detail: `A JWK is an object in braces; here stands ${typeName(found)}.`,
    fix: 'Paste the whole JWK, with its braces.',
  }),
  'jwk-duplicate-member': ({ name }) => ({
    title: `Duplicate member “${name}”`,
    detail:
      'A name stands twice in one object: programs differ in which of the two they take (RFC 7517 section 4).',
    fix: 'Remove the wrong one.',
  }),
  'jwk-member-missing': ({ member, kty }) => ({
    title: `The member “${member}” is missing`,
    detail:
      kty === null
        ? 'Every JWK says in kty which type of key it is (RFC 7517 section 4.1).'
        : `A JWK of kty ${kty} cannot be read without ${member} (RFC 7518 section 6).`,
    fix: 'Copy the whole JWK.',
  }),
  'jwk-member-invalid': ({ member, reason }) => ({
    title: `The member “${member}” ${memberFaults[reason]}`,
    detail: 'The numbers of a JWK are base64url texts of a fixed form (RFC 7518 section 6).',
    fix: 'Copy the JWK from its source again.',
  }),
  'jwk-kty-unknown': ({ kty, meant }) => ({
    title: `kty “${kty}” is no key type`,
    detail: 'The types are RSA, EC, OKP and oct; upper and lower case count (RFC 7517 section 4.1).',
    ...(meant === null ? {} : { fix: `Write "kty": "${meant}".` }),
  }),
  'jwk-kty-mismatch': ({ kty, looksLike }) => ({
    title: `kty says ${kty}, the members are those of ${looksLike}`,
    detail: 'A key is read as what kty says, and the members for that are missing.',
    fix: `If the members are right, write "kty": "${looksLike}".`,
  }),
  'jwk-crt-partial': ({ missing }) => ({
    title: 'Half a private RSA key',
    detail: `${missing.join(', ')} missing: with one of p, q, dp, dq and qi all five must be there (RFC 7518 section 6.3.2).`,
    fix: 'Copy the whole JWK, or leave all five out.',
  }),
  'jwk-alg-mismatch': ({ alg, keyType }) => ({
    title: `alg ${alg} does not fit this ${keyType} key`,
    detail: 'alg says what the key is for (RFC 7517 section 4.4), and this key cannot do it.',
    fix: 'Remove alg or set it right.',
  }),
  'jwks-keys-not-array': ({ found }) => ({
    title: '“keys” is not an array',
    detail: `A JWK Set lists its keys in an array (RFC 7517 section 5); here stands ${typeName(found)}.`,
    fix: 'Write {"keys": [ ... ]}.',
  }),
  'jwks-empty': () => ({
    title: 'This JWK Set is empty',
    detail: 'There is no key in it.',
    fix: 'Ask its publisher: keys may have been rotated or not deployed yet.',
  }),
  'key-rsa-weak': ({ bits }) => ({
    title: `Weak key: ${bits} bits`,
    detail:
      'RS256 wants at least 2048 bits (RFC 7518 section 3.3). This key is too short to sign with; it only verifies.',
    fix: newKey,
  }),
  'key-publicly-known': ({ where }) => ({
    title: 'Everybody has this key',
    detail: `Its private half is published (${publishedIn(where)}): anyone can sign with it. It is for examples only.`,
    fix: 'Never register it. Make a new key pair.',
  }),
  'key-rsa-roca': () => ({
    title: 'This key can be broken (ROCA)',
    detail:
      'Its modulus was made by a faulty smart card library (CVE-2017-15361): the private key can be computed from it.',
    fix: 'Replace it with a key from another generator.',
  }),
  'key-label-mismatch': ({ label, actual }) => ({
    title: 'The label does not match the content',
    detail: `“BEGIN ${label}” stands above a ${keySourceNames[actual]}. It was read as what it is; other programs may refuse it.`,
    fix: 'Export it again from here under the right label.',
  }),
  'key-secret-is-public-key': () => ({
    title: 'This secret is a public key',
    detail:
      'It was loaded as a secret, and its text is a public key (PEM or DER). Everybody may know a public key, so anybody can sign with this secret (RFC 8725 section 2.1).',
    fix: 'Paste it into Public key to check RS256 or ES256. For HS256 use a secret that nobody else knows.',
  }),
  'key-secret-short': ({ bits, least }) => ({
    title: `The secret is too short: ${bits} bits`,
    detail: `It must be at least as long as the hash, ${least} bits (RFC 7518 section 3.2); a short one can be guessed.`,
    fix: `Use ${least / 8} random bytes or more.`,
  }),
  'jwk-kid-duplicate': ({ kid, count }) => ({
    title: `Duplicate kid “${kid}”`,
    detail: `${count} keys have the same kid: it does not say which of them is meant (RFC 7517 section 4.5).`,
    fix: 'Try each of them, and ask the publisher for distinct kids.',
  }),
  'jwk-x5c-mismatch': () => ({
    title: 'The x5c certificate belongs to another key',
    detail:
      'The first certificate in x5c must hold the very key of this JWK (RFC 7517 section 4.7). The members were taken, the certificate was not.',
    fix: 'Ask the publisher which of the two is right.',
  }),
  'jwk-x5c-unreadable': () => ({
    title: 'The x5c certificate cannot be read',
    detail: 'x5c must be an array of base64 DER certificates (RFC 7517 section 4.7). It was left aside.',
    fix: 'Nothing is lost if the other members are complete.',
  }),
  'jwk-member-not-canonical': ({ member, reason }) => ({
    title: `The member “${member}” is not written as it should be`,
    detail:
      reason === 'alphabet'
        ? 'It has padding, white space or the characters + and /, which base64url has not. Other programs may refuse it.'
        : 'It has leading zeros too many or too few. Other programs may refuse it, and its thumbprint may differ there.',
    fix: 'Export it again from here.',
  }),
  'jwk-not-for-signing': ({ member, value }) => ({
    title: 'This key is not meant for signatures',
    detail: `Its ${member} says “${value}”. A verifier that follows RFC 7517 leaves it aside.`,
    fix: 'In a JWK Set take the key with "use": "sig".',
  }),
  'jwk-alg-unknown': ({ alg }) => ({
    title: `alg “${alg}” is not registered`,
    detail: 'The key was read without it; other programs may refuse it.',
    fix: 'RSA keys have RS256 and the like, P-256 keys ES256.',
  }),
};
