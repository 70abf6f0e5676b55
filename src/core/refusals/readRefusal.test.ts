import { describe, expect, test } from 'vitest';
import { isStatusAlone, readRefusal, refusals } from './readRefusal.js';
import type { RefusalCause } from './refusal.js';

/** As people have them: the body, a header, a log line, an exception. */
const answers: readonly [string, RefusalCause][] = [
  [
    `{"message":"'Expiration time' claim ('exp') is too far in the future","documentation_url":"https://docs.github.com/rest"}`,
    'lifetime',
  ],
  [
    `HttpError: 'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued`,
    'iat-future',
  ],
  [
    `{"message":"'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"}`,
    'expired',
  ],
  ['{"message":"A JSON web token could not be decoded","status":"401"}', 'key'],
  ['{"message":"Integration not found"}', 'iss'],
  [
    '{"error":"invalid_grant","error_description":"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim."}',
    'clock',
  ],
  ['invalid_grant: Invalid JWT Signature.', 'key'],
  ['google.auth.exceptions.InvalidValue: Token used too early, 1700000000 < 1700000001', 'clock'],
  [
    "AADSTS700027: Client assertion contains an invalid signature. [Reason - The key was not found., Thumbprint of key used by client: 'ABC']",
    'thumbprint',
  ],
  [
    '{"error":"invalid_client","error_description":"AADSTS700024: Client assertion is not within its valid time range."}',
    'clock',
  ],
  [
    'AADSTS50027: JWT token is invalid or malformed. No certificate thumbprint specified in token header',
    'thumbprint',
  ],
  ['AADSTS50013: Assertion failed signature validation.', 'key'],
  ['AADSTS70021: No matching federated identity record found for presented assertion.', 'sub'],
  ['AADSTS700211: No matching federated identity record found for presented assertion issuer', 'iss'],
  ['390144 (08004): JWT token is invalid. [0ce9eb56-821d-4ca9-a774-04ae89a0cf5a]', 'key'],
  [
    '{"errors":["error validating token: invalid audience (aud) claim: audience claim found in JWT but no audiences bound to the role"]}',
    'permission',
  ],
  ['* error validating claims: aud claim does not match any bound audience', 'aud'],
  ['* sub claim does not match bound subject', 'sub'],
  [
    '* error validating token: error verifying token signature: no known key successfully validated the token signature',
    'key',
  ],
  ['Unauthorized: claim \\"aud\\" is invalid', 'aud'],
  ['An error occurred (AccessDenied): Not authorized to perform sts:AssumeRoleWithWebIdentity', 'sub'],
  ['{"code":"PGRST301","message":"JWSError JWSInvalidSignature"}', 'secret'],
  ['{"code":"PGRST303","message":"JWT claims are invalid"}', 'claims'],
  ['{"error":"invalid_client","error_description":"Unable to load public key"}', 'kid'],
  ["WARN PublicKey wasn't found in the storage. Requested kid: 'null'. Available kids: '[abc]'", 'kid'],
  ['Client authentication with signed JWT failed: Token is not active', 'expired'],
  ['Client authentication with signed JWT failed: Token was issued in the future', 'iat-future'],
  ['Token expiration is too far in the future and iat claim not present in token', 'lifetime'],
  ['{"error_description":"Token reuse detected"}', 'jti-reused'],
  ['Invalid token audience', 'aud'],
  ['Multiple audiences not allowed', 'aud-list'],
  ['{"error":"invalid_client","error_description":"The client_assertion JWT kid is invalid."}', 'kid'],
  ["'exp' claim must specify a time that is no more than 5 minutes after 'iat'", 'lifetime'],
  ['audience (aud) must equal the endpoint url, issuer identifier or token endpoint url', 'aud'],
  ['client assertion tokens must only be used once', 'jti-reused'],
  ['{"error":"invalid_dpop_proof","error_description":"DPoP proof htu mismatch"}', 'dpop'],
  [`{"error":"invalid_grant","error_description":"user hasn't approved this consumer"}`, 'permission'],
  ['{"error":"invalid_grant","error_description":"audience is invalid"}', 'aud'],
  ['{"error":"invalid_grant","error_description":"invalid assertion"}', 'key'],
  ['{"error":"consent_required"}', 'permission'],
  ['{"error":"invalid_grant","error_description":"no_valid_keys_or_signatures"}', 'key'],
  [
    '{"errors":[{"code":"NOT_AUTHORIZED","detail":"Authentication credentials are missing or invalid."}]}',
    'lifetime',
  ],
  ['{"reason":"BadJwtToken"}', 'sub'],
  ['{"reason":"ExpiredProviderToken"}', 'too-old'],
  ['{"reason":"InvalidProviderToken"}', 'kid'],
  ['invalid token: ey..., error: go-jose/go-jose: error in cryptographic primitive', 'secret'],
  ['{"errorCode":3712,"errorMessage":"Signature is invalid."}', 'secret'],
  ['{"code":20104,"message":"Access Token expired or expiration date invalid"}', 'expired'],
  ['{"errors":[{"message":"Invalid token","type":"UnauthorizedError","code":"INVALID_JWT"}]}', 'secret'],
  ["claims key: 'https://hasura.io/jwt/claims' not found", 'claims'],
  ['The document security token is not correctly formed.', 'secret'],
  ['Message seems corrupt or manipulated', 'secret'],
  [`{"message":"No credentials found for given 'iss'"}`, 'iss'],
  ['{"exp":"token expired"}', 'expired'],
  ['Jwt is missing', 'missing'],
  ["Jwks doesn't have key to match kid or alg from Jwt", 'kid'],
  ['Audiences in Jwt are not allowed', 'aud'],
  [
    '[auth_openidc:error] oidc_proto_validate_exp: "exp" validation failure (1700000000): JWT expired 10 seconds ago',
    'expired',
  ],
  ['WWW-Authenticate: Bearer error="invalid_token", error_description="the token has expired"', 'expired'],
  ['level=error msg="token signed by untrusted key with ID: \\"ABCD\\""', 'kid'],
  ['JsonWebTokenError: invalid signature', 'key'],
  ['JsonWebTokenError: jwt audience invalid. expected: https://api.example', 'aud'],
  ['JWTClaimValidationFailed: unexpected "aud" claim value', 'aud'],
  ['JWKSNoMatchingKey: no applicable key found in the JSON Web Key Set', 'kid'],
  ['jwt.exceptions.InvalidAudienceError: Audience doesn&#39;t match', 'aud'],
  ['token is unverifiable: error while executing keyfunc', 'kid'],
  [
    'An error occurred while attempting to decode the Jwt: Signed JWT rejected: Another algorithm expected, or no matching key(s) found',
    'kid',
  ],
  ["IDX10214: Audience validation failed. Audiences: '[PII of type System.String is hidden]'", 'aud'],
  [
    'Bearer error="invalid_token", error_description="IDX10503: Signature validation failed. Token does not have a kid."',
    'key',
  ],
  ["The audience 'https://api.other.example' is invalid", 'aud'],
  [
    `WWW-Authenticate: Bearer error="invalid_token", error_description="The issuer 'https://id.example' is invalid"`,
    'iss',
  ],
  [`Bearer error="invalid_token", error_description="The token expired at '11/30/2026 09:00:00'"`, 'expired'],
  ['Bearer error="invalid_token", error_description="The audience is invalid"', 'aud'],
  ['SignatureException: JWT signature does not match locally computed signature.', 'secret'],
];

