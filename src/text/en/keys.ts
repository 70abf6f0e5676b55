import type { KeyFormatProblem } from '../../core/keys/formats/problems.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import type { NameForm } from '../../core/keys/otherNames/names.js';
import type { ProblemTexts } from '../wording.js';

/** What each name of a key is called. */
export const keyNameForms: Record<NameForm, string> = {
  fingerprint: 'SHA256: fingerprint',
  ssh: 'SSH fingerprint',
  libtrust: 'libtrust ID',
  'spki-hex': 'hexadecimal SHA-256 of the public key',
  x5t: 'x5t of the certificate',
  'x5t#S256': 'x5t#S256 of the certificate',
  'sha1-hex': 'hexadecimal SHA-1 thumbprint of the certificate',
  'sha256-hex': 'hexadecimal SHA-256 thumbprint of the certificate',
};

const encodings = {
  hex: 'the hash in hexadecimal',
  'base64url-of-hex': 'the base64url of the hexadecimal text of the hash',
  base64: 'the hash in standard base64',
};

export const keys: ProblemTexts<Exclude<KeyProblem, KeyFormatProblem>> = {
  'key-reader-missing': () => ({
    title: 'Part of the page didn’t load',
    detail: 'Your key wasn’t read: the key parser didn’t load. You may be offline, or the app was updated.',
    fix: 'Download your own private key first, then reload the page.',
  }),
  'key-symmetric': () => ({
    title: 'This is a shared secret',
    detail:
      'This field needs a public key. A secret (oct) both signs and verifies, so it has no public key. Don’t share it.',
    fix: 'Press Import it as a key, or clear this field.',
  }),
  'key-looks-secret': () => ({
    title: 'This looks like a secret',
    detail: 'This field needs a public key. A shared secret has none: it is for HS256, HS384 and HS512.',
    fix: 'Ask the issuer for its public key or JWKS. For a token whose alg is HS256, HS384 or HS512, this field is called Secret.',
  }),
  'key-algorithm-unavailable': ({ alg }) => ({
    title: `This browser can’t generate ${alg} keys`,
    detail: 'The browser doesn’t support the algorithm. Your key is unchanged.',
    fix: 'Choose another algorithm, or try a current Chromium or Firefox.',
  }),
  'key-generation-slow': () => ({
    title: 'The browser is still generating the key',
    detail: 'This is taking longer than usual. It’s still running.',
    fix: 'Wait, press Generate key pair again, choose ES256, or import a key.',
  }),
  'key-other-fits': ({ keyId }) => ({
    title: 'Another loaded key matches this signature',
    detail: `Key ID: ${keyId}.`,
    fix: 'Select it under Active key.',
  }),
  'key-kid-names-other': ({ kid, keyId }) => ({
    title: 'kid refers to another loaded key',
    detail: `kid ${kid} belongs to key ${keyId}, which isn’t the active key.`,
    fix: 'Select that key under Active key, or correct kid.',
  }),
  'alias-matches': ({ name, form }) => ({
    title: `${name} names the active key`,
    detail: `${name === 'iss' ? 'iss ends in' : `${name} is`} the ${keyNameForms[form]} of the active key. A name proves nothing: only the signature does.`,
  }),
  'alias-differs': ({ name, right }) => ({
    title: `${name} doesn’t name the active key`,
    detail:
      name === 'iss'
        ? `iss ends in the fingerprint of another key. The fingerprint of the active key is ${right}.`
        : `${name} isn’t the thumbprint of the active certificate, which is ${right}. A renewed certificate has another one, even with the same key.`,
    fix: `Compare ${name} with what is registered at the service.`,
  }),
  'alias-encoding': ({ name, encoding, right, isOwn }) => ({
    title: `${name} is encoded wrongly`,
    detail: `${name} is ${encodings[encoding]}, but services expect the base64url of its bytes (RFC 7515). Right: ${right}${isOwn === null ? '.' : isOwn ? ', which is the thumbprint of the active certificate.' : ', which isn’t the thumbprint of the active certificate.'}`,
    fix: 'Encode the bytes of the hash where the token is made, and sign again.',
  }),
  'keyring-refused': ({ reason }) => ({
    title: {
      blocked: 'This browser blocks storage',
      full: 'The browser’s storage is full',
      damaged: 'The saved keys can’t be read',
      newer: 'The saved keys are from a newer version',
    }[reason],
    detail: 'Your key still works in this tab, but it is lost when you close the tab.',
    fix: 'Download the private key instead.',
  }),
  'key-private-as-public': () => ({
    title: 'This is a private key',
    detail: 'This field needs a public key. Anyone who has your private key can sign tokens in your name.',
    fix: 'Clear this field. If anyone has seen the key, generate a new pair.',
  }),
  'key-text-ignored': () => ({
    title: 'Other text next to the key was ignored',
    detail: 'It isn’t a readable key.',
    fix: 'If a key is missing, paste that key on its own.',
  }),
  'webcrypto-missing': () => ({
    title: 'WebCrypto is not available',
    detail: 'Browsers disable WebCrypto on plain http pages.',
    fix: 'Open the page over https, or from localhost.',
  }),
};
