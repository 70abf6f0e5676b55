import { code, ofPemOrSecret, verifiedWith, type Language, type SnippetToken } from '../snippet.js';
import { javaSecret } from '../secret.js';
import { javaNames, macImports, pssParameters } from '../sign/java.js';

/** Java with java.security alone, which has no JSON: it judges the signature and nothing else. */
export const verifyJava: Language = {
  file: 'Verify.java',
  highlight: 'java',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const verifying = verifyingOf(token);
    return code(
      `// Prints the payload of a token (${token.algorithm.alg}) of ${verifiedWith(token)}: java Verify.java <token.txt`,
      '// It judges the signature alone, not the times and the other claims.',
      'import static java.nio.charset.StandardCharsets.US_ASCII;',
      ...verifying.statics,
      '',
      ...[...verifying.imports, 'java.util.Base64'].map((name) => `import ${name};`),
      '',
      'class Verify {',
      '  public static void main(String[] args) throws Exception {',
      '    String[] parts = new String(System.in.readAllBytes(), US_ASCII).strip().split("\\\\.", -1);',
      '    if (parts.length != 3) throw new IllegalArgumentException("Not a token of three parts");',
      ...verifying.before.map((line) => `    ${line}`),
      '    signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));',
      '    Base64.Decoder base64url = Base64.getUrlDecoder();',
      `    if (!${verifying.test}) throw new SecurityException("Rejected");`,
      '    System.out.write(base64url.decode(parts[1]));',
      '    System.out.flush();',
      '  }',
      '}',
    );
  },
};

/** What sets `signature`, and what the bytes of the token are compared by. */
function verifyingOf({ algorithm, secretEncoding }: SnippetToken) {
  if (algorithm.family === 'HMAC') {
    const mac = `HmacSHA${algorithm.hash}`;
    return {
      statics: secretEncoding === 'utf-8' ? ['import static java.nio.charset.StandardCharsets.UTF_8;'] : [],
      imports: ['java.security.MessageDigest', ...macImports],
      before: [
        `Mac signature = Mac.getInstance("${mac}");`,
        `signature.init(new SecretKeySpec(${javaSecret[secretEncoding]}, "${mac}"));`,
      ],
      test: 'MessageDigest.isEqual(signature.doFinal(), base64url.decode(parts[2]))',
    };
  }
  const { keys, signature } = javaNames(algorithm);
  const isPss = algorithm.family === 'RSA-PSS';
  return {
    statics: [],
    imports: [
      'java.nio.file.Files',
      'java.nio.file.Path',
      'java.security.KeyFactory',
      'java.security.Signature',
      ...(isPss ? ['java.security.spec.MGF1ParameterSpec', 'java.security.spec.PSSParameterSpec'] : []),
      'java.security.spec.X509EncodedKeySpec',
    ],
    before: [
      'String pem = Files.readString(Path.of("public_key.pem"));',
      'byte[] der = Base64.getDecoder().decode(pem.replaceAll("-----[^-]*-----|\\\\s", ""));',
      `Signature signature = Signature.getInstance("${signature}");`,
      ...(isPss ? [`signature.setParameter(new ${pssParameters(algorithm)});`] : []),
      `signature.initVerify(KeyFactory.getInstance("${keys}").generatePublic(new X509EncodedKeySpec(der)));`,
    ],
    test: 'signature.verify(base64url.decode(parts[2]))',
  };
}
