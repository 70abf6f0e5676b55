import { javaScriptString } from '../quote.js';
import { k6Secret } from '../secret.js';
import { algorithmsOf, code, signedWith, type Language } from '../snippet.js';
import { requestOf } from './request.js';

/** k6 with its own WebCrypto, which has no Ed25519 in every version. */
export const k6: Language = {
  file: 'k6.js',
  highlight: 'javascript',
  algorithms: algorithmsOf('RSA', 'RSA-PSS', 'ECDSA', 'HMAC'),
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const request = requestOf(token);
    if (!request.ok) return request;
    const values = { iat: 'now', exp: `(now + ${lifetime})`, jti: 'crypto.randomUUID()' };
    const payload = pieces.map((piece) =>
      'slot' in piece ? values[piece.slot] : javaScriptString(piece.text),
    );
    const { key, signature } = algorithm;
    const isSecret = algorithm.family === 'HMAC';
    return code(
      `// Signs a token (${algorithm.alg}) with ${signedWith(token)} for each iteration, and sends it.`,
      "import encoding from 'k6/encoding';",
      "import http from 'k6/http';",
      '',
      ...(isSecret
        ? ['const secret = __ENV.JWT_SECRET;', "if (!secret) throw new Error('JWT_SECRET is not set');"]
        : ["const pem = open('private_key.pem');"]),
      '',
      'export default async function () {',
      '  const token = await signed();',
      ...(request.value.form === null
        ? ['  http.get(__ENV.URL, { headers: { Authorization: `Bearer ${token}` } });']
        : [
            "  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };",
            `  http.post(${javaScriptString(request.value.url)}, ${javaScriptString(request.value.form)} + token, { headers });`,
          ]),
      '}',
      '',
      'async function signed() {',
      (slots.has('iat') || slots.has('exp')) && '  const now = Math.floor(Date.now() / 1000);',
      `  const header = ${javaScriptString(header)};`,
      `  const payload = ${payload.join(' + ')};`,
      '',
      "  const base64url = (data) => encoding.b64encode(data, 'rawurl');",
      '  const input = `${base64url(header)}.${base64url(payload)}`;',
      isSecret
        ? `  const data = ${k6Secret[token.secretEncoding]};`
        : "  const data = encoding.b64decode(pem.replace(/-----[^-]*-----|\\s/g, ''), 'std');",
      `  const key = await crypto.subtle.importKey('${isSecret ? 'raw' : 'pkcs8'}', data, ${JSON.stringify(key)}, false, ['sign']);`,
      '  const bytes = Uint8Array.from(input, (character) => character.charCodeAt(0));',
      `  const signature = await crypto.subtle.sign(${JSON.stringify(signature)}, key, bytes);`,
      '  return `${input}.${base64url(signature)}`;',
      '}',
    );
  },
};
