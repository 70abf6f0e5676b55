import { kotlinString } from '../quote.js';
import { code, ofPem, type Language } from '../snippet.js';
import { constantsOf, javaNames, pssParameters } from './java.js';

/** Kotlin with java.security alone (JDK 11 or newer, for Ed25519 15). */
export const kotlin: Language = {
  file: 'Sign.kt',
  highlight: 'kotlin',
  algorithms: ofPem,
  code: ({ algorithm, header, pieces, slots, lifetime }) => {
    const values = { iat: 'now', exp: `now + ${lifetime}`, jti: 'UUID.randomUUID()' };
    const payload = pieces.flatMap((piece) =>
      'slot' in piece ? [values[piece.slot]] : constantsOf(piece.text, kotlinString),
    );
    const { keys, signature } = javaNames(algorithm);
    const isPss = algorithm.family === 'RSA-PSS';
    return code(
      `// Signs a token (${algorithm.alg}) with the private key in private_key.pem and prints it.`,
      'import java.io.File',
      'import java.security.KeyFactory',
      'import java.security.Signature',
      isPss && 'import java.security.spec.MGF1ParameterSpec',
      'import java.security.spec.PKCS8EncodedKeySpec',
      isPss && 'import java.security.spec.PSSParameterSpec',
      'import java.util.Base64',
      slots.has('jti') && 'import java.util.UUID',
      '',
      'fun main() {',
      (slots.has('iat') || slots.has('exp')) && '    val now = System.currentTimeMillis() / 1000',
      `    val header = ${joined(constantsOf(header, kotlinString))}`,
      `    val payload = ${joined(payload)}`,
      '',
      '    val pem = File("private_key.pem").readText()',
      '    val der = Base64.getDecoder().decode(pem.replace(Regex("-----[^-]*-----|\\\\s"), ""))',
      `    val signature = Signature.getInstance("${signature}")`,
      isPss && `    signature.setParameter(${pssParameters(algorithm)})`,
      `    signature.initSign(KeyFactory.getInstance("${keys}").generatePrivate(PKCS8EncodedKeySpec(der)))`,
      '    val base64url = Base64.getUrlEncoder().withoutPadding()',
      '    val input = listOf(header, payload).joinToString(".") { base64url.encodeToString(it.toByteArray()) }',
      '    signature.update(input.toByteArray())',
      '    println(input + "." + base64url.encodeToString(signature.sign()))',
      '}',
    );
  },
};

/** Not with plus signs, by which the compiler would make one constant of many. */
const joined = (parts: string[]): string =>
  parts.length === 1 ? parts.join('') : `listOf(${parts.join(', ')}).joinToString("")`;
