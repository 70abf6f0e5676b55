/** What the API proxy knows about its client. */
export type Registration = {
  publicKeyPem: string;
  keyId: string;
  applicationId: string;
  /** RS256 alone unless given; HAProxy 2.6 verifies ES256 too, but not PS256. */
  algorithms?: string[];
};

type Places = { port: number; socket: string; keyFile: string };

// What HAProxy reads as words of its own: quotes end here, and -- lets a Key ID begin with a hyphen.
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const oneOf = (...texts: string[]) => `-m str -- ${texts.map(quoted).join(' ')}`;

/**
 * HAProxy's configuration: kid, iss, sub, aud and a living exp are needed; iat and nbf, where present, must
 * not lie ahead. HAProxy reads numbers leniently ("exp" as a string passes), so it does not judge their type.
 * Listening is exclusive: by default a second HAProxy on the port would take every other call.
 */
export function configuration(
  { keyId, applicationId, algorithms = ['RS256'] }: Registration,
  { port, socket, keyFile }: Places,
): string {
  return `
global
  log /dev/null local0
  noreuseport
defaults
  mode http
  timeout connect 5s
  timeout client 5s
  timeout server 5s
frontend api
  bind 127.0.0.1:${port}
  bind unix@${socket}
  http-request set-var(txn.token) http_auth_bearer
  http-request set-var(txn.alg) var(txn.token),jwt_header_query('$.alg')
  http-request set-var(txn.kid) var(txn.token),jwt_header_query('$.kid')
  http-request set-var(txn.iss) var(txn.token),jwt_payload_query('$.iss')
  http-request set-var(txn.sub) var(txn.token),jwt_payload_query('$.sub')
  http-request set-var(txn.aud) var(txn.token),jwt_payload_query('$.aud')
  http-request set-var(txn.exp) var(txn.token),jwt_payload_query('$.exp','int')
  http-request set-var(txn.iat) var(txn.token),jwt_payload_query('$.iat','int')
  http-request set-var(txn.nbf) var(txn.token),jwt_payload_query('$.nbf','int')
  http-request set-var(txn.now) date()
  acl right_alg var(txn.alg) ${oneOf(...algorithms)}
  acl right_kid var(txn.kid) ${oneOf(keyId)}
  acl right_iss var(txn.iss) ${oneOf(applicationId)}
  acl right_sub var(txn.sub) ${oneOf(applicationId)}
  acl right_aud var(txn.aud) ${oneOf(applicationId)}
  acl alive var(txn.exp),sub(txn.now) -m int gt 0
  acl issued_ahead var(txn.iat),sub(txn.now) -m int gt 0
  acl begins_ahead var(txn.nbf),sub(txn.now) -m int gt 0
  acl signed var(txn.token),jwt_verify(txn.alg,"${keyFile}") -m int 1
  http-request deny deny_status 401 unless right_alg right_kid right_iss right_sub right_aud alive signed
  http-request deny deny_status 401 if issued_ahead or begins_ahead
  http-request return status 200 content-type text/plain string "OK"
`;
}
