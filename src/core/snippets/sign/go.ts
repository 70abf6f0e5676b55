import { goSecret } from '../secret.js';
import { goFile } from './goFile.js';
import { halfOf, ofPemOrSecret, type Language, type PairAlgorithm } from '../snippet.js';

/** Go with its standard library alone. */
export const go: Language = {
  file: 'sign.go',
  highlight: 'go',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { algorithm } = token;
    const { family, hash } = algorithm;
    const sum = `_ "crypto/sha${hash === 256 ? 256 : 512}"`;
    if (family === 'HMAC') {
      const { imports, lines } = goSecret(token.secretEncoding);
      return goFile(token, {
        imports: ['crypto', 'crypto/hmac', sum, 'log', ...imports],
        sign: [...lines, `mac := hmac.New(crypto.SHA${hash}.New, key)`, 'mac.Write([]byte(input))'],
        signature: 'base64url.EncodeToString(mac.Sum(nil))',
      });
    }
    return goFile(token, {
      imports: [
        'crypto',
        ...(family === 'ECDSA' ? ['crypto/ecdsa'] : []),
        'crypto/rand',
        ...(family === 'RSA-PSS' ? ['crypto/rsa'] : []),
        ...(family === 'EdDSA' ? [] : [sum]),
        'crypto/x509',
        'encoding/pem',
        'log',
      ],
      sign: [
        'block, _ := pem.Decode(file)',
        'if block == nil {',
        '\tlog.Fatal("private_key.pem holds no PEM")',
        '}',
        'key, err := x509.ParsePKCS8PrivateKey(block.Bytes)',
        'check(err)',
        ...(family === 'EdDSA'
          ? []
          : [`hash := crypto.SHA${hash}.New()`, 'hash.Write([]byte(input))', 'digest := hash.Sum(nil)']),
        ...signing(algorithm),
        'check(err)',
      ],
      signature: 'base64url.EncodeToString(signature)',
    });
  },
};

function signing(algorithm: PairAlgorithm): string[] {
  const { family, hash } = algorithm;
  const half = halfOf(algorithm);
  const sign = (what: string, options: string) =>
    `signature, err := key.(crypto.Signer).Sign(rand.Reader, ${what}, ${options})`;
  switch (family) {
    case 'RSA-PSS':
      return [
        sign('digest', `&rsa.PSSOptions{SaltLength: rsa.PSSSaltLengthEqualsHash, Hash: crypto.SHA${hash}}`),
      ];
    case 'ECDSA':
      return [
        'r, s, err := ecdsa.Sign(rand.Reader, key.(*ecdsa.PrivateKey), digest)',
        'check(err)',
        `signature := make([]byte, ${2 * half})`,
        `r.FillBytes(signature[:${half}])`,
        `s.FillBytes(signature[${half}:])`,
      ];
    case 'EdDSA':
      return [sign('[]byte(input)', 'crypto.Hash(0)')];
    case 'RSA':
      return [sign('digest', `crypto.SHA${hash}`)];
  }
}
