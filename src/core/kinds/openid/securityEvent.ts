import { from, memberNames, rules, type Kind } from '../kind.js';

const source = from('RFC 8417', '2.2');

export const securityEvent: Kind = {
  typs: ['secevent+jwt'],
  // Events are named by URIs.
  recognise: ({ claims }) =>
    memberNames(claims, 'events').some((name) => /^[a-z][a-z0-9+.-]*:/i.test(name))
      ? [{ fact: 'claims', names: ['events'] }]
      : null,
  rules: [
    ...rules('required', source, 'iss', 'iat', 'jti', 'events'),
    ...rules('recommended', source, 'aud'),
  ],
  // An event has happened for ever.
  mayLast: true,
  expects: { issuer: ['iss'], audience: ['aud'] },
};
