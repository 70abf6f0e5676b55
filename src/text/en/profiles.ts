import type { BuiltInId } from '../../core/profiles/builtIn.js';
import type { FieldLabels } from '../labels.js';

/** The profiles that come with the page. */
export const profileNames: Record<BuiltInId, string> = {
  'api-proxy': 'AMPLIFY API proxy',
  'service-account-agent': 'Service account, as agents do',
  'service-account-cli': 'Service account, as the CLI does',
  'private-key-jwt': 'Keycloak, private_key_jwt',
  'api-gateway': 'API Gateway v7, OAuth JWT flow',
  blank: 'Blank',
};

/** The fields of the profiles that come with the page, by label. */
export const fieldLabels: FieldLabels = {
  applicationId: {
    label: 'Application ID',
    hint: 'As Test Methods shows it. Fills sub, aud and iss.',
  },
  clientId: { label: 'Client ID', hint: 'The client that the key belongs to.' },
  audience: { label: 'Audience', hint: 'The realm that the token is meant for. Fills aud.' },
  tokenUrl: { label: 'Token URL', hint: 'Where the token is exchanged for an access token. Fills aud.' },
};
