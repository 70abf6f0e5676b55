import { phpString } from '../quote.js';
import { phpSecret } from '../secret.js';
import { algorithmsOf, code, halfOf, signedWith, type Language, type SnippetToken } from '../snippet.js';

/** PHP with its openssl, and its sodium for Ed25519. Neither signs RSA-PSS before PHP 8.5. */
export const php: Language = {
  file: 'sign.php',
  highlight: 'php',
  algorithms: algorithmsOf('RSA', 'ECDSA', 'EdDSA', 'HMAC'),
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const values = { iat: '$now', exp: `($now + ${lifetime})`, jti: '$jti' };
    const payload = pieces.map((piece) => ('slot' in piece ? values[piece.slot] : phpString(piece.text)));
    return code(
      '<?php',
      `// Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it.`,
      'declare(strict_types=1);',
      '',
      (slots.has('iat') || slots.has('exp')) && '$now = time();',
      ...(slots.has('jti')
        ? [
            '// A random UUID (RFC 9562 section 5.4).',
            '$bytes = random_bytes(16);',
            '$bytes[6] = chr(ord($bytes[6]) & 0x0f | 0x40);',
            '$bytes[8] = chr(ord($bytes[8]) & 0x3f | 0x80);',
            "$jti = vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex($bytes), 4));",
          ]
        : []),
      `$header = ${phpString(header)};`,
      `$payload = ${payload.join(' . ')};`,
      '',
      "$base64url = fn (string $bytes): string => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');",
      "$input = $base64url($header) . '.' . $base64url($payload);",
      algorithm.family !== 'HMAC' && "$pem = file_get_contents('private_key.pem');",
      ...signing(token),
      'echo "$input.{$base64url($signature)}\\n";',
    );
  },
};

function signing({ algorithm, secretEncoding }: SnippetToken): string[] {
  const { family, hash } = algorithm;
  if (family === 'HMAC')
    return [`$signature = hash_hmac('sha${hash}', $input, ${phpSecret[secretEncoding]}, true);`];
  if (family === 'EdDSA') {
    return [
      '// The last 32 bytes of the PKCS#8 file are the key.',
      "$seed = substr(base64_decode(preg_replace('/-----[^-]*-----|\\s/', '', $pem)), -32);",
      '$pair = sodium_crypto_sign_seed_keypair($seed);',
      '$signature = sodium_crypto_sign_detached($input, sodium_crypto_sign_secretkey($pair));',
    ];
  }
  const sign = (name: string) =>
    `openssl_sign($input, ${name}, $pem, OPENSSL_ALGO_SHA${hash}) || exit("Not signed\\n");`;
  if (family !== 'ECDSA') return [sign('$signature')];
  return [
    sign('$der'),
    '// openssl writes the two numbers of the signature as DER; a token has them side by side.',
    '$at = ord($der[1]) > 0x80 ? 3 : 2;',
    "$signature = '';",
    'for ($number = 0; $number < 2; $number++) {',
    '    $length = ord($der[$at + 1]);',
    '    $digits = ltrim(substr($der, $at + 2, $length), "\\0");',
    `    $signature .= str_pad($digits, ${halfOf(algorithm)}, "\\0", STR_PAD_LEFT);`,
    '    $at += 2 + $length;',
    '}',
  ];
}
