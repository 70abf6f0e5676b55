import type { Vendor } from './vendor.js';

const accounts = 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/';

export const kubernetes = {
  id: 'kubernetes',
  name: 'Kubernetes',
  // Each cluster has an iss of its own; only tokens of the former form share one.
  issuer: /^kubernetes\/serviceaccount$/,
  signs: ['kubernetes.io'],
  claims: {
    'kubernetes.io': accounts,
    'kubernetes.io/namespace': accounts,
    'kubernetes.io/node': accounts,
    'kubernetes.io/node/name': accounts,
    'kubernetes.io/node/uid': accounts,
    'kubernetes.io/pod': accounts,
    'kubernetes.io/pod/name': accounts,
    'kubernetes.io/pod/uid': accounts,
    'kubernetes.io/secret': accounts,
    'kubernetes.io/secret/name': accounts,
    'kubernetes.io/secret/uid': accounts,
    'kubernetes.io/serviceaccount': accounts,
    'kubernetes.io/serviceaccount/name': accounts,
    'kubernetes.io/serviceaccount/uid': accounts,
    'kubernetes.io/warnafter': accounts,
    'kubernetes.io~1serviceaccount~1namespace': accounts,
    'kubernetes.io~1serviceaccount~1secret.name': accounts,
    'kubernetes.io~1serviceaccount~1service-account.name': accounts,
    'kubernetes.io~1serviceaccount~1service-account.uid': accounts,
  },
  times: ['kubernetes.io/warnafter'],
} as const satisfies Vendor;
