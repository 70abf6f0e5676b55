import type { Vendor } from './vendor.js';

const token =
  'https://www.keycloak.org/docs-api/latest/javadocs/org/keycloak/representations/AccessToken.html';
const authorization = 'https://www.keycloak.org/docs/latest/authorization_services/';

export const keycloak = {
  id: 'keycloak',
  name: 'Keycloak',
  // Under the root, or under one path (auth until version 17). PingAM has its realms below oauth2.
  issuer: /^https?:\/\/[^/]+(\/(?!oauth2\/)[^/]+)?\/realms\/[^/]+$/,
  signs: [],
  claims: {
    'allowed-origins': token,
    claims_locales: token,
    realm_access: token,
    'realm_access/roles': token,
    'realm_access/verify_caller': token,
    resource_access: token,
    'resource_access/*': token,
    'resource_access/*/roles': token,
    'resource_access/*/verify_caller': token,
    s_hash: token,
    session_state: token,
    typ: token,
    authorization,
    'authorization/permissions': authorization,
    'authorization/permissions/*/rsid': authorization,
    'authorization/permissions/*/rsname': authorization,
    'authorization/permissions/*/scopes': authorization,
    'authorization/permissions/*/claims': authorization,
  },
  times: [],
} as const satisfies Vendor;
