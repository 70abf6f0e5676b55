import { code, ofPem, type Language } from '../snippet.js';
import { javaNames, pssParameters } from '../sign/java.js';

/** Java with java.security alone, which has no JSON: it judges the signature and nothing else. */
export const verifyJava: Language = {
  file: 'Verify.java',
  highlight: 'java',
  algorithms: ofPem,
  code: ({ algorithm }) => {
    const { keys, signature } = javaNames(algorithm);
    const isPss = algorithm.family === 'RSA-PSS';
    return code(
      `// Prints the payload of a token if its signature (${algorithm.alg}) is by public_key.pem: java Verify.java <token.txt`,
      '// It judges the signature alone, not the times and the other claims.',
      'import static java.nio.charset.StandardCharsets.US_ASCII;',
      '',
      'import java.nio.file.Files;',
      'import java.nio.file.Path;',
      'import java.security.KeyFactory;',
      'import java.security.Signature;',
      isPss && 'import java.security.spec.MGF1ParameterSpec;',
      isPss && 'import java.security.spec.PSSParameterSpec;',
      'import java.security.spec.X509EncodedKeySpec;',
      'import java.util.Base64;',
      '',
      'class Verify {',
      '  public static void main(String[] args) throws Exception {',
      '    String[] parts = new String(System.in.readAllBytes(), US_ASCII).strip().split("\\\\.", -1);',
      '    if (parts.length != 3) throw new IllegalArgumentException("Not a token of three parts");',
      '    String pem = Files.readString(Path.of("public_key.pem"));',
      '    byte[] der = Base64.getDecoder().decode(pem.replaceAll("-----[^-]*-----|\\\\s", ""));',
      `    Signature signature = Signature.getInstance("${signature}");`,
      isPss && `    signature.setParameter(new ${pssParameters(algorithm)});`,
      `    signature.initVerify(KeyFactory.getInstance("${keys}").generatePublic(new X509EncodedKeySpec(der)));`,
      '    signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));',
      '    Base64.Decoder base64url = Base64.getUrlDecoder();',
      '    if (!signature.verify(base64url.decode(parts[2]))) throw new SecurityException("Rejected");',
      '    System.out.write(base64url.decode(parts[1]));',
      '    System.out.flush();',
      '  }',
      '}',
    );
  },
};
