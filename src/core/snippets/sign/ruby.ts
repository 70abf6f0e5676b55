import { rubyString } from '../quote.js';
import { code, halfOf, ofPem, type Language, type SnippetAlgorithm } from '../snippet.js';

/** Ruby with its openssl: the gem jwt would write header and claims anew. */
export const ruby: Language = {
  file: 'sign.rb',
  highlight: 'ruby',
  algorithms: ofPem,
  code: ({ algorithm, header, pieces, slots, lifetime }) => {
    const values = { iat: 'now.to_s', exp: `(now + ${lifetime}).to_s`, jti: 'SecureRandom.uuid' };
    const payload = pieces.map((piece) => ('slot' in piece ? values[piece.slot] : rubyString(piece.text)));
    return code(
      `# Signs a token (${algorithm.alg}) with the private key in private_key.pem and prints it.`,
      "require 'openssl'",
      slots.has('jti') && "require 'securerandom'",
      '',
      (slots.has('iat') || slots.has('exp')) && 'now = Time.now.to_i',
      `header = ${rubyString(header)}`,
      `payload = ${payload.join(' + ')}`,
      '',
      'def base64url(bytes)',
      "  [bytes].pack('m0').tr('+/', '-_').delete('=')",
      'end',
      '',
      'input = "#{base64url(header)}.#{base64url(payload)}"',
      "key = OpenSSL::PKey.read(File.read('private_key.pem'))",
      ...signing(algorithm),
      'puts "#{input}.#{base64url(signature)}"',
    );
  },
};

function signing(algorithm: SnippetAlgorithm): string[] {
  const { family, hash } = algorithm;
  switch (family) {
    case 'RSA-PSS':
      return [`signature = key.sign_pss('SHA${hash}', input, salt_length: :digest, mgf1_hash: 'SHA${hash}')`];
    case 'ECDSA':
      return [
        '# openssl writes the two numbers of the signature as DER; a token has them side by side.',
        `numbers = OpenSSL::ASN1.decode(key.sign('SHA${hash}', input)).value.map(&:value)`,
        `signature = numbers.map { |number| number.to_s(2).rjust(${halfOf(algorithm)}, "\\0") }.join`,
      ];
    case 'EdDSA':
      return ['signature = key.sign(nil, input)'];
    case 'RSA':
      return [`signature = key.sign('SHA${hash}', input)`];
  }
}
