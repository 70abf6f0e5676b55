import { expectedOf } from './expected.js';
import { javaScriptString } from '../quote.js';
import { nodeSecret } from '../secret.js';
import { code, ofPemOrSecret, verifiedWith, type Language } from '../snippet.js';

/** Node with jose, whose own options take any audience of a list, and pass over an issuer that is empty. */
export const verifyNode: Language = {
  file: 'verify.mjs',
  highlight: 'javascript',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { alg, family } = token.algorithm;
    const isSecret = family === 'HMAC';
    const expected = expectedOf(token).map(
      ({ part, name, literal }) =>
        `expect('${name}', ${part === 'header' ? 'protectedHeader' : 'payload'}.${name}, ${javaScriptString(literal)});`,
    );
    return code(
      `// Prints the payload of a token (${alg}) of ${verifiedWith(token)}: node verify.mjs <token.txt`,
      "import { readFileSync } from 'node:fs';",
      expected.length > 0 && "import { isDeepStrictEqual } from 'node:util';",
      `import { ${isSecret ? '' : 'importSPKI, '}jwtVerify } from 'jose';`,
      '',
      "const token = readFileSync(0, 'utf8').trim();",
      isSecret
        ? `const key = ${nodeSecret(token.secretEncoding)};`
        : `const key = await importSPKI(readFileSync('public_key.pem', 'utf8'), '${alg}');`,
      `const { ${expected.length > 0 ? 'payload, protectedHeader' : ''} } = await jwtVerify(token, key, {`,
      `  algorithms: ['${alg}'],`,
      token.slots.has('exp') && "  requiredClaims: ['exp'],",
      '});',
      ...expected,
      "process.stdout.write(Buffer.from(token.split('.')[1], 'base64url'));",
      ...(expected.length > 0
        ? [
            '',
            'function expect(name, found, json) {',
            '  if (!isDeepStrictEqual(found, JSON.parse(json))) throw new Error(`Another ${name}`);',
            '}',
          ]
        : []),
    );
  },
};
