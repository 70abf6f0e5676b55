import { javaScriptString } from '../quote.js';
import { code, ofPem, type Language } from '../snippet.js';

/** A pre-request script of Postman: WebCrypto, which its sandbox has since 6.0 (2025), and no library. */
export const postman: Language = {
  file: 'postman.js',
  highlight: 'javascript',
  algorithms: ofPem,
  code: ({ algorithm, header, pieces, slots, lifetime, request }) => {
    const values = { iat: 'now', exp: `(now + ${lifetime})`, jti: 'crypto.randomUUID()' };
    const payload = pieces.map((piece) =>
      'slot' in piece ? values[piece.slot] : javaScriptString(piece.text),
    );
    const { key, signature } = algorithm;
    const parameter = request?.form.at(-1)?.[0];
    return code(
      `// A pre-request script: signs a token (${algorithm.alg}) for every request.`,
      '// The text of private_key.pem is kept in Postman Vault, under the name private_key.',
      "const pem = await pm.vault.get('private_key');",
      (slots.has('iat') || slots.has('exp')) && 'const now = Math.floor(Date.now() / 1000);',
      `const header = ${javaScriptString(header)};`,
      `const payload = ${payload.join(' + ')};`,
      '',
      'const bytesOf = (binary) => Uint8Array.from(binary, (character) => character.charCodeAt(0));',
      'const base64url = (bytes) =>',
      "  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))",
      "    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');",
      'const encoder = new TextEncoder();',
      'const input = `${base64url(encoder.encode(header))}.${base64url(encoder.encode(payload))}`;',
      "const der = bytesOf(atob(pem.replace(/-----[^-]*-----|\\s/g, '')));",
      `const key = await crypto.subtle.importKey('pkcs8', der, ${JSON.stringify(key)}, false, ['sign']);`,
      `const signature = await crypto.subtle.sign(${JSON.stringify(signature)}, key, encoder.encode(input));`,
      'const token = `${input}.${base64url(new Uint8Array(signature))}`;',
      ...(parameter === undefined
        ? ["pm.request.headers.upsert({ key: 'Authorization', value: `Bearer ${token}` });"]
        : [
            `// In the form of the token request: the value of ${parameter} is this variable.`,
            `pm.variables.set('${parameter}', token);`,
          ]),
    );
  },
};
