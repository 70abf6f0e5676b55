import { goString } from '../quote.js';
import { code, signedWith, type SnippetToken } from '../snippet.js';

/**
 * The Go program around what signs.
 *
 * @param sign statements that take `file` (the PEM, where there is one) and `input` (a string)
 * @param signature the expression of the signature in base64url
 */
export function goFile(
  token: SnippetToken,
  { imports, sign, signature }: { imports: string[]; sign: string[]; signature: string },
) {
  const { algorithm, header, pieces, slots, lifetime } = token;
  const isSecret = algorithm.family === 'HMAC';
  const values = {
    iat: 'strconv.FormatInt(now, 10)',
    exp: `strconv.FormatInt(now+${lifetime}, 10)`,
    jti: 'newID()',
  };
  const payload = pieces.map((piece) => ('slot' in piece ? values[piece.slot] : goString(piece.text)));
  const isTimed = slots.has('iat') || slots.has('exp');
  const isNew = slots.has('jti');
  const all = new Set([
    ...imports,
    'encoding/base64',
    'fmt',
    'log',
    'os',
    ...(isNew ? ['crypto/rand'] : []),
    ...(isTimed ? ['strconv', 'time'] : []),
  ]);
  const pathOf = (name: string) => name.replace('_ ', '').replaceAll('"', '');
  const sorted = [...all].sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
  return code(
    `// Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it.`,
    'package main',
    '',
    'import (',
    ...sorted.map((name) => (name.includes('"') ? `\t${name}` : `\t"${name}"`)),
    ')',
    '',
    'func main() {',
    isTimed && '\tnow := time.Now().Unix()',
    `\theader := ${goString(header)}`,
    `\tpayload := ${payload.join(' + ')}`,
    '',
    '\tbase64url := base64.RawURLEncoding',
    '\tinput := base64url.EncodeToString([]byte(header)) + "." + base64url.EncodeToString([]byte(payload))',
    !isSecret && '\tfile, err := os.ReadFile("private_key.pem")',
    !isSecret && '\tcheck(err)',
    ...sign.map((line) => `\t${line}`),
    `\tfmt.Println(input + "." + ${signature})`,
    '}',
    '',
    ...(isNew
      ? [
          '// A random UUID (RFC 9562 section 5.4).',
          'func newID() string {',
          '\tid := make([]byte, 16)',
          '\t_, err := rand.Read(id)',
          '\tcheck(err)',
          '\tid[6] = id[6]&0x0f | 0x40',
          '\tid[8] = id[8]&0x3f | 0x80',
          '\treturn fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])',
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
}
