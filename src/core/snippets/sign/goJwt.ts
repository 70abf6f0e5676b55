import { goSecret } from '../secret.js';
import { goFile } from './goFile.js';
import { ofPemOrSecret, type Language } from '../snippet.js';

/** Go with golang-jwt 4, whose tokens would be written anew; its signing methods sign the text. */
export const goJwt: Language = {
  file: 'sign_jwt.go',
  highlight: 'go',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { alg, family } = token.algorithm;
    const secret = family === 'HMAC' ? goSecret(token.secretEncoding) : null;
    const keys = family === 'ECDSA' ? 'EC' : family === 'EdDSA' ? 'Ed' : 'RSA';
    return goFile(token, {
      imports: ['github.com/golang-jwt/jwt/v4', ...(secret?.imports ?? [])],
      sign: [
        ...(secret?.lines ?? [`key, err := jwt.Parse${keys}PrivateKeyFromPEM(file)`, 'check(err)']),
        '// The very text is signed: a jwt.Token would put its members in another order.',
        `signature, err := jwt.SigningMethod${family === 'EdDSA' ? 'EdDSA' : alg}.Sign(input, key)`,
        'check(err)',
        '// With jwt/v5 it is bytes: print base64url.EncodeToString(signature) in its place.',
      ],
      signature: 'signature',
    });
  },
};
