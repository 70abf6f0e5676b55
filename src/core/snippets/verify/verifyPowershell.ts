import { powershell, powershellKey, powershellMac, powershellNames } from '../sign/powershell.js';
import { code, verifiedWith, type Language, type SnippetToken } from '../snippet.js';

/** PowerShell 7 with .NET, which verifies the signature and nothing else. */
export const verifyPowershell: Language = {
  file: 'verify.ps1',
  highlight: 'powershell',
  algorithms: powershell.algorithms,
  code: (token) =>
    code(
      `# Prints the payload of a token (${token.algorithm.alg}) of ${verifiedWith(token)}: pwsh verify.ps1 token.txt`,
      '# It verifies the signature alone, not the times and the other claims.',
      'param([Parameter(Mandatory)] [string] $File)',
      "$ErrorActionPreference = 'Stop'",
      '',
      "$header, $payload, $signature, $more = (Get-Content $File -Raw).Trim().Split('.')",
      "if (-not $signature -or $null -ne $more) { throw 'Not a token of three parts' }",
      '',
      'function ConvertFrom-Base64Url([string] $text) {',
      "  $base64 = $text.Replace('-', '+').Replace('_', '/')",
      "  , [Convert]::FromBase64String($base64 + '=' * ((4 - $base64.Length % 4) % 4))",
      '}',
      '$utf8 = [Text.Encoding]::UTF8',
      '$signed = $utf8.GetBytes("$header.$payload")',
      '[byte[]] $given = ConvertFrom-Base64Url $signature',
      ...judging(token),
      "if (-not $isSigned) { throw 'Rejected' }",
      '$utf8.GetString((ConvertFrom-Base64Url $payload))',
    ),
};

function judging(token: SnippetToken): string[] {
  const { algorithm } = token;
  return algorithm.family === 'HMAC'
    ? [
        ...powershellMac(token),
        '$expected = $mac.ComputeHash($signed)',
        '$isSigned = [Security.Cryptography.CryptographicOperations]::FixedTimeEquals($expected, $given)',
      ]
    : [
        ...powershellKey(algorithm, 'public_key.pem'),
        `$isSigned = $key.VerifyData($signed, $given, ${powershellNames(algorithm)})`,
      ];
}
