import type { Vendor } from './vendor.js';

const signIn = 'https://developers.google.com/identity/openid-connect/openid-connect';
const instance = 'https://cloud.google.com/compute/docs/instances/verifying-instance-identity';

export const google = {
  id: 'google',
  name: 'Google',
  issuer: /^(https:\/\/)?accounts\.google\.com$/,
  signs: [],
  claims: {
    hd: signIn,
    google: instance,
    'google/compute_engine': instance,
    'google/compute_engine/instance_confidentiality': instance,
    'google/compute_engine/instance_creation_timestamp': instance,
    'google/compute_engine/instance_id': instance,
    'google/compute_engine/instance_name': instance,
    'google/compute_engine/license_id': instance,
    'google/compute_engine/project_id': instance,
    'google/compute_engine/project_number': instance,
    'google/compute_engine/zone': instance,
  },
  times: ['google/compute_engine/instance_creation_timestamp'],
} as const satisfies Vendor;
