import { rubyString } from '../quote.js';
import { rubySecret } from '../secret.js';
import { code, halfOf, ofPemOrSecret, signedWith, type Language, type SnippetToken } from '../snippet.js';

/** Ruby with its openssl: the gem jwt would write header and claims anew. */
export const ruby: Language = {
  file: 'sign.rb',
  highlight: 'ruby',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const values = { iat: 'now.to_s', exp: `(now + ${lifetime}).to_s`, jti: 'SecureRandom.uuid' };
    const payload = pieces.map((piece) => ('slot' in piece ? values[piece.slot] : rubyString(piece.text)));
    return code(
      `# Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it.`,
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
      algorithm.family !== 'HMAC' && "key = OpenSSL::PKey.read(File.read('private_key.pem'))",
      ...signing(token),
      'puts "#{input}.#{base64url(signature)}"',
    );
  },
};

function signing({ algorithm, secretEncoding }: SnippetToken): string[] {
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
    case 'HMAC':
      return [`signature = OpenSSL::HMAC.digest('SHA${hash}', ${rubySecret[secretEncoding]}, input)`];
    case 'RSA':
      return [`signature = key.sign('SHA${hash}', input)`];
  }
}
