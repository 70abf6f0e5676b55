import { javaScriptString } from '../quote.js';
import { nodeSecret } from '../secret.js';
import { code, ofPemOrSecret, signedWith, type Language, type SnippetAlgorithm } from '../snippet.js';
import { requestOf } from './request.js';

/** A request of Bruno with a script that signs: Node's crypto, which only its Developer Mode has. */
export const bruno: Language = {
  file: 'request.bru',
  highlight: 'javascript',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const request = requestOf(token);
    if (!request.ok) return request;
    const isCall = request.value.form === null;
    const values = { iat: 'now', exp: `(now + ${lifetime})`, jti: 'crypto.randomUUID()' };
    const payload = pieces.map((piece) =>
      'slot' in piece ? values[piece.slot] : javaScriptString(piece.text),
    );
    return code(
      'meta {',
      `  name: Countersign (${algorithm.alg})`,
      '  type: http',
      '}',
      '',
      isCall ? 'get {' : 'post {',
      `  url: ${request.value.form === null ? '{{url}}' : request.value.url}`,
      isCall ? '  body: none' : '  body: text',
      '  auth: none',
      '}',
      '',
      'headers {',
      isCall ? '  Authorization: Bearer {{token}}' : '  Content-Type: application/x-www-form-urlencoded',
      '}',
      '',
      'script:pre-request {',
      `  // Signs a token (${algorithm.alg}) with ${signedWith(token)} of the collection.`,
      "  const crypto = require('crypto');",
      algorithm.family === 'HMAC'
        ? `  const key = ${nodeSecret(token.secretEncoding, "bru.getProcessEnv('JWT_SECRET')")};`
        : "  const key = require('fs').readFileSync(`${bru.cwd()}/private_key.pem`, 'utf8');",
      (slots.has('iat') || slots.has('exp')) && '  const now = Math.floor(Date.now() / 1000);',
      `  const header = ${javaScriptString(header)};`,
      `  const payload = ${payload.join(' + ')};`,
      "  const input = [header, payload].map((part) => Buffer.from(part).toString('base64url')).join('.');",
      `  const signature = crypto.${signing(algorithm)};`,
      "  const token = `${input}.${signature.toString('base64url')}`;",
      request.value.form === null
        ? "  bru.setVar('token', token);"
        : `  req.setBody(${javaScriptString(request.value.form)} + token);`,
      '}',
    );
  },
};

function signing({ family, hash }: SnippetAlgorithm): string {
  switch (family) {
    case 'RSA-PSS':
      return `sign('sha${hash}', Buffer.from(input), { key, padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: ${hash / 8} })`;
    case 'ECDSA':
      return `sign('sha${hash}', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' })`;
    case 'EdDSA':
      return 'sign(null, Buffer.from(input), key)';
    case 'HMAC':
      return `createHmac('sha${hash}', key).update(input).digest()`;
    case 'RSA':
      return `sign('sha${hash}', Buffer.from(input), key)`;
  }
}
