import { pythonString } from '../quote.js';
import { pythonGuard, pythonSecret } from '../secret.js';
import { code, ofPemOrSecret, signedWith, type Language } from '../snippet.js';

/** Python with PyJWT, whose `encode` would write header and claims anew; its algorithms sign the bytes. */
export const python: Language = {
  file: 'sign.py',
  highlight: 'python',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const isSecret = algorithm.family === 'HMAC';
    const values = { iat: 'str(now)', exp: `str(now + ${lifetime})`, jti: 'str(uuid.uuid4())' };
    const payload = pieces.map((piece) => ('slot' in piece ? values[piece.slot] : pythonString(piece.text)));
    const isTimed = slots.has('iat') || slots.has('exp');
    return code(
      `"""Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it."""`,
      'import base64',
      isSecret && 'import os',
      isTimed && 'import time',
      slots.has('jti') && 'import uuid',
      !isSecret && 'from pathlib import Path',
      '',
      'from jwt.algorithms import get_default_algorithms',
      '',
      isTimed && 'now = int(time.time())',
      `header = ${pythonString(header)}`,
      `payload = ${payload.join(' + ')}`,
      '',
      '',
      'def base64url(data):',
      "    return base64.urlsafe_b64encode(data).rstrip(b'=')",
      '',
      '',
      '# The very text is signed: encode() would put its members in another order.',
      "signing_input = base64url(header.encode()) + b'.' + base64url(payload.encode())",
      `algorithm = get_default_algorithms()['${algorithm.family === 'EdDSA' ? 'EdDSA' : algorithm.alg}']`,
      isSecret && pythonGuard,
      `key = algorithm.prepare_key(${isSecret ? pythonSecret[token.secretEncoding] : "Path('private_key.pem').read_bytes()"})`,
      "print((signing_input + b'.' + base64url(algorithm.sign(signing_input, key))).decode())",
    );
  },
};
