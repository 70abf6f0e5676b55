import { expectedOf } from './expected.js';
import { pythonString } from '../quote.js';
import { pythonGuard, pythonSecret } from '../secret.js';
import { code, ofPemOrSecret, verifiedWith, type Language } from '../snippet.js';

/** Python with PyJWT, which knows EdDSA by its older name alone, and takes any audience of a list. */
export const verifyPython: Language = {
  file: 'verify.py',
  highlight: 'python',
  algorithms: ofPemOrSecret.filter(({ alg }) => alg !== 'Ed25519'),
  code: (token) => {
    const { alg, family } = token.algorithm;
    const isSecret = family === 'HMAC';
    const expected = expectedOf(token).flatMap(({ part, name, literal }) => [
      `if ${part === 'header' ? part : 'claims'}.get('${name}') != json.loads(${pythonString(literal)}):`,
      `    raise SystemExit('Another ${name}')`,
    ]);
    return code(
      `"""Prints the payload of a token (${alg}) of ${verifiedWith(token)}: python3 verify.py <token.txt"""`,
      isSecret && 'import base64',
      expected.length > 0 && 'import json',
      isSecret && 'import os',
      'import sys',
      !isSecret && 'from pathlib import Path',
      '',
      'import jwt',
      '',
      'text = sys.stdin.read().strip()',
      isSecret && pythonGuard,
      'claims = jwt.decode(',
      '    text,',
      `    ${isSecret ? pythonSecret[token.secretEncoding] : "Path('public_key.pem').read_text()"},`,
      `    algorithms=['${alg}'],`,
      '    # The audience is compared below, as it stands in the token.',
      `    options={${token.slots.has('exp') ? "'require': ['exp'], " : ''}'verify_aud': False},`,
      ')',
      '# No extension is known here (RFC 7515 section 4.1.11).',
      'header = jwt.get_unverified_header(text)',
      "if 'crit' in header:",
      "    raise SystemExit('Unknown crit')",
      ...expected,
      "sys.stdout.buffer.write(jwt.utils.base64url_decode(text.split('.')[1]))",
    );
  },
};
