import { byIssuer, from, having, rules, textOf, type Kind } from '../kind.js';

const ofAlb = from('Elastic Load Balancing, Authenticate users');
const loadBalancer = /^arn:aws[\w-]*:elasticloadbalancing:/;

/** What the load balancer says of the token stands in the header; the payload is what is known of the person. */
export const alb: Kind = {
  typs: [],
  recognise: ({ header }) => {
    const names = having(header, ['signer', 'client']);
    const isOfAlb = names.length === 2 || loadBalancer.test(textOf(header, 'signer'));
    return isOfAlb ? [{ fact: 'header', names }] : null;
  },
  rules: [
    { name: 'alg', need: 'required', demand: { is: 'one-of', values: ['ES256'] }, source: ofAlb },
    ...rules('required', ofAlb, 'kid'),
    {
      name: 'signer',
      need: 'required',
      demand: { is: 'form', form: loadBalancer, like: 'arn:aws:elasticloadbalancing:…' },
      source: ofAlb,
    },
    { name: 'iss', part: 'header', need: 'required', source: ofAlb },
    ...rules('required', ofAlb, 'client'),
    { name: 'exp', part: 'header', need: 'required', source: ofAlb },
    ...rules('required', ofAlb, 'sub'),
  ],
  timesIn: 'header',
  isPadded: true,
  expects: { issuer: ['iss'], subject: ['sub'], client: ['client'] },
};

const ofIap = from('Google Cloud, Securing your app with signed headers');
const iapIssuer = 'https://cloud.google.com/iap';

export const googleIap: Kind = {
  typs: [],
  recognise: ({ claims }) => byIssuer(claims, /^https:\/\/cloud\.google\.com\/iap$/),
  rules: [
    { name: 'alg', need: 'required', demand: { is: 'one-of', values: ['ES256'] }, source: ofIap },
    ...rules('required', ofIap, 'kid'),
    { name: 'iss', need: 'required', demand: { is: 'one-of', values: [iapIssuer] }, source: ofIap },
    {
      name: 'aud',
      need: 'required',
      demand: { is: 'form', form: /^\/projects\//, like: '/projects/{number}/…' },
      source: ofIap,
    },
    ...rules('required', ofIap, 'sub', 'exp', 'iat'),
  ],
  expects: { audience: ['aud'], subject: ['sub'] },
};

const ofAccess = from('Cloudflare Access, Application token');
const team = /^https:\/\/[\w.-]+\.cloudflareaccess\.com$/;

/** A service token has no sub. */
export const cloudflareAccess: Kind = {
  typs: [],
  recognise: ({ claims }) => byIssuer(claims, team),
  rules: [
    { name: 'alg', need: 'required', demand: { is: 'asymmetric' }, source: ofAccess },
    ...rules('required', ofAccess, 'kid'),
    {
      name: 'iss',
      need: 'required',
      demand: { is: 'form', form: team, like: 'https://{team}.cloudflareaccess.com' },
      source: ofAccess,
    },
    ...rules('required', ofAccess, 'aud', 'exp', 'iat'),
    // The session of the team is not that of an application.
    { name: 'type', need: 'recommended', demand: { is: 'one-of', values: ['app'] }, source: ofAccess },
  ],
  expects: { issuer: ['iss'], audience: ['aud'], subject: ['sub'] },
};
