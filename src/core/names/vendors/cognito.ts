import type { Vendor } from './vendor.js';

const pages = 'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the';
const id = `${pages}-id-token.html`;
const access = `${pages}-access-token.html`;

export const cognito = {
  id: 'cognito',
  name: 'Amazon Cognito',
  issuer: /^https:\/\/cognito-idp\.[\w-]+\.amazonaws\.com(\.cn)?\/[\w-]+$/,
  signs: ['cognito:groups', 'cognito:preferred_role', 'cognito:roles', 'cognito:username'],
  claims: {
    'cognito:groups': id,
    'cognito:preferred_role': id,
    'cognito:roles': id,
    'cognito:username': id,
    'custom:*': id,
    identities: id,
    'identities/*/dateCreated': id,
    'identities/*/issuer': id,
    'identities/*/primary': id,
    'identities/*/providerName': id,
    'identities/*/providerType': id,
    'identities/*/userId': id,
    origin_jti: id,
    token_use: id,
    device_key: access,
    username: access,
  },
  times: [],
} as const satisfies Vendor;
