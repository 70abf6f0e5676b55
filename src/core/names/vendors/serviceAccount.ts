import type { Vendor } from './vendor.js';

const customToken = 'https://firebase.google.com/docs/auth/admin/create-custom-tokens';

/** What the owner of a key signs for Google, in the name of the account. */
export const serviceAccount = {
  id: 'serviceAccount',
  name: 'Google service account',
  issuer: /^[^@/]+@[\w.-]+\.gserviceaccount\.com$/,
  signs: [],
  claims: {
    target_audience: 'https://cloud.google.com/run/docs/authenticating/service-to-service',
    uid: customToken,
    claims: customToken,
  },
  times: [],
} as const satisfies Vendor;
