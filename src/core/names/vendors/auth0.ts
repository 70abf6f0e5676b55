import type { Vendor } from './vendor.js';

const profiles = 'https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles';
const organizations = 'https://auth0.com/docs/manage-users/organizations/using-tokens';

export const auth0 = {
  id: 'auth0',
  name: 'Auth0',
  issuer: /^https:\/\/[\w-]+(\.[\w-]+)?\.auth0\.com\/$/,
  signs: [],
  claims: { gty: profiles, permissions: profiles, org_id: organizations, org_name: organizations },
  times: [],
} as const satisfies Vendor;
