import { expectedOf } from './expected.js';
import { phpSecret } from '../secret.js';
import { phpString } from '../quote.js';
import { code, halfOf, type Language, type SnippetToken, verifiedWith } from '../snippet.js';
import { php } from '../sign/php.js';

/** PHP with its openssl and sodium, for a token on standard input. */
export const verifyPhp: Language = {
  file: 'verify.php',
  highlight: 'php',
  algorithms: php.algorithms,
  code: (token) => {
    const { algorithm, slots } = token;
    const expected = expectedOf(token).map(({ part, name, literal }) => {
      const found = `($${part === 'header' ? 'header' : 'claims'}['${name}'] ?? null)`;
      return `    && ${found} === $json(${phpString(literal)})`;
    });
    return code(
      '<?php',
      `// Prints the payload of a token (${algorithm.alg}) of ${verifiedWith(token)}: php verify.php <token.txt`,
      'declare(strict_types=1);',
      '',
      "if (!preg_match('/^([\\w-]+)\\.([\\w-]+)\\.([\\w-]+)$/D', trim(stream_get_contents(STDIN)), $parts)) {",
      '    fwrite(STDERR, "Not a token of three parts\\n");',
      '    exit(1);',
      '}',
      "$decode = fn (string $text): string => base64_decode(strtr($text, '-_', '+/'));",
      '$json = fn (string $text): mixed => json_decode($text, true, 512, JSON_THROW_ON_ERROR);',
      '$input = "$parts[1].$parts[2]";',
      '$signature = $decode($parts[3]);',
      algorithm.family !== 'HMAC' && "$pem = file_get_contents('public_key.pem');",
      ...judging(token),
      '$header = $json($decode($parts[1]));',
      '$claims = $json($decode($parts[2]));',
      '$now = time();',
      '$isNumber = fn (mixed $value): bool => is_int($value) || is_float($value);',
      '$isAccepted = $isSigned',
      `    && $header['alg'] === '${algorithm.alg}'`,
      "    && !array_key_exists('crit', $header) // No extension is known here (RFC 7515 section 4.1.11).",
      ...expected,
      slots.has('exp') && "    && $isNumber($claims['exp'] ?? null) && $now < $claims['exp']",
      "    && (!array_key_exists('nbf', $claims) || ($isNumber($claims['nbf']) && $claims['nbf'] <= $now));",
      'if (!$isAccepted) {',
      '    fwrite(STDERR, "Rejected\\n");',
      '    exit(1);',
      '}',
      'echo $decode($parts[2]);',
    );
  },
};

function judging({ algorithm, secretEncoding }: SnippetToken): string[] {
  const { family, hash } = algorithm;
  const half = halfOf(algorithm);
  switch (family) {
    case 'EdDSA':
      return [
        '// The last 32 bytes of the file are the key.',
        "$key = substr(base64_decode(preg_replace('/-----[^-]*-----|\\s/', '', $pem)), -32);",
        '$isSigned = strlen($signature) === 64 && sodium_crypto_sign_verify_detached($signature, $input, $key);',
      ];
    case 'ECDSA':
      return [
        '// A token has the two numbers of the signature side by side; openssl wants them as DER.',
        `$isSigned = strlen($signature) === ${2 * half};`,
        "$numbers = '';",
        `foreach (str_split($signature, ${half}) as $number) {`,
        '    $digits = ltrim($number, "\\0");',
        '    if ($digits === \'\' || ord($digits[0]) > 0x7f) $digits = "\\0$digits";',
        '    $numbers .= "\\x02" . chr(strlen($digits)) . $digits;',
        '}',
        '$der = (strlen($numbers) > 0x7f ? "\\x30\\x81" : "\\x30") . chr(strlen($numbers)) . $numbers;',
        `$isSigned = $isSigned && openssl_verify($input, $der, $pem, OPENSSL_ALGO_SHA${hash}) === 1;`,
      ];
    case 'HMAC':
      return [
        `$isSigned = hash_equals(hash_hmac('sha${hash}', $input, ${phpSecret[secretEncoding]}, true), $signature);`,
      ];
    case 'RSA':
    case 'RSA-PSS':
      return [`$isSigned = openssl_verify($input, $signature, $pem, OPENSSL_ALGO_SHA${hash}) === 1;`];
  }
}
