import { from, memberNames, rules, type Kind } from '../kind.js';

/** How a back-channel logout token names itself. */
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

const source = from('OpenID Connect Back-Channel Logout', '2.4');

export const logoutToken: Kind = {
  typs: ['logout+jwt'],
  recognise: ({ claims }) =>
    memberNames(claims, 'events').includes(logoutEvent) ? [{ fact: 'claims', names: ['events'] }] : null,
  rules: [
    ...rules('required', source, 'iss', 'aud', 'iat', 'exp', 'jti'),
    { name: 'events', need: 'required', demand: { is: 'event', event: logoutEvent }, source },
    { name: 'sid', or: 'sub', need: 'required', source },
    // So that it cannot pass for an ID token.
    { name: 'nonce', need: 'forbidden', source },
  ],
  expects: { issuer: ['iss'], audience: ['aud'], subject: ['sub'] },
};
