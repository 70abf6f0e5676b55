import { expectedOf, type Expected } from './expected.js';
import { haproxyWord } from '../quote.js';
import { haproxySecret } from '../secret.js';
import { algorithmsOf, code, verifiedWith, type Language } from '../snippet.js';

/**
 * HAProxy 2.5 and newer in front of an API. It reads JSON leniently: of doubled names it takes the first,
 * and an exp in quotes for a number. A list it finds by its entries alone.
 */
export const verifyHaproxy: Language = {
  file: 'haproxy.cfg',
  highlight: 'text',
  algorithms: algorithmsOf('RSA', 'ECDSA', 'HMAC'),
  code: (token) => {
    const expected = expectedOf(token);
    const unreadable = expected.find((one) => !isComparable(one));
    if (unreadable) {
      const { part, name } = unreadable;
      return { ok: false, problem: { kind: 'snippet-value', snippet: 'verify-haproxy', part, name } };
    }
    const { alg, family } = token.algorithm;
    const isSecret = family === 'HMAC';
    // HAProxy 2.6 rejects every token where both of its arguments are variables.
    const verified = isSecret ? `"${alg}",txn.secret` : 'txn.alg,"public_key.pem"';
    const conditions = ['signed', 'right_alg', ...expected.map(({ name }) => `right_${name}`)];
    if (token.slots.has('exp')) conditions.push('alive');
    if (isSecret) conditions.push('has_secret');
    return code(
      `# Lets requests with a bearer token (${alg}) of ${verifiedWith(token)} through to the API.`,
      'defaults',
      '  mode http',
      '  timeout connect 5s',
      '  timeout client 30s',
      '  timeout server 30s',
      '',
      'frontend tokens',
      '  bind 127.0.0.1:8080',
      '  http-request set-var(txn.token) http_auth_bearer',
      "  http-request set-var(txn.alg) var(txn.token),jwt_header_query('$.alg')",
      `  acl right_alg var(txn.alg) -m str ${alg}`,
      ...(isSecret
        ? [
            `  http-request set-var(txn.secret) ${haproxySecret[token.secretEncoding]}`,
            '  # An empty secret would verify what nobody signed.',
            '  acl has_secret var(txn.secret) -m len gt 0',
          ]
        : []),
      `  acl signed var(txn.token),jwt_verify(${verified}) -m int 1`,
      ...expected.flatMap((one) => [
        `  http-request set-var(txn.${one.name}) var(txn.token),jwt_${one.part}_query('$.${one.name}')`,
        `  acl right_${one.name} var(txn.${one.name}) -m str -- ${haproxyWord(one.value)}`,
      ]),
      '  http-request set-var(txn.now) date()',
      ...(token.slots.has('exp')
        ? [
            "  http-request set-var(txn.exp) var(txn.token),jwt_payload_query('$.exp','int')",
            '  acl alive var(txn.exp),sub(txn.now) -m int gt 0',
          ]
        : []),
      "  http-request set-var(txn.nbf) var(txn.token),jwt_payload_query('$.nbf','int')",
      '  acl too_early var(txn.nbf),sub(txn.now) -m int gt 0',
      `  http-request deny deny_status 401 unless ${conditions.join(' ')}`,
      '  http-request deny deny_status 401 if too_early',
      '  # No extension is known here (RFC 7515 section 4.1.11).',
      "  acl has_crit var(txn.token),jwt_header_query('$.crit[0]') -m found",
      '  http-request deny deny_status 401 if has_crit',
      '  default_backend api',
      '',
      'backend api',
      '  server api 127.0.0.1:9000',
    );
  },
};

/** A list and an empty pattern match nothing. Of JSON's escapes it knows \u00xx as one byte, and not the slash. */
const isComparable = ({ literal, value }: Expected): boolean =>
  literal.startsWith('"') &&
  value !== '' &&
  [...literal.matchAll(/\\(?:u(.{4})|(.))/gs)].every(([, unicode, short = '']) =>
    unicode === undefined ? short !== '/' : /^00[0-7]/.test(unicode) && unicode !== '0000',
  );
