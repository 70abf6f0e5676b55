import { signatureAlgorithms, type SignatureAlgorithm } from '../keys/algorithms.js';
import { javaScriptString, pythonString } from '../snippets/quote.js';
import { htuOf } from './htu.js';
import type { DpopWishes } from './make.js';

export const dpopLanguages = ['node', 'python'] as const;
export type DpopLanguage = (typeof dpopLanguages)[number];

const code = (...lines: (string | false)[]): string =>
  `${lines.filter((line) => line !== false).join('\n')}\n`;

type Request = Omit<DpopWishes, 'defect'>;

/** Code that makes another proof for the same request each time, with the private key in private_key.pem. */
export function dpopSnippet(
  language: DpopLanguage,
  { method, url, accessToken, nonce }: Request,
  alg: SignatureAlgorithm,
): string {
  const htu = htuOf(url.trim()) ?? '';
  const comment = `Prints a DPoP proof (${alg}) made with the private key in private_key.pem.`;
  if (language === 'node')
    return code(
      `// ${comment}`,
      `import { ${accessToken === '' ? '' : 'createHash, '}createPublicKey, randomUUID } from 'node:crypto';`,
      "import { readFile } from 'node:fs/promises';",
      "import { SignJWT, importPKCS8 } from 'jose';",
      '',
      "const pem = await readFile('private_key.pem', 'utf8');",
      'const claims = {',
      '  jti: randomUUID(),',
      `  htm: ${javaScriptString(method)},`,
      `  htu: ${javaScriptString(htu)},`,
      '  iat: Math.floor(Date.now() / 1000),',
      accessToken !== '' &&
        `  ath: createHash('sha256').update(${javaScriptString(accessToken)}).digest('base64url'),`,
      nonce !== '' && `  nonce: ${javaScriptString(nonce)},`,
      '};',
      "const jwk = createPublicKey(pem).export({ format: 'jwk' });",
      'const proof = await new SignJWT(claims)',
      `  .setProtectedHeader({ typ: 'dpop+jwt', alg: '${alg}', jwk })`,
      `  .sign(await importPKCS8(pem, '${alg}'));`,
      'console.log(proof);',
    );
  const named = signatureAlgorithms[alg].family === 'EdDSA' ? 'EdDSA' : alg;
  return code(
    `"""${comment}"""`,
    accessToken !== '' && 'import base64',
    accessToken !== '' && 'import hashlib',
    'import json',
    'import time',
    'import uuid',
    'from pathlib import Path',
    '',
    'import jwt',
    'from jwt.algorithms import get_default_algorithms',
    '',
    `algorithm = get_default_algorithms()['${named}']`,
    "key = algorithm.prepare_key(Path('private_key.pem').read_bytes())",
    'jwk = json.loads(algorithm.to_jwk(key.public_key()))',
    "jwk.pop('key_ops', None)",
    'claims = {',
    "    'jti': str(uuid.uuid4()),",
    `    'htm': ${pythonString(method)},`,
    `    'htu': ${pythonString(htu)},`,
    "    'iat': int(time.time()),",
    accessToken !== '' &&
      `    'ath': base64.urlsafe_b64encode(hashlib.sha256(${pythonString(accessToken)}.encode()).digest()).rstrip(b'=').decode(),`,
    nonce !== '' && `    'nonce': ${pythonString(nonce)},`,
    '}',
    `print(jwt.encode(claims, key, algorithm='${named}', headers={'typ': 'dpop+jwt', 'jwk': jwk}))`,
  );
}
