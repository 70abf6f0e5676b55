import { accessMarks } from '../oauth/accessToken.js';
import { audiences, from, having, rules, textOf, type Expectations, type Kind } from '../kind.js';

const core = 'OpenID Connect Core';
const ofIdTokens = ['at_hash', 'c_hash', 's_hash', 'nonce'];
const ofPeople = ['auth_time', 'email', 'name', 'given_name', 'preferred_username', 'picture'];

export const idTokenExpects: Expectations = {
  issuer: ['iss'],
  audience: ['aud'],
  client: ['azp', 'aud'],
  nonce: ['nonce'],
  accessToken: ['at_hash'],
  code: ['c_hash'],
  state: ['s_hash'],
};

export const idToken: Kind = {
  typs: [],
  recognise: ({ claims }) => {
    const auds = audiences(claims);
    if (having(claims, ['aud']).length === 0) return null;
    const byHash = having(claims, ofIdTokens);
    if (byHash.length > 0) return [{ fact: 'claims', names: byHash }];
    if (having(claims, accessMarks).length > 0) return null;
    const azp = textOf(claims, 'azp');
    if (azp !== '') return auds.includes(azp) ? [{ fact: 'azp-in-aud' }] : null;
    const byPerson = having(claims, ofPeople);
    const isOfIssuer = having(claims, ['iss', 'sub']).length === 2;
    return isOfIssuer && byPerson.length > 0 ? [{ fact: 'claims', names: byPerson }] : null;
  },
  rules: [
    ...rules('required', from(core, '2'), 'iss', 'sub', 'aud', 'exp', 'iat'),
    // It says which of them the client is.
    {
      name: 'azp',
      need: 'recommended',
      when: ({ claims }) => audiences(claims).length > 1,
      source: from(core, '3.1.3.7'),
    },
  ],
  expects: idTokenExpects,
};
