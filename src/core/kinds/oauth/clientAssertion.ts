import { audiences, from, rules, textOf, type Kind } from '../kind.js';
import type { JsonText } from '../../json/object.js';

/** A service account of AMPLIFY carries its client id in iss behind this name, which is the name of a parameter's value. */
const assertionIssuer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer:';

export const isTokenEndpoint = (aud: string): boolean => /^https?:\/\/[^\s?#]+\/token\/?$/.test(aud);

const typed = 'client-authentication+jwt';

export const clientAssertion: Kind = {
  typs: [typed],
  // A client that speaks for itself to a token endpoint (RFC 7523 section 3).
  recognise: ({ claims }) => {
    const iss = textOf(claims, 'iss');
    const sub = textOf(claims, 'sub');
    const endpoint = audiences(claims).find(isTokenEndpoint);
    const isSelfIssued = iss !== '' && (iss === sub || iss === `${assertionIssuer}${sub}`);
    // Where it is its own audience too, no other server is meant.
    const isForOther = audiences(claims).some((aud) => aud !== iss);
    if (!isSelfIssued || !isForOther) return null;
    if (endpoint === undefined && textOf(claims, 'jti') === '') return null;
    return [{ fact: 'iss-is-sub' }, ...byEndpoint(claims)];
  },
  rules: [
    ...rules('required', from('RFC 7523', '3'), 'iss', 'sub'),
    { name: 'sub', need: 'required', demand: { is: 'own-name' }, source: from('RFC 7523', '3') },
    ...rules('required', from('RFC 7523', '3'), 'aud', 'exp'),
    ...rules('recommended', from('OpenID Connect Core', '9'), 'jti'),
    {
      name: 'aud',
      need: 'required',
      when: ({ header }) => textOf(header, 'typ').toLowerCase().endsWith(typed),
      demand: { is: 'issuer-alone' },
      source: from('RFC 10070'),
    },
  ],
  expects: { client: ['sub'], audience: ['aud'] },
};

export const authorizationGrant: Kind = {
  typs: [],
  recognise: ({ claims }) => {
    const reasons = byEndpoint(claims);
    return reasons.length > 0 ? reasons : null;
  },
  rules: [
    ...rules('required', from('RFC 7523', '3'), 'iss', 'aud', 'exp'),
    // Google, for one, asks for it only where a client acts for somebody.
    ...rules('recommended', from('RFC 7523', '3'), 'sub'),
  ],
  expects: { issuer: ['iss'], audience: ['aud'], subject: ['sub'], scope: ['scope'] },
};

const byEndpoint = (claims: JsonText) =>
  audiences(claims)
    .filter(isTokenEndpoint)
    .slice(0, 1)
    .map((aud) => ({ fact: 'aud-is-token-endpoint', aud }) as const);
