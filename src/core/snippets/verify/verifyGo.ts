import { expectedOf } from './expected.js';
import { goSecret } from '../secret.js';
import { goString } from '../quote.js';
import { code, ofPemOrSecret, verifiedWith, type Language } from '../snippet.js';

/** Go with golang-jwt 4 or 5, which knows EdDSA by its older name alone. */
export const verifyGo: Language = {
  file: 'verify.go',
  highlight: 'go',
  algorithms: ofPemOrSecret.filter(({ alg }) => alg !== 'Ed25519'),
  code: (token) => {
    const { alg, family } = token.algorithm;
    const secret = family === 'HMAC' ? goSecret(token.secretEncoding) : null;
    const keys = family === 'ECDSA' ? 'EC' : family === 'EdDSA' ? 'Ed' : 'RSA';
    const expected = expectedOf(token).map(
      ({ part, name, literal }) =>
        `\texpect("${name}", ${part === 'header' ? 'token.Header' : 'claims'}["${name}"], ${goString(literal)})`,
    );
    const compares = expected.length > 0;
    return code(
      `// Prints the payload of a token (${alg}) of ${verifiedWith(token)}: go run verify.go <token.txt`,
      'package main',
      '',
      'import (',
      '\t"encoding/base64"',
      secret?.imports.includes('encoding/hex') === true && '\t"encoding/hex"',
      compares && '\t"encoding/json"',
      '\t"io"',
      '\t"log"',
      '\t"os"',
      compares && '\t"reflect"',
      '\t"strings"',
      '',
      '\t"github.com/golang-jwt/jwt/v4"',
      ')',
      '',
      'func main() {',
      '\tinput, err := io.ReadAll(os.Stdin)',
      '\tcheck(err)',
      ...(
        secret?.lines ?? [
          'file, err := os.ReadFile("public_key.pem")',
          'check(err)',
          `key, err := jwt.Parse${keys}PublicKeyFromPEM(file)`,
          'check(err)',
        ]
      ).map((line) => `\t${line}`),
      '',
      '\ttext := strings.TrimSpace(string(input))',
      '\tclaims := jwt.MapClaims{}',
      `\tparser := jwt.NewParser(jwt.WithValidMethods([]string{"${alg}"}))`,
      '\ttoken, err := parser.ParseWithClaims(text, claims, func(*jwt.Token) (interface{}, error) { return key, nil })',
      '\tcheck(err)',
      '\t// No extension is known here (RFC 7515 section 4.1.11).',
      '\tif _, found := token.Header["crit"]; found {',
      '\t\tlog.Fatal("Unknown crit")',
      '\t}',
      ...(token.slots.has('exp')
        ? ['\tif _, found := claims["exp"]; !found {', '\t\tlog.Fatal("No exp")', '\t}']
        : []),
      ...expected,
      '\tpayload, err := base64.RawURLEncoding.DecodeString(strings.Split(text, ".")[1])',
      '\tcheck(err)',
      '\t_, err = os.Stdout.Write(payload)',
      '\tcheck(err)',
      '}',
      '',
      ...(compares
        ? [
            'func expect(name string, found interface{}, text string) {',
            '\tvar expected interface{}',
            '\tcheck(json.Unmarshal([]byte(text), &expected))',
            '\tif !reflect.DeepEqual(found, expected) {',
            '\t\tlog.Fatal("Another " + name)',
            '\t}',
            '}',
            '',
          ]
        : []),
      'func check(err error) {',
      '\tif err != nil {',
      '\t\tlog.Fatal(err)',
      '\t}',
      '}',
    );
  },
};
