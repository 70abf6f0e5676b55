import { csharpString } from '../quote.js';
import { algorithmsOf, code, type Language, type SnippetAlgorithm } from '../snippet.js';

/** C# with .NET alone, which has no Ed25519. */
export const csharp: Language = {
  file: 'Sign.cs',
  highlight: 'csharp',
  algorithms: algorithmsOf('RSA', 'RSA-PSS', 'ECDSA'),
  code: ({ algorithm, header, pieces, slots, lifetime }) => {
    const values = { iat: 'now', exp: `(now + ${lifetime})`, jti: 'Guid.NewGuid()' };
    const payload = pieces.map((piece) => ('slot' in piece ? values[piece.slot] : csharpString(piece.text)));
    return code(
      `// Signs a token (${algorithm.alg}) with the private key in private_key.pem and prints it.`,
      'using System;',
      'using System.IO;',
      'using System.Security.Cryptography;',
      'using System.Text;',
      '',
      (slots.has('iat') || slots.has('exp')) && 'var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();',
      `var header = ${csharpString(header)};`,
      // The first piece is a text, so that numbers are joined to it and not added.
      `var payload = ${payload.join(' + ')};`,
      '',
      'var input = Base64Url(Encoding.UTF8.GetBytes(header)) + "." + Base64Url(Encoding.UTF8.GetBytes(payload));',
      `using var key = ${netKeys(algorithm)}.Create();`,
      'key.ImportFromPem(File.ReadAllText("private_key.pem"));',
      `var signature = key.SignData(Encoding.UTF8.GetBytes(input), ${netNames(algorithm).join(', ')});`,
      'Console.WriteLine(input + "." + Base64Url(signature));',
      '',
      'static string Base64Url(byte[] bytes) =>',
      "    Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');",
    );
  },
};

/** The class of .NET for the keys of an algorithm. */
export const netKeys = ({ family }: SnippetAlgorithm): string => (family === 'ECDSA' ? 'ECDsa' : 'RSA');

/** What .NET's SignData and VerifyData want to know besides the bytes. ECDSA has r and s side by side there, as a token has. */
export const netNames = ({ family, hash }: SnippetAlgorithm): string[] => [
  `HashAlgorithmName.SHA${hash}`,
  ...(family === 'ECDSA' ? [] : [`RSASignaturePadding.${family === 'RSA' ? 'Pkcs1' : 'Pss'}`]),
];
