import { of, type Refusal } from './refusal.js';

const github = of('GitHub');
const google = of('Google');
const entra = of('Microsoft Entra');
const snowflake = of('Snowflake');
const vault = of('HashiCorp Vault');
const aws = of('AWS');
const kubernetes = of('Kubernetes');
const supabase = of('Supabase, PostgREST');
const firebase = of('Firebase');

export const clouds: readonly Refusal[] = [
  github("'Expiration time' claim ('exp') is too far in the future", 'lifetime', 'clock'),
  github("'Issued at' claim ('iat') must be an Integer", 'iat-future', 'clock', 'iat-type'),
  github("'Expiration time' claim ('exp') must be a numeric value", 'expired', 'clock', 'exp-type'),
  github('A JSON web token could not be decoded', 'key', 'form', 'alg'),
  github('Integration not found', 'iss'),
  google(
    'Token must be a short-lived token (60 minutes) and in a reasonable timeframe',
    'clock',
    'lifetime',
    'exp-type',
  ),
  google('Invalid JWT Signature', 'key', 'kid'),
  google('Token used too early', 'clock', 'iat-future'),
  google('invalid_rapt', 'permission'),
  firebase('INVALID_CUSTOM_TOKEN', 'key', 'aud', 'clock'),
  firebase('CREDENTIAL_MISMATCH', 'account', 'key'),
  entra('AADSTS700027', 'thumbprint', 'key'),
  entra('AADSTS700024', 'clock', 'expired', 'exp-type'),
  entra('AADSTS50027', 'thumbprint', 'form'),
  entra('AADSTS50013', 'key', 'aud', 'thumbprint'),
  entra('AADSTS50012', 'key', 'thumbprint', 'expired'),
  entra('AADSTS700211', 'iss', 'account'),
  entra('AADSTS700212', 'aud'),
  entra('AADSTS700213', 'sub'),
  entra('AADSTS70021', 'sub', 'iss', 'aud'),
  snowflake('390144', 'key', 'iss', 'sub', 'clock'),
  snowflake('JWT token is invalid', 'key', 'iss', 'sub', 'clock'),
  vault('audience claim found in JWT but no audiences bound to the role', 'permission', 'aud'),
  vault('aud claim does not match any bound audience', 'aud'),
  vault('sub claim does not match bound subject', 'sub'),
  vault('error verifying token signature', 'key', 'signature'),
  vault('error validating token: invalid issuer', 'iss'),
  kubernetes('claim "aud" is invalid', 'aud'),
  kubernetes('service account token has been invalidated', 'account', 'expired'),
  aws('Not authorized to perform sts:AssumeRoleWithWebIdentity', 'sub', 'aud', 'permission'),
  aws("Couldn't retrieve verification key from your identity provider", 'kid', 'key', 'iss'),
  aws('Incorrect token audience', 'aud'),
  supabase('PGRST301', 'signature', 'secret', 'expired'),
  supabase('PGRST303', 'claims', 'expired', 'aud'),
  supabase('JWSError JWSInvalidSignature', 'secret', 'key'),
  supabase('Invalid API key', 'place', 'secret'),
];
