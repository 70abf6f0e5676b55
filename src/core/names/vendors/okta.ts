import type { Vendor } from './vendor.js';

const tokens = 'https://developer.okta.com/docs/reference/api/oidc/';

export const okta = {
  id: 'okta',
  name: 'Okta',
  issuer: /^https:\/\/[\w-]+\.(okta|oktapreview|okta-emea|okta-gov)\.com(\/oauth2\/\w+)?$/,
  signs: [],
  claims: { cid: tokens, idp: tokens, scp: tokens, uid: tokens, ver: tokens },
  times: [],
} as const satisfies Vendor;
