import { expectedOf } from './expected.js';
import { javaScriptString } from '../quote.js';
import { code, ofPem, type Language } from '../snippet.js';

/** Node with jose, whose own options take any audience of a list, and pass over an issuer that is empty. */
export const verifyNode: Language = {
  file: 'verify.mjs',
  highlight: 'javascript',
  algorithms: ofPem,
  code: (token) => {
    const { alg } = token.algorithm;
    const expected = expectedOf(token).map(
      ({ part, name, literal }) =>
        `expect('${name}', ${part === 'header' ? 'protectedHeader' : 'payload'}.${name}, ${javaScriptString(literal)});`,
    );
    return code(
      `// Prints the payload of a token (${alg}) of the key in public_key.pem: node verify.mjs <token.txt`,
      "import { readFileSync } from 'node:fs';",
      expected.length > 0 && "import { isDeepStrictEqual } from 'node:util';",
      "import { importSPKI, jwtVerify } from 'jose';",
      '',
      "const token = readFileSync(0, 'utf8').trim();",
      `const key = await importSPKI(readFileSync('public_key.pem', 'utf8'), '${alg}');`,
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
