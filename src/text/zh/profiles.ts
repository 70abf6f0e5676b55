import type { BuiltInId } from '../../core/profiles/builtIn.js';
import type { Profile } from '../../core/profiles/profile.js';

/** The profiles that come with the page. */
export const profileNames: Record<BuiltInId, string> = {
  'api-proxy': 'AMPLIFY API proxy',
  'service-account-agent': 'Service account, as agents do',
  'service-account-cli': 'Service account, as the CLI does',
  'private-key-jwt': 'Keycloak, private_key_jwt',
  'api-gateway': 'API Gateway v7, OAuth JWT flow',
  blank: 'Blank',
};

/** Its name: a person's own, or the page's. */
export const profileName = ({ id, name }: Pick<Profile, 'id' | 'name'>): string =>
  name ?? Object.entries(profileNames).find(([one]) => one === id)?.[1] ?? id;

/** The fields of the profiles that come with the page, by label. */
export const fieldLabels: Readonly<Partial<Record<string, { label: string; hint: string }>>> = {
  applicationId: {
    label: 'Application ID',
    hint: 'As Test Methods shows it. Fills sub, aud and iss.',
  },
  clientId: { label: 'Client ID', hint: 'The client that the key belongs to.' },
  audience: { label: 'Audience', hint: 'The realm that the token is meant for. Fills aud.' },
  tokenUrl: { label: 'Token URL', hint: 'Where the token is exchanged for an access token. Fills aud.' },
};

/** What stands beside a field: a label that the page knows, or a person's own words. */
export const fieldLabel = (label: string): string => fieldLabels[label]?.label ?? label;
