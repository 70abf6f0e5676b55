import { expectedOf } from './expected.js';
import { rubyString } from '../quote.js';
import { rubySecret } from '../secret.js';
import { algorithmsOf, code, verifiedWith, type Language } from '../snippet.js';

/** Ruby with the gem jwt, which has Ed25519 in a gem of its own. It reads an exp in quotes as a number. */
export const verifyRuby: Language = {
  file: 'verify.rb',
  highlight: 'ruby',
  algorithms: algorithmsOf('RSA', 'RSA-PSS', 'ECDSA', 'HMAC'),
  code: (token) => {
    const { alg, family } = token.algorithm;
    const expected = expectedOf(token).map(({ part, name, literal }) => {
      const found = `${part === 'header' ? 'header' : 'claims'}['${name}']`;
      return `raise 'Another ${name}' unless ${found} == JSON.parse(${rubyString(literal)})`;
    });
    return code(
      `# Prints the payload of a token (${alg}) of ${verifiedWith(token)}: ruby verify.rb <token.txt`,
      "require 'json'",
      "require 'jwt'",
      '',
      'token = $stdin.read.strip',
      family === 'HMAC'
        ? `key = ${rubySecret[token.secretEncoding]}`
        : "key = OpenSSL::PKey.read(File.read('public_key.pem'))",
      `options = { algorithm: '${alg}'${token.slots.has('exp') ? ", required_claims: ['exp']" : ''} }`,
      'claims, header = JWT.decode(token, key, true, options)',
      '# No extension is known here (RFC 7515 section 4.1.11).',
      "raise 'Unknown crit' if header.key?('crit')",
      ...expected,
      "print token.split('.')[1].tr('-_', '+/').unpack1('m')",
    );
  },
};
