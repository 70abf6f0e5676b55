import { of, type Refusal } from './refusal.js';

const keycloak = of('Keycloak, AMPLIFY Central');
const okta = of('Okta');
const auth0 = of('Auth0');
const oidcProvider = of('oidc-provider');
const salesforce = of('Salesforce');
const docusign = of('DocuSign');
const keycloakFrame = of('Keycloak, AMPLIFY Central', true);
const oauth = of('OAuth 2.0', true);

/** Authorization servers. RFC 6749 section 5.2 has the codes that all of them share. */
export const authorizationServers: readonly Refusal[] = [
  keycloak('Unable to load public key', 'kid', 'key'),
  keycloak("PublicKey wasn't found in the storage", 'kid', 'kid-missing', 'key'),
  keycloak('Token exp claim is required', 'exp-missing'),
  keycloak('Token is not active', 'expired', 'clock', 'not-yet'),
  keycloak('Token was issued in the future', 'iat-future', 'clock'),
  keycloak('Token was issued too far in the past to be used now', 'too-old', 'clock'),
  keycloak('Token expiration is too far in the future', 'lifetime', 'exp-type'),
  keycloak('Token jti claim is required', 'jti-missing'),
  keycloak('Token reuse detected', 'jti-reused'),
  keycloak('Invalid token audience', 'aud'),
  keycloak('Multiple audiences not allowed', 'aud-list'),
  keycloak('Invalid signature algorithm', 'alg'),
  keycloak('client_id parameter does not match sub claim', 'sub', 'account'),
  keycloak('Parameter client_assertion_type is missing', 'place'),
  keycloakFrame('Client authentication with signed JWT failed', 'signature', 'expired', 'aud', 'kid'),
  okta('The client_assertion JWT kid is invalid', 'kid', 'kid-missing', 'key'),
  okta('The client_assertion token has an expiration too far into the future', 'lifetime', 'exp-type'),
  okta('The client_assertion token is expired', 'expired', 'clock'),
  okta('The audience claim for client_assertion must be', 'aud'),
  auth0("'exp' claim must specify a time that is no more than 5 minutes after 'iat'", 'lifetime'),
  oidcProvider('audience (aud) must equal the endpoint url, issuer identifier or token endpoint url', 'aud'),
  oidcProvider('alg mismatch', 'alg'),
  oidcProvider('unique jti (JWT ID) must be provided', 'jti-missing'),
  oidcProvider('client assertion tokens must only be used once', 'jti-reused'),
  oidcProvider('iss (JWT issuer) must be the client_id', 'iss', 'account'),
  oidcProvider('DPoP proof must have a', 'dpop'),
  oidcProvider('DPoP proof iat is not recent enough', 'dpop', 'clock'),
  oidcProvider('DPoP proof htm mismatch', 'dpop'),
  oidcProvider('DPoP proof htu mismatch', 'dpop'),
  oidcProvider('DPoP proof ath mismatch', 'dpop'),
  oauth('invalid_dpop_proof', 'dpop'),
  oauth('use_dpop_nonce', 'dpop'),
  salesforce("user hasn't approved this consumer", 'permission'),
  salesforce('audience is invalid', 'aud'),
  salesforce('invalid assertion', 'key', 'exp-type', 'lifetime'),
  salesforce('app_not_found', 'aud', 'account'),
  docusign('consent_required', 'permission'),
  docusign('issuer_not_found', 'iss', 'account'),
  docusign('user_not_found', 'sub', 'account'),
  docusign('no_valid_keys_or_signatures', 'key', 'aud'),
  oauth('unauthorized_client', 'permission', 'account'),
  oauth('invalid_scope', 'permission'),
  oauth('insufficient_scope', 'permission'),
  oauth('invalid_client', 'key', 'aud', 'account', 'expired'),
  oauth('invalid_grant', 'clock', 'expired', 'aud', 'account'),
];
