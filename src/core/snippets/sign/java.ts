import { javaString } from '../quote.js';
import { javaSecret } from '../secret.js';
import {
  code,
  ofPemOrSecret,
  signedWith,
  type Language,
  type PairAlgorithm,
  type SnippetToken,
} from '../snippet.js';

/** Java with java.security alone; run from its source (Java 11 or newer, for Ed25519 15). */
export const java: Language = {
  file: 'Sign.java',
  highlight: 'java',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const values = {
      iat: 'Long.toString(now)',
      exp: `Long.toString(now + ${lifetime})`,
      jti: 'UUID.randomUUID().toString()',
    };
    const payload = pieces.flatMap((piece) =>
      'slot' in piece ? [values[piece.slot]] : constants(piece.text),
    );
    const signing = signingOf(token);
    return code(
      `// Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it.`,
      'import static java.nio.charset.StandardCharsets.UTF_8;',
      '',
      ...[...signing.imports, 'java.util.Base64', ...(slots.has('jti') ? ['java.util.UUID'] : [])].map(
        (name) => `import ${name};`,
      ),
      '',
      'class Sign {',
      '  public static void main(String[] args) throws Exception {',
      (slots.has('iat') || slots.has('exp')) && '    long now = System.currentTimeMillis() / 1000;',
      `    String header = ${joined(constants(header))};`,
      `    String payload = ${joined(payload)};`,
      '',
      ...signing.before.map((line) => `    ${line}`),
      '    Base64.Encoder base64url = Base64.getUrlEncoder().withoutPadding();',
      '    String input = base64url.encodeToString(header.getBytes(UTF_8)) + "."',
      '        + base64url.encodeToString(payload.getBytes(UTF_8));',
      '    signature.update(input.getBytes(UTF_8));',
      `    System.out.println(input + "." + base64url.encodeToString(signature.${signing.end}()));`,
      '  }',
      '}',
    );
  },
};

/** What sets `signature`, and what ends it. */
function signingOf({ algorithm, secretEncoding }: SnippetToken) {
  if (algorithm.family === 'HMAC') {
    const mac = `HmacSHA${algorithm.hash}`;
    return {
      imports: macImports,
      before: [
        `Mac signature = Mac.getInstance("${mac}");`,
        `signature.init(new SecretKeySpec(${javaSecret[secretEncoding]}, "${mac}"));`,
      ],
      end: 'doFinal',
    };
  }
  const { keys, signature } = javaNames(algorithm);
  const isPss = algorithm.family === 'RSA-PSS';
  return {
    imports: [
      'java.nio.file.Files',
      'java.nio.file.Path',
      'java.security.KeyFactory',
      'java.security.Signature',
      ...(isPss ? ['java.security.spec.MGF1ParameterSpec'] : []),
      'java.security.spec.PKCS8EncodedKeySpec',
      ...(isPss ? ['java.security.spec.PSSParameterSpec'] : []),
    ],
    before: [
      'String pem = Files.readString(Path.of("private_key.pem"));',
      'byte[] der = Base64.getDecoder().decode(pem.replaceAll("-----[^-]*-----|\\\\s", ""));',
      `Signature signature = Signature.getInstance("${signature}");`,
      ...(isPss ? [`signature.setParameter(new ${pssParameters(algorithm)});`] : []),
      `signature.initSign(KeyFactory.getInstance("${keys}").generatePrivate(new PKCS8EncodedKeySpec(der)));`,
    ],
    end: 'sign',
  };
}

/** Of an HMAC in Java. */
export const macImports = ['javax.crypto.Mac', 'javax.crypto.spec.SecretKeySpec'];

/** A string constant has 65535 bytes at most (Java Virtual Machine Specification section 4.4.7), 3 to a unit. */
const longest = 20_000;

/** A text as string constants of a language of that machine. */
export const constantsOf = (text: string, quote: (text: string) => string): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / longest)) }, (_, index) =>
    quote(text.slice(index * longest, (index + 1) * longest)),
  );
const constants = (text: string): string[] => constantsOf(text, javaString);

/** Not with plus signs, by which the compiler would make one constant of many. */
const joined = (parts: string[]): string =>
  parts.length === 1 ? parts.join('') : `String.join("", ${parts.join(', ')})`;

/** Java Security Standard Algorithm Names. */
export function javaNames(algorithm: PairAlgorithm): { keys: string; signature: string } {
  const { family, hash } = algorithm;
  switch (family) {
    case 'RSA-PSS':
      return { keys: 'RSA', signature: 'RSASSA-PSS' };
    case 'ECDSA':
      return { keys: 'EC', signature: `SHA${hash}withECDSAinP1363Format` };
    case 'EdDSA':
      return { keys: 'Ed25519', signature: 'Ed25519' };
    case 'RSA':
      return { keys: 'RSA', signature: `SHA${hash}withRSA` };
  }
}

/** The constructor call without `new`, which Kotlin does not have. */
export function pssParameters(algorithm: PairAlgorithm): string {
  const { hash } = algorithm;
  return `PSSParameterSpec("SHA-${hash}", "MGF1", MGF1ParameterSpec.SHA${hash}, ${hash / 8}, 1)`;
}
