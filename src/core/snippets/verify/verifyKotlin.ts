import { code, ofPemOrSecret, verifiedWith, type Language, type SnippetToken } from '../snippet.js';
import { javaNames, macImports, pssParameters } from '../sign/java.js';
import { kotlinMac } from '../sign/kotlin.js';

/** Kotlin with java.security alone, which has no JSON: it judges the signature and nothing else. */
export const verifyKotlin: Language = {
  file: 'Verify.kt',
  highlight: 'kotlin',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const verifying = verifyingOf(token);
    return code(
      `// Prints the payload of a token (${token.algorithm.alg}) on standard input, of ${verifiedWith(token)}.`,
      '// It judges the signature alone, not the times and the other claims.',
      ...[...verifying.imports, 'java.util.Base64'].map((name) => `import ${name}`),
      '',
      'fun main() {',
      '    val parts = String(System.`in`.readBytes(), Charsets.US_ASCII).trim().split(".")',
      '    require(parts.size == 3) { "Not a token of three parts" }',
      ...verifying.before.map((line) => `    ${line}`),
      '    signature.update((parts[0] + "." + parts[1]).toByteArray())',
      '    val base64url = Base64.getUrlDecoder()',
      `    check(${verifying.test}) { "Rejected" }`,
      '    System.out.write(base64url.decode(parts[1]))',
      '    System.out.flush()',
      '}',
    );
  },
};

/** What sets `signature`, and what the bytes of the token are compared by. */
function verifyingOf({ algorithm, secretEncoding }: SnippetToken) {
  if (algorithm.family === 'HMAC') {
    return {
      imports: ['java.security.MessageDigest', ...macImports],
      before: kotlinMac(algorithm.hash, secretEncoding),
      test: 'MessageDigest.isEqual(signature.doFinal(), base64url.decode(parts[2]))',
    };
  }
  const { keys, signature } = javaNames(algorithm);
  const isPss = algorithm.family === 'RSA-PSS';
  return {
    imports: [
      'java.io.File',
      'java.security.KeyFactory',
      'java.security.Signature',
      ...(isPss ? ['java.security.spec.MGF1ParameterSpec', 'java.security.spec.PSSParameterSpec'] : []),
      'java.security.spec.X509EncodedKeySpec',
    ],
    before: [
      'val pem = File("public_key.pem").readText()',
      'val der = Base64.getDecoder().decode(pem.replace(Regex("-----[^-]*-----|\\\\s"), ""))',
      `val signature = Signature.getInstance("${signature}")`,
      ...(isPss ? [`signature.setParameter(${pssParameters(algorithm)})`] : []),
      `signature.initVerify(KeyFactory.getInstance("${keys}").generatePublic(X509EncodedKeySpec(der)))`,
    ],
    test: 'signature.verify(base64url.decode(parts[2]))',
  };
}
