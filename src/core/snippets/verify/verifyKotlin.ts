import { code, ofPem, type Language } from '../snippet.js';
import { javaNames, pssParameters } from '../sign/java.js';

/** Kotlin with java.security alone, which has no JSON: it judges the signature and nothing else. */
export const verifyKotlin: Language = {
  file: 'Verify.kt',
  highlight: 'kotlin',
  algorithms: ofPem,
  code: ({ algorithm }) => {
    const { keys, signature } = javaNames(algorithm);
    const isPss = algorithm.family === 'RSA-PSS';
    return code(
      `// Prints the payload of a token on standard input if its signature (${algorithm.alg}) is by public_key.pem.`,
      '// It judges the signature alone, not the times and the other claims.',
      'import java.io.File',
      'import java.security.KeyFactory',
      'import java.security.Signature',
      isPss && 'import java.security.spec.MGF1ParameterSpec',
      isPss && 'import java.security.spec.PSSParameterSpec',
      'import java.security.spec.X509EncodedKeySpec',
      'import java.util.Base64',
      '',
      'fun main() {',
      '    val parts = String(System.`in`.readBytes(), Charsets.US_ASCII).trim().split(".")',
      '    require(parts.size == 3) { "Not a token of three parts" }',
      '    val pem = File("public_key.pem").readText()',
      '    val der = Base64.getDecoder().decode(pem.replace(Regex("-----[^-]*-----|\\\\s"), ""))',
      `    val signature = Signature.getInstance("${signature}")`,
      isPss && `    signature.setParameter(${pssParameters(algorithm)})`,
      `    signature.initVerify(KeyFactory.getInstance("${keys}").generatePublic(X509EncodedKeySpec(der)))`,
      '    signature.update((parts[0] + "." + parts[1]).toByteArray())',
      '    val base64url = Base64.getUrlDecoder()',
      '    check(signature.verify(base64url.decode(parts[2]))) { "Rejected" }',
      '    System.out.write(base64url.decode(parts[1]))',
      '    System.out.flush()',
      '}',
    );
  },
};