describe('what a service said', () => {
  test.each(answers)('%s', (answer, cause) => {
    expect(readRefusal(answer)[0]?.causes[0]).toBe(cause);
  });

  test('an answer that nobody knows is none', () => {
    for (const answer of ['', 'Forbidden', 'no such host', '{"error":"teapot"}', 'id 120104-3712x'])
      expect(readRefusal(answer), answer).toEqual([]);
  });

  test('a code alone is read; beside a text that says more it is not', () => {
    expect(readRefusal('{"error":"invalid_client"}')[0]?.service).toBe('OAuth 2.0');
    expect(
      readRefusal('{"error":"invalid_client","error_description":"Unable to load public key"}'),
    ).toHaveLength(1);
  });

  test('quotes, escapes and line breaks of logs and forms do not hide it', () => {
    const said = "claims key: 'https://hasura.io/jwt/claims' not found";
    for (const text of [
      said.replaceAll("'", '’'),
      JSON.stringify({ said }),
      said.replace('not found', 'not\n  found'),
    ])
      expect(readRefusal(text)[0]?.service, text).toBe('Hasura');
  });

  test('each row is found by its own text, and none twice', () => {
    for (const refusal of refusals)
      expect(
        readRefusal(refusal.says).map(({ says }) => says.toLowerCase()),
        refusal.says,
      ).toContain(refusal.says.toLowerCase());
    const keys = refusals.map(({ service, says }) => `${service} ${says}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a status alone is told from an answer', () => {
    expect(isStatusAlone('401')).toBe(true);
    expect(isStatusAlone('HTTP/1.1 401 Unauthorized')).toBe(true);
    expect(isStatusAlone('401 {"error":"invalid_token"}')).toBe(false);
  });
});
