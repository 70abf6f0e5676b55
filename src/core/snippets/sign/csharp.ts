import { csharpString } from '../quote.js';
import { csharpSecret } from '../secret.js';
import { algorithmsOf, code, signedWith, type Language, type PairAlgorithm } from '../snippet.js';

/** C# with .NET alone, which has no Ed25519. */
export const csharp: Language = {
  file: 'Sign.cs',
  highlight: 'csharp',
  algorithms: algorithmsOf('RSA', 'RSA-PSS', 'ECDSA', 'HMAC'),
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const isSecret = algorithm.family === 'HMAC';
    const values = { iat: 'now', exp: `(now + ${lifetime})`, jti: 'Guid.NewGuid()' };
    const payload = pieces.map((piece) => ('slot' in piece ? values[piece.slot] : csharpString(piece.text)));
    return code(
      `// Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it.`,
      'using System;',
      !isSecret && 'using System.IO;',
      'using System.Security.Cryptography;',
      'using System.Text;',
      '',
      (slots.has('iat') || slots.has('exp')) && 'var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();',
      `var header = ${csharpString(header)};`,
      // The first piece is a text, so that numbers are joined to it and not added.
      `var payload = ${payload.join(' + ')};`,
      '',
      'var input = Base64Url(Encoding.UTF8.GetBytes(header)) + "." + Base64Url(Encoding.UTF8.GetBytes(payload));',
      ...(isSecret
        ? [
            ...csharpSecret(token.secretEncoding),
            `using var mac = new HMACSHA${algorithm.hash}(secret);`,
            'var signature = mac.ComputeHash(Encoding.UTF8.GetBytes(input));',
          ]
        : [
            `using var key = ${netKeys(algorithm)}.Create();`,
            'key.ImportFromPem(File.ReadAllText("private_key.pem"));',
            `var signature = key.SignData(Encoding.UTF8.GetBytes(input), ${netNames(algorithm).join(', ')});`,
          ]),
      'Console.WriteLine(input + "." + Base64Url(signature));',
      '',
      'static string Base64Url(byte[] bytes) =>',
      "    Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');",
    );
  },
};

/** The class of .NET for the keys of an algorithm. */
export const netKeys = ({ family }: PairAlgorithm): string => (family === 'ECDSA' ? 'ECDsa' : 'RSA');

/** What .NET's SignData and VerifyData want to know besides the bytes. ECDSA has r and s side by side there, as a token has. */
export const netNames = ({ family, hash }: PairAlgorithm): string[] => [
  `HashAlgorithmName.SHA${hash}`,
  ...(family === 'ECDSA' ? [] : [`RSASignaturePadding.${family === 'RSA' ? 'Pkcs1' : 'Pss'}`]),
];
