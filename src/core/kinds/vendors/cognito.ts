import { byIssuer, from, having, rules, textOf, type Kind, type KindParts } from '../kind.js';
import { idTokenExpects } from '../openid/idToken.js';

const source = from('Amazon Cognito, Verifying JSON web tokens');
const issuer = /^https:\/\/[\w.-]*cognito-idp\.[\w-]+\.amazonaws\.com(?:\.cn)?\/[\w-]+$/;

/** token_use says it; where it is missing, client_id does: ID tokens have the client in aud. */
const isAccess = ({ claims }: KindParts): boolean => {
  const use = textOf(claims, 'token_use');
  return use === '' ? having(claims, ['client_id']).length > 0 : use === 'access';
};

const ofUse = (use: string): Kind['rules'] => [
  {
    name: 'iss',
    need: 'required',
    demand: { is: 'form', form: issuer, like: 'https://cognito-idp.{region}.amazonaws.com/{pool}' },
    source,
  },
  { name: 'token_use', need: 'required', demand: { is: 'one-of', values: [use] }, source },
  { name: 'alg', need: 'required', demand: { is: 'asymmetric' }, source },
  ...rules('required', source, 'kid', 'sub', 'exp', 'iat'),
];

export const cognitoId: Kind = {
  typs: [],
  recognise: (parts) => (isAccess(parts) ? null : byIssuer(parts.claims, issuer)),
  rules: [...ofUse('id'), ...rules('required', source, 'aud')],
  expects: idTokenExpects,
};

/** It has aud only where the client asked for one resource. */
export const cognitoAccess: Kind = {
  typs: [],
  recognise: (parts) => (isAccess(parts) ? byIssuer(parts.claims, issuer) : null),
  rules: [...ofUse('access'), ...rules('required', source, 'client_id')],
  expects: { issuer: ['iss'], subject: ['sub'], client: ['client_id'], scope: ['scope'] },
};
