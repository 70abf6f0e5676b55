import type { Vendor } from './vendor.js';

const pages = 'https://firebase.google.com/docs/reference';
const decoded = `${pages}/admin/node/firebase-admin.auth.decodedidtoken`;

export const firebase = {
  id: 'firebase',
  name: 'Firebase',
  issuer: /^https:\/\/securetoken\.google\.com\/[\w-]+$/,
  signs: [],
  claims: {
    firebase: decoded,
    'firebase/identities': decoded,
    'firebase/identities/*': decoded,
    'firebase/second_factor_identifier': decoded,
    'firebase/sign_in_provider': decoded,
    'firebase/sign_in_second_factor': decoded,
    'firebase/tenant': decoded,
    user_id: `${pages}/node/firebase.FirebaseIdToken`,
  },
  times: [],
} as const satisfies Vendor;
