import type { SecretEncoding } from '../../keys/secretText.js';
import { kotlinString } from '../quote.js';
import { kotlinSecret } from '../secret.js';
import { code, ofPemOrSecret, signedWith, type Language, type SnippetToken } from '../snippet.js';
import { constantsOf, javaNames, macImports, pssParameters } from './java.js';

/** Kotlin with java.security alone (JDK 11 or newer, for Ed25519 15). */
export const kotlin: Language = {
  file: 'Sign.kt',
  highlight: 'kotlin',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const values = { iat: 'now', exp: `now + ${lifetime}`, jti: 'UUID.randomUUID()' };
    const payload = pieces.flatMap((piece) =>
      'slot' in piece ? [values[piece.slot]] : constantsOf(piece.text, kotlinString),
    );
    const signing = signingOf(token);
    return code(
      `// Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it.`,
      ...[...signing.imports, 'java.util.Base64', ...(slots.has('jti') ? ['java.util.UUID'] : [])].map(
        (name) => `import ${name}`,
      ),
      '',
      'fun main() {',
      (slots.has('iat') || slots.has('exp')) && '    val now = System.currentTimeMillis() / 1000',
      `    val header = ${joined(constantsOf(header, kotlinString))}`,
      `    val payload = ${joined(payload)}`,
      '',
      ...signing.before.map((line) => `    ${line}`),
      '    val base64url = Base64.getUrlEncoder().withoutPadding()',
      '    val input = listOf(header, payload).joinToString(".") { base64url.encodeToString(it.toByteArray()) }',
      '    signature.update(input.toByteArray())',
      `    println(input + "." + base64url.encodeToString(signature.${signing.end}()))`,
      '}',
    );
  },
};

/** What sets `signature`, and what ends it. */
function signingOf({ algorithm, secretEncoding }: SnippetToken) {
  if (algorithm.family === 'HMAC')
    return { imports: macImports, before: kotlinMac(algorithm.hash, secretEncoding), end: 'doFinal' };
  const { keys, signature } = javaNames(algorithm);
  const isPss = algorithm.family === 'RSA-PSS';
  return {
    imports: [
      'java.io.File',
      'java.security.KeyFactory',
      'java.security.Signature',
      ...(isPss ? ['java.security.spec.MGF1ParameterSpec'] : []),
      'java.security.spec.PKCS8EncodedKeySpec',
      ...(isPss ? ['java.security.spec.PSSParameterSpec'] : []),
    ],
    before: [
      'val pem = File("private_key.pem").readText()',
      'val der = Base64.getDecoder().decode(pem.replace(Regex("-----[^-]*-----|\\\\s"), ""))',
      `val signature = Signature.getInstance("${signature}")`,
      ...(isPss ? [`signature.setParameter(${pssParameters(algorithm)})`] : []),
      `signature.initSign(KeyFactory.getInstance("${keys}").generatePrivate(PKCS8EncodedKeySpec(der)))`,
    ],
    end: 'sign',
  };
}

/** Sets `signature` to the HMAC of a hash. */
export const kotlinMac = (hash: number, encoding: SecretEncoding): string[] => [
  `val signature = Mac.getInstance("HmacSHA${hash}")`,
  `signature.init(SecretKeySpec(${kotlinSecret[encoding]}, "HmacSHA${hash}"))`,
];

/** Not with plus signs, by which the compiler would make one constant of many. */
const joined = (parts: string[]): string =>
  parts.length === 1 ? parts.join('') : `listOf(${parts.join(', ')}).joinToString("")`;
