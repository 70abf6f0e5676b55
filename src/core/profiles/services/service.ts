import type { Profile, ProfileField } from '../profile.js';

/** What a service is asked for: every check, of which those that have nothing to look at say so. */
export const serviceChecks: readonly string[] = [
  'json',
  'signature',
  'alg',
  'kid',
  'header',
  'sub',
  'aud',
  'iss',
  'claims',
  'wants',
  'assertion',
  'exp',
  'iat',
  'nbf',
  'order',
  'lifetime',
  'jti',
  'names',
  'typ',
  'crit',
  'key-strength',
  'known-key',
  'field-shape',
  'size',
];

type Given = Partial<Profile> & Pick<Profile, 'id' | 'algorithms' | 'fields' | 'sources'>;

/** A profile of a service: what is not given is as in most of them. */
export const service = (given: Given): Profile => ({
  name: null,
  header: { kid: 'none', typ: 'JWT' },
  claims: {},
  lifetime: { default: 600, max: null },
  jti: false,
  tokenRequest: null,
  checks: serviceChecks,
  limits: { keyBits: 2048, tokenBytes: 8192 },
  steps: [],
  seen: '2026-11',
  ...given,
});

/** The person gets the key from the service. */
export const keyFrom = 'service';

/** A field that is called as its label in text/, and fills each of the claims with its value. */
export const field = (
  id: string,
  claims: readonly string[],
  more: Partial<ProfileField> = {},
): ProfileField => ({
  id,
  label: id,
  value: '',
  shape: null,
  fills: Object.fromEntries(claims.map((claim) => [claim, `{${id}}`])),
  ...more,
});

/** The service gave the key its name. */
export const kid = (id: string, more: Partial<ProfileField> = {}): ProfileField =>
  field(id, [], { header: { kid: `{${id}}` }, ...more });

export const ofField = { kid: 'field', typ: 'JWT' } as const;
export const clientCredentials = { parameter: 'client_assertion', grantType: 'client_credentials' } as const;
export const jwtBearer = {
  parameter: 'assertion',
  grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
} as const;

export const guid = {
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
  example: '6a1c0b52-3f7e-4d7b-9a41-2f6d8c0e5b13',
};
export const email = { pattern: '^[^@ ]+@[^@ ]+$', example: 'robot@project.iam.gserviceaccount.com' };
export const appleId = { pattern: '^[A-Z0-9]{10}$', example: 'ABC123DEFG' };
/** Asymmetric ones that are common. */
export const usual = [
  'RS256',
  'PS256',
  'ES256',
  'EdDSA',
  'RS384',
  'RS512',
  'ES384',
  'ES512',
  'PS384',
  'PS512',
] as const;
