import { expectedOf } from './expected.js';
import { csharpString } from '../quote.js';
import { csharpSecret } from '../secret.js';
import { csharp, netKeys } from '../sign/csharp.js';
import { code, verifiedWith, type Language, type SnippetToken } from '../snippet.js';

/** C# with Microsoft.IdentityModel, as one file that .NET 10 runs. */
export const verifyCsharp: Language = {
  file: 'Verify.cs',
  highlight: 'csharp',
  algorithms: csharp.algorithms,
  code: (token) => {
    const { algorithm, slots } = token;
    const key = keyOf(token);
    const expected = expectedOf(token).map(({ part, name, literal }) => {
      const found = `${part === 'header' ? 'header' : 'claims'}, "${name}"`;
      return `    && IsSame(${found}, ${csharpString(literal)})`;
    });
    const conditions = [
      '!header.TryGetProperty("crit", out _) // No extension is known here (RFC 7515 section 4.1.11).',
      ...expected,
    ];
    return code(
      '#:package Microsoft.IdentityModel.JsonWebTokens@8.*',
      `// Prints the payload of a token (${algorithm.alg}) of ${verifiedWith(token)}: dotnet run Verify.cs <token.txt`,
      'using System;',
      ...key.imports.map((name) => `using ${name};`),
      'using System.Text.Json;',
      'using Microsoft.IdentityModel.JsonWebTokens;',
      'using Microsoft.IdentityModel.Tokens;',
      '',
      'var token = Console.In.ReadToEnd().Trim();',
      ...key.before,
      'var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters',
      '{',
      `    IssuerSigningKey = ${key.key},`,
      `    ValidAlgorithms = new[] { "${algorithm.alg}" },`,
      `    RequireExpirationTime = ${slots.has('exp') ? 'true' : 'false'},`,
      '    ClockSkew = TimeSpan.Zero,',
      '    // iss and aud are compared below, as they are in the token.',
      '    ValidateIssuer = false,',
      '    ValidateAudience = false,',
      '});',
      'if (!result.IsValid) return Rejected(result.Exception.Message);',
      "var header = Json(Base64UrlEncoder.Decode(token.Split('.')[0]));",
      "var payload = Base64UrlEncoder.Decode(token.Split('.')[1]);",
      'var claims = Json(payload);',
      `var isAccepted = ${conditions.join('\n')};`,
      'if (!isAccepted) return Rejected("Other claims");',
      'Console.Write(payload);',
      'return 0;',
      '',
      'static int Rejected(string why)',
      '{',
      '    Console.Error.WriteLine(why);',
      '    return 1;',
      '}',
      '',
      'static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;',
      '',
      'static bool IsSame(JsonElement json, string name, string wanted) =>',
      '    json.TryGetProperty(name, out var found) && JsonElement.DeepEquals(found, Json(wanted));',
    );
  },
};

/** What makes the key of the library, and what comes before that. */
function keyOf({ algorithm, secretEncoding }: SnippetToken) {
  if (algorithm.family === 'HMAC') {
    return {
      imports: ['System.Text'],
      before: csharpSecret(secretEncoding),
      key: 'new SymmetricSecurityKey(secret)',
    };
  }
  const keys = netKeys(algorithm);
  return {
    imports: ['System.IO', 'System.Security.Cryptography'],
    before: [`using var key = ${keys}.Create();`, 'key.ImportFromPem(File.ReadAllText("public_key.pem"));'],
    key: `new ${keys === 'RSA' ? 'RsaSecurityKey' : 'ECDsaSecurityKey'}(key)`,
  };
}
