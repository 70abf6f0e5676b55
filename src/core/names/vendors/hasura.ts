import type { Vendor } from './vendor.js';

const engine = 'https://hasura.io/docs/latest/auth/authentication/jwt/';
const ddn = 'https://hasura.io/docs/promptql/auth/jwt/jwt-configuration';

/** Hasura issues no tokens: others put these claims into theirs. */
export const hasura = {
  id: 'hasura',
  name: 'Hasura',
  issuer: null,
  signs: ['https://hasura.io/jwt/claims', 'claims.jwt.hasura.io'],
  claims: {
    'https:~1~1hasura.io~1jwt~1claims': engine,
    'https:~1~1hasura.io~1jwt~1claims/x-hasura-allowed-roles': engine,
    'https:~1~1hasura.io~1jwt~1claims/x-hasura-default-role': engine,
    'https:~1~1hasura.io~1jwt~1claims/x-hasura-*': engine,
    'claims.jwt.hasura.io': ddn,
    'claims.jwt.hasura.io/x-hasura-allowed-roles': ddn,
    'claims.jwt.hasura.io/x-hasura-default-role': ddn,
    'claims.jwt.hasura.io/x-hasura-*': ddn,
  },
  times: [],
} as const satisfies Vendor;
