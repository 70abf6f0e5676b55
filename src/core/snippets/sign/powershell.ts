import { powershellString } from '../quote.js';
import { powershellSecret } from '../secret.js';
import { code, signedWith, type Language, type PairAlgorithm, type SnippetToken } from '../snippet.js';
import { csharp, netKeys, netNames } from './csharp.js';

/** PowerShell 7 with .NET; Windows PowerShell 5.1 reads no PEM. */
export const powershell: Language = {
  file: 'sign.ps1',
  highlight: 'powershell',
  algorithms: csharp.algorithms,
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const values = { iat: '$now', exp: `($now + ${lifetime})`, jti: '[guid]::NewGuid()' };
    const payload = pieces.map((piece) =>
      'slot' in piece ? values[piece.slot] : powershellString(piece.text),
    );
    return code(
      `# Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it.`,
      "$ErrorActionPreference = 'Stop'",
      (slots.has('iat') || slots.has('exp')) && '$now = [DateTimeOffset]::UtcNow.ToUnixTimeSeconds()',
      `$header = ${powershellString(header)}`,
      // The first piece is a text, so that numbers are joined to it and not added.
      `$payload = ${payload.join(' + ')}`,
      '',
      'function ConvertTo-Base64Url([byte[]] $bytes) {',
      "  [Convert]::ToBase64String($bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_')",
      '}',
      '$utf8 = [Text.Encoding]::UTF8',
      '$parts = (ConvertTo-Base64Url ($utf8.GetBytes($header))), (ConvertTo-Base64Url ($utf8.GetBytes($payload)))',
      "$signed = $parts -join '.'",
      ...(algorithm.family === 'HMAC'
        ? [...powershellMac(token), '$signature = $mac.ComputeHash($utf8.GetBytes($signed))']
        : [
            ...powershellKey(algorithm, 'private_key.pem'),
            `$signature = $key.SignData($utf8.GetBytes($signed), ${powershellNames(algorithm)})`,
          ]),
      "$signed + '.' + (ConvertTo-Base64Url $signature)",
    );
  },
};

/** Sets `$mac` to what computes HMACs with the secret. */
export const powershellMac = ({ algorithm, secretEncoding }: SnippetToken): string[] => [
  ...powershellSecret(secretEncoding),
  `$mac = [Security.Cryptography.HMACSHA${algorithm.hash}]::new($secret)`,
];

/** Reads the key of a file. */
export const powershellKey = (algorithm: PairAlgorithm, file: string): string[] => [
  `$key = [Security.Cryptography.${netKeys(algorithm)}]::Create()`,
  `$key.ImportFromPem((Get-Content ${file} -Raw))`,
];

export const powershellNames = (algorithm: PairAlgorithm): string =>
  netNames(algorithm)
    .map((name) => `[Security.Cryptography.${name.replace('.', ']::')}`)
    .join(', ');
