import { powershell, powershellKey, powershellNames } from '../sign/powershell.js';
import { code, type Language } from '../snippet.js';

/** PowerShell 7 with .NET, which verifies the signature and nothing else. */
export const verifyPowershell: Language = {
  file: 'verify.ps1',
  highlight: 'powershell',
  algorithms: powershell.algorithms,
  code: ({ algorithm }) =>
    code(
      `# Prints the payload of a token if its signature (${algorithm.alg}) is by public_key.pem: pwsh verify.ps1 token.txt`,
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
      ...powershellKey(algorithm, 'public_key.pem'),
      `if (-not $key.VerifyData($signed, (ConvertFrom-Base64Url $signature), ${powershellNames(algorithm)})) {`,
      "  throw 'Rejected'",
      '}',
      '$utf8.GetString((ConvertFrom-Base64Url $payload))',
    ),
};
