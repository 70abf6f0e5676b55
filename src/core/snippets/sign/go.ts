import { algorithmFacts, algorithmsOf, type SnippetAlgorithm } from '../algorithms.js';
import { goFile } from './goFile.js';
import type { Language } from '../snippet.js';

/** Go with its standard library alone. */
export const go: Language = {
  file: 'sign.go',
  highlight: 'go',
  algorithms: algorithmsOf('RS', 'PS', 'ES', 'Ed'),
  code: (token) => {
    const { alg } = token;
    const { family, hash } = algorithmFacts[alg];
    return goFile(token, {
      imports: [
        'crypto',
        ...(family === 'ES' ? ['crypto/ecdsa'] : []),
        'crypto/rand',
        ...(family === 'PS' ? ['crypto/rsa'] : []),
        ...(family === 'Ed' ? [] : [`_ "crypto/sha${hash === 256 ? 256 : 512}"`]),
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
        ...(family === 'Ed'
          ? []
          : [`hash := crypto.SHA${hash}.New()`, 'hash.Write([]byte(input))', 'digest := hash.Sum(nil)']),
        ...signing(alg),
        'check(err)',
      ],
      signature: 'base64url.EncodeToString(signature)',
    });
  },
};

function signing(alg: SnippetAlgorithm): string[] {
  const { family, hash, half } = algorithmFacts[alg];
  const sign = (what: string, options: string) =>
    `signature, err := key.(crypto.Signer).Sign(rand.Reader, ${what}, ${options})`;
  switch (family) {
    case 'PS':
      return [
        sign('digest', `&rsa.PSSOptions{SaltLength: rsa.PSSSaltLengthEqualsHash, Hash: crypto.SHA${hash}}`),
      ];
    case 'ES':
      return [
        'r, s, err := ecdsa.Sign(rand.Reader, key.(*ecdsa.PrivateKey), digest)',
        'check(err)',
        `signature := make([]byte, ${2 * half})`,
        `r.FillBytes(signature[:${half}])`,
        `s.FillBytes(signature[${half}:])`,
      ];
    case 'Ed':
      return [sign('[]byte(input)', 'crypto.Hash(0)')];
    case 'RS':
      return [sign('digest', `crypto.SHA${hash}`)];
  }
}
