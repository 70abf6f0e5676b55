import { javaScriptString } from '../quote.js';
import { cryptoJsSecret } from '../secret.js';
import { code, ofPemOrSecret, signedWith, type Language, type SnippetToken } from '../snippet.js';

/**
 * A pre-request script of Postman. A private key signs by WebCrypto, which its sandbox has since 6.0 (2025), and is
 * kept in the vault. A secret signs by crypto-js, which every version has, and newman, which has no vault.
 */
export const postman: Language = {
  file: 'postman.js',
  highlight: 'javascript',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime, request } = token;
    const isSecret = algorithm.family === 'HMAC';
    const values = {
      iat: 'now',
      exp: `(now + ${lifetime})`,
      jti: isSecret ? "require('uuid').v4()" : 'crypto.randomUUID()',
    };
    const payload = pieces.map((piece) =>
      'slot' in piece ? values[piece.slot] : javaScriptString(piece.text),
    );
    const parameter = request?.form.at(-1)?.[0];
    return code(
      `// A pre-request script: signs a token (${algorithm.alg}) with ${signedWith(token)} for every request.`,
      ...(isSecret
        ? [
            '// JWT_SECRET is a variable of the environment.',
            "const secret = pm.environment.get('JWT_SECRET');",
            "if (!secret) throw new Error('JWT_SECRET is not set');",
          ]
        : [
            '// The text of that file is kept in Postman Vault, under the name private_key.',
            "const pem = await pm.vault.get('private_key');",
          ]),
      (slots.has('iat') || slots.has('exp')) && 'const now = Math.floor(Date.now() / 1000);',
      `const header = ${javaScriptString(header)};`,
      `const payload = ${payload.join(' + ')};`,
      '',
      ...(isSecret ? withCryptoJs(token) : withWebCrypto(token)),
      ...(parameter === undefined
        ? ["pm.request.headers.upsert({ key: 'Authorization', value: `Bearer ${token}` });"]
        : [
            `// In the form of the token request: the value of ${parameter} is this variable.`,
            `pm.variables.set('${parameter}', token);`,
          ]),
    );
  },
};

const alphabet = ".replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');";

function withCryptoJs({ algorithm, secretEncoding }: SnippetToken): string[] {
  return [
    "const cryptoJs = require('crypto-js');",
    'const base64url = (words) =>',
    `  cryptoJs.enc.Base64.stringify(words)${alphabet}`,
    "const input = [header, payload].map((part) => base64url(cryptoJs.enc.Utf8.parse(part))).join('.');",
    `const key = ${cryptoJsSecret[secretEncoding]};`,
    `const token = \`\${input}.\${base64url(cryptoJs.HmacSHA${algorithm.hash}(input, key))}\`;`,
  ];
}

function withWebCrypto({ algorithm: { key, signature } }: SnippetToken): string[] {
  return [
    'const bytesOf = (binary) => Uint8Array.from(binary, (character) => character.charCodeAt(0));',
    'const base64url = (bytes) =>',
    "  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))",
    `    ${alphabet}`,
    'const encoder = new TextEncoder();',
    'const input = `${base64url(encoder.encode(header))}.${base64url(encoder.encode(payload))}`;',
    "const der = bytesOf(atob(pem.replace(/-----[^-]*-----|\\s/g, '')));",
    `const key = await crypto.subtle.importKey('pkcs8', der, ${JSON.stringify(key)}, false, ['sign']);`,
    `const signature = await crypto.subtle.sign(${JSON.stringify(signature)}, key, encoder.encode(input));`,
    'const token = `${input}.${base64url(new Uint8Array(signature))}`;',
  ];
}
