import { memberOf, readJson } from '../../json/read.js';
import { javaScriptString } from '../quote.js';
import { nodeSecret } from '../secret.js';
import { code, ofPemOrSecret, signedWith, type Language } from '../snippet.js';

/** Node with jose: its CompactSign where that carries the header as it is, else its keys and WebCrypto. */
export const node: Language = {
  file: 'sign.mjs',
  highlight: 'javascript',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const isSecret = algorithm.family === 'HMAC';
    const values = { iat: 'now', exp: `(now + ${lifetime})`, jti: 'randomUUID()' };
    const payload = pieces.map((piece) =>
      'slot' in piece ? values[piece.slot] : javaScriptString(piece.text),
    );
    const isKept = joseKeeps(header);
    return code(
      `// Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it.`,
      slots.has('jti') && "import { randomUUID } from 'node:crypto';",
      !isSecret && "import { readFile } from 'node:fs/promises';",
      `import { ${isKept ? 'CompactSign' : 'base64url'}${isSecret ? '' : ', importPKCS8'} } from 'jose';`,
      '',
      (slots.has('iat') || slots.has('exp')) && 'const now = Math.floor(Date.now() / 1000);',
      `const header = ${javaScriptString(header)};`,
      // The first piece is a text, so that numbers are joined to it and not added.
      `const payload = ${payload.join(' + ')};`,
      '',
      ...(isSecret
        ? [
            `const secret = ${nodeSecret(token.secretEncoding)};`,
            `const key = await crypto.subtle.importKey('raw', secret, ${JSON.stringify(algorithm.key)}, false, ['sign']);`,
          ]
        : [`const key = await importPKCS8(await readFile('private_key.pem', 'utf8'), '${algorithm.alg}');`]),
      ...(isKept
        ? [
            'const token = await new CompactSign(new TextEncoder().encode(payload))',
            '  .setProtectedHeader(JSON.parse(header))',
            '  .sign(key);',
            'console.log(token);',
          ]
        : [
            '// The very text of the header is signed: jose would write it anew.',
            'const input = `${base64url.encode(header)}.${base64url.encode(payload)}`;',
            `const algorithm = ${JSON.stringify(algorithm.signature)};`,
            'const signature = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(input));',
            'console.log(`${input}.${base64url.encode(new Uint8Array(signature))}`);',
          ]),
    );
  },
};

/** jose refuses a crit that it does not know, and reads `b64` (RFC 7797). */
function joseKeeps(header: string): boolean {
  const json = readJson(header);
  return JSON.stringify(JSON.parse(header)) === header && !memberOf(json, 'crit') && !memberOf(json, 'b64');
}
