import type { BuiltInId } from '../../core/profiles/builtIn.js';
import type { FieldLabels } from '../labels.js';

/** The profiles that come with the page. */
export const profileNames: Record<BuiltInId, string> = {
  'api-proxy': 'AMPLIFY API proxy',
  'service-account-agent': 'Service account (Axway agents)',
  'service-account-cli': 'Service account (Axway CLI)',
  'private-key-jwt': 'Keycloak, private_key_jwt',
  'api-gateway': 'API Gateway v7, OAuth JWT flow',
  blank: 'Generic JWT',
};

/** The fields of the profiles that come with the page, by label. */
export const fieldLabels: FieldLabels = {
  applicationId: {
    label: 'Application ID',
    hint: 'Shown in Test Methods. Sets sub, aud and iss.',
  },
  clientId: { label: 'Client ID', hint: 'The client that owns the key.' },
  audience: { label: 'Audience', hint: 'The realm the token is for. Sets aud.' },
  tokenUrl: { label: 'Token URL', hint: 'Where the token is exchanged for an access token. Sets aud.' },
};
