import { of, type Refusal } from './refusal.js';

const kong = of('Kong');
const envoy = of('Envoy, Istio');
const modAuthOpenidc = of('Apache mod_auth_openidc');
const awsGateway = of('AWS API Gateway');
const azureGateway = of('Azure API Management');
const registry = of('Docker registry');
const rabbit = of('RabbitMQ');
const bearer = of('RFC 6750', true);

export const gateways: readonly Refusal[] = [
  kong("No mandatory 'iss' in claims", 'iss', 'kid-missing'),
  kong("No credentials found for given 'iss'", 'iss'),
  kong("No credentials found for given 'kid'", 'kid'),
  kong('Invalid algorithm', 'alg'),
  kong('token expired', 'expired', 'clock'),
  kong('Bad token; invalid', 'form'),
  kong('Unrecognizable token', 'form', 'place'),
  envoy('Jwt is missing', 'missing', 'place'),
  envoy('Jwt is expired', 'expired', 'clock'),
  envoy('Jwt not yet valid', 'not-yet', 'clock'),
  envoy('Jwt issuer is not configured', 'iss'),
  envoy('Audiences in Jwt are not allowed', 'aud'),
  envoy('Jwt verification fails', 'key', 'signature'),
  envoy("Jwks doesn't have key to match kid or alg from Jwt", 'kid', 'alg', 'key'),
  envoy('Jwt is not in the form of Header.Payload.Signature', 'form', 'place'),
  envoy('Jwt header is an invalid JSON', 'form'),
  envoy('Jwks remote fetch is failed', 'permission'),
  envoy('RBAC: access denied', 'permission', 'claims', 'missing'),
  modAuthOpenidc('could not verify JWT against any of the', 'key', 'kid', 'signature'),
  modAuthOpenidc('"exp" validation failure', 'expired', 'clock'),
  modAuthOpenidc('requested issuer', 'iss'),
  awsGateway('the token has expired', 'expired', 'clock'),
  awsGateway('token does not have a valid audience', 'aud'),
  awsGateway('unable to decode "n" from RSA public key', 'key'),
  azureGateway('JWT not present', 'missing', 'place'),
  azureGateway('Access denied due to missing subscription key', 'place'),
  registry('token signed by untrusted key', 'kid', 'key'),
  registry('token from untrusted issuer', 'iss'),
  registry('token intended for another audience', 'aud'),
  registry('token not to be used after', 'expired', 'clock'),
  registry('token not to be used before', 'not-yet', 'clock'),
  rabbit('Provided JWT token has expired', 'expired', 'clock'),
  rabbit('none of the scopes', 'permission', 'claims'),
  bearer('invalid_token', 'expired', 'signature', 'aud', 'iss'),
  bearer('invalid_request', 'place', 'missing'),
];
