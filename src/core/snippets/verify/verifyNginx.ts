import { expectedOf } from './expected.js';
import { javaScriptString } from '../quote.js';
import { nodeSecret } from '../secret.js';
import { algorithmsOf, code, verifiedWith, type Language, type SnippetToken } from '../snippet.js';

/** nginx with njs 0.7 and newer, asked by `auth_request`. */
export const verifyNginx: Language = {
  file: 'verify.js',
  highlight: 'javascript',
  algorithms: algorithmsOf('RSA', 'RSA-PSS', 'HMAC'),
  code: (token) => {
    const { alg, family, signature } = token.algorithm;
    const isSecret = family === 'HMAC';
    const expected = expectedOf(token).map(({ part, name, literal }) => {
      const found = `${part === 'header' ? 'header' : 'claims'}.${name}`;
      return `    isSame(${found}, ${javaScriptString(literal)}) &&`;
    });
    return code(
      `// Asks for a bearer token (${alg}) of ${verifiedWith(token)}. In nginx.conf:`,
      isSecret && '//   env JWT_SECRET; # at its top',
      '//   js_import verify from verify.js;',
      '//   location = /verify { internal; js_content verify.token; }',
      '//   location / { auth_request /verify; proxy_pass http://127.0.0.1:9000; }',
      ...(isSecret ? [] : ["import fs from 'fs';"]),
      '',
      'async function token(r) {',
      '  let status = 401;',
      '  try {',
      '    const isAccepted = await isGood(r.headersIn.Authorization);',
      '    if (isAccepted) status = 204;',
      '  } catch (e) {',
      '    r.warn(e.message);',
      '  }',
      '  r.return(status);',
      '}',
      '',
      'async function isGood(authorization) {',
      "  const match = /^Bearer ([\\w-]+)\\.([\\w-]+)\\.([\\w-]+)$/i.exec(authorization || '');",
      '  if (!match) return false;',
      "  const header = JSON.parse(Buffer.from(match[1], 'base64url').toString());",
      "  const claims = JSON.parse(Buffer.from(match[2], 'base64url').toString());",
      '  const now = Date.now() / 1000;',
      "  const isSigned = await verifies(`${match[1]}.${match[2]}`, Buffer.from(match[3], 'base64url'));",
      '  return (',
      '    isSigned &&',
      '    header.crit === undefined && // No extension is known here (RFC 7515 section 4.1.11).',
      ...expected,
      token.slots.has('exp') && "    typeof claims.exp === 'number' && now < claims.exp &&",
      "    (claims.nbf === undefined || (typeof claims.nbf === 'number' && claims.nbf <= now)) &&",
      `    header.alg === '${alg}'`,
      '  );',
      '}',
      '',
      'const isSame = (found, wanted) => JSON.stringify(found) === JSON.stringify(JSON.parse(wanted));',
      '',
      'async function verifies(input, signature) {',
      ...keyLines(token),
      `  return crypto.subtle.verify(${JSON.stringify(signature)}, key, signature, input);`,
      '}',
      '',
      'export default { token };',
    );
  },
};

/** Statements that set `key`. An empty secret would verify what nobody signed. */
function keyLines({ algorithm, secretEncoding }: SnippetToken): string[] {
  const imported = (format: string) =>
    `  const key = await crypto.subtle.importKey('${format}', data, ${JSON.stringify(algorithm.key)}, false, ['verify']);`;
  return algorithm.family === 'HMAC'
    ? [
        `  const data = ${nodeSecret(secretEncoding, "process.env.JWT_SECRET || ''")};`,
        "  if (data.length === 0) throw new Error('JWT_SECRET is not set');",
        imported('raw'),
      ]
    : [
        "  const pem = fs.readFileSync('/etc/nginx/public_key.pem', 'utf8');",
        "  const data = Buffer.from(pem.replace(/-----[^-]*-----|\\s/g, ''), 'base64');",
        imported('spki'),
      ];
}
