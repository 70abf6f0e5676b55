import type { Relative } from '../../core/token/find/relatives.js';
import type { Disclosure, TokenProblem } from '../../core/token/problems.js';
import type { ProblemTexts } from '../wording.js';

type Words = { title: string; detail: string; fix: string };

const pythonConsole = 'in a Python console of the application';

const relatives: Record<Relative, Words> = {
  'paseto-public': {
    title: 'This is a PASETO (public), not a JWT',
    detail: 'It is signed, with a version in place of alg. Its payload can be read without a key.',
    fix: 'Verify it with a PASETO library and the public key of its issuer; this page can’t.',
  },
  'paseto-local': {
    title: 'This is a PASETO (local), not a JWT',
    detail: 'It is encrypted with a shared secret, so nothing in it can be read without that.',
    fix: 'Decrypt it with a PASETO library and the key of the application; this page can’t.',
  },
  flask: {
    title: 'This is a Flask session cookie, not a JWT',
    detail:
      'Flask signs it with itsdangerous: data, time and signature, without a header. Anyone can read the data.',
    fix: `Only SECRET_KEY of the site verifies it: use app.session_interface.get_signing_serializer(app).loads(…) ${pythonConsole}.`,
  },
  itsdangerous: {
    title: 'This is a value signed by itsdangerous, not a JWT',
    detail: 'Python applications sign so: data and signature, without a header. Anyone can read the data.',
    fix: 'Verify it in the application: URLSafeSerializer(secret_key, salt=…).loads(…), with its own salt.',
  },
  django: {
    title: 'This is a value signed by Django, not a JWT',
    detail:
      'It has a value, a time and a signature with colons between them, as cookies of signed sessions have. Anyone can read the value.',
    fix: `Only SECRET_KEY of the site verifies it: use django.core.signing.loads(…, salt=…) ${pythonConsole}. The salt of a session is "django.contrib.sessions.backends.signed_cookies".`,
  },
  'rails-signed': {
    title: 'This is a cookie signed by Rails, not a JWT',
    detail: 'It is data in base64, two hyphens and an HMAC in hex. Anyone can read the data.',
    fix: 'Only secret_key_base of the application verifies it: read cookies.signed[…] in the application.',
  },
  'rails-encrypted': {
    title: 'This is a cookie encrypted by Rails, not a JWT',
    detail:
      'It is ciphertext, initialization vector and authentication tag (AES-GCM) with two hyphens between them. Nothing in it can be read without the key.',
    fix: 'Only secret_key_base of the application decrypts it: read session or cookies.encrypted[…] in the application.',
  },
  express: {
    title: 'This is a signed cookie of Express, not a JWT',
    detail:
      'After s: it has a value and an HMAC. For connect.sid the value is a session ID, and the data stays on the server.',
    fix: 'Only the secret of the application verifies it: read req.signedCookies or req.session there.',
  },
  saml: {
    title: 'This is SAML, not a JWT',
    detail:
      'It is a SAML message: XML, here or in base64. It can carry a signature inside the XML, which follows other rules.',
    fix: 'Decode it with base64 -d (SAMLResponse), or look at it with a SAML tool of your browser; a SAML library of the service verifies it.',
  },
  kerberos: {
    title: 'This is a Kerberos ticket (Negotiate), not a JWT',
    detail:
      'Browsers and clients of a Windows domain send it after the word Negotiate (SPNEGO). It is encrypted for the service.',
    fix: 'Only the keytab of the service opens it. If a JWT was expected, the client must send Bearer, not Negotiate.',
  },
  ntlm: {
    title: 'This is an NTLM message (Negotiate), not a JWT',
    detail:
      'A Windows client sent it after Negotiate or NTLM. It is a step of a login and carries no claims.',
    fix: 'If Kerberos was expected, check the name of the service (SPN). If a JWT was, the client must send Bearer.',
  },
  'health-card': {
    title: 'This is a part of a SMART Health Card',
    detail:
      'A complete card is shc:/ and an even number of digits. Here digits are missing, or it is one of several QR codes.',
    fix: 'Paste all digits of a single QR code, or the token inside the .smart-health-card file.',
  },
};

const listed = (disclosures: readonly Disclosure[]): string =>
  disclosures.map(({ name, value }) => (name === null ? value : `${name}: ${value}`)).join('; ');

type InvalidFamily = Extract<TokenProblem, { kind: 'token-family-invalid' }>['family'];
type Invalid = { name: string; rules: string; panel: string };

const invalidSdJwt: Invalid = {
  name: 'SD-JWT',
  rules: 'It breaks rules of RFC 9901, so a verifier would reject it, whatever its signature.',
  panel: 'SD-JWT',
};
const invalidFamilies: Partial<Record<InvalidFamily, Invalid>> = {
  dpop: {
    name: 'DPoP proof',
    rules: 'It breaks rules of RFC 9449, so a server would reject it, whatever its signature.',
    panel: 'DPoP proof',
  },
  'jwe-json': {
    name: 'JWE in JSON',
    rules: 'It breaks rules of RFC 7516 section 7.2, so a recipient would reject it. It was not decrypted.',
    panel: 'JWE JSON serialization',
  },
};

export const relativeTexts: Pick<
  ProblemTexts<TokenProblem>,
  | 'token-is-relative'
  | 'token-sd-jwt'
  | 'token-disclosure-foreign'
  | 'token-dpop-proof'
  | 'token-family-invalid'
  | 'token-health-card'
> = {
  'token-is-relative': ({ relative, isShown }) => {
    const { title, detail, fix } = relatives[relative];
    return { title, detail: isShown ? `${detail} It is shown as the payload.` : detail, fix };
  },
  'token-sd-jwt': ({ disclosures, isCompared, isBound }) => ({
    title: 'This is an SD-JWT',
    detail: [
      'The JWT of the issuer comes first; its signature covers the digests of the disclosed claims (RFC 9901).',
      ...(disclosures.length > 0 ? [`Disclosed: ${listed(disclosures)}.`] : []),
      ...(isCompared && disclosures.length > 0 && disclosures.every(({ isListed }) => isListed)
        ? ['Each disclosure matches a digest.']
        : []),
      ...(isCompared ? [] : ['The panel SD-JWT compares the digests.']),
      ...(isBound
        ? ['A key binding JWT follows, which the panel SD-JWT checks.']
        : ['No key binding JWT follows.']),
    ].join(' '),
  }),
  'token-disclosure-foreign': ({ disclosures }) => ({
    title: 'A disclosure doesn’t belong to this SD-JWT',
    detail: `The payload has no digest of ${listed(disclosures)}. The issuer didn’t sign it, or it was changed.`,
    fix: 'Don’t trust it. Ask the holder for the SD-JWT as the issuer made it.',
  }),
  'token-dpop-proof': ({ thumbprint }) => ({
    title: 'This is a DPoP proof with its own key',
    detail: `It carries its public key on purpose (RFC 9449): the signature only proves who holds that key. ${
      thumbprint === null
        ? 'The key in jwk has no thumbprint: it isn’t a public key of a known type.'
        : `The thumbprint of that key is ${thumbprint}.`
    } The access token names it in cnf.jkt.`,
    fix: 'Compare it with cnf.jkt of the access token. To verify the proof itself, paste its jwk into Public key.',
  }),
  'token-family-invalid': ({ family }) => {
    const { name, rules, panel } = invalidFamilies[family] ?? invalidSdJwt;
    return { title: `Invalid ${name}`, detail: rules, fix: `See the findings in the panel ${panel}.` };
  },
  'token-health-card': () => ({
    title: 'This is a SMART Health Card',
    detail:
      'Its payload is compressed, as its specification demands (zip: DEF). It is shown decompressed; the signature covers the compressed bytes.',
    fix: 'Verify it with the issuer’s key set: iss, followed by /.well-known/jwks.json.',
  }),
};
