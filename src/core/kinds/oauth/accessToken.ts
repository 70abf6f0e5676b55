import { audiences, from, having, rules, textOf, type Expectations, type Kind } from '../kind.js';

/** Claims of access tokens, and of no ID token. */
export const accessMarks = ['scope', 'scp', 'client_id', 'appid', 'permissions'];

const expects: Expectations = {
  issuer: ['iss'],
  audience: ['aud'],
  subject: ['sub'],
  // Okta says cid.
  client: ['client_id', 'azp', 'appid', 'cid'],
  scope: ['scope', 'scp'],
};

export const accessToken: Kind = {
  typs: [],
  recognise: ({ claims }) => {
    const marks = having(claims, accessMarks);
    if (marks.length > 0) return [{ fact: 'claims', names: marks }];
    const azp = textOf(claims, 'azp');
    const isForOther = azp !== '' && having(claims, ['aud']).length > 0 && !audiences(claims).includes(azp);
    return isForOther ? [{ fact: 'azp-not-in-aud' }] : null;
  },
  rules: [],
  expects,
};

export const atJwt: Kind = {
  typs: ['at+jwt'],
  recognise: () => null,
  rules: [
    {
      name: 'typ',
      need: 'required',
      demand: { is: 'one-of', values: ['at+jwt', 'application/at+jwt'], ignoresCase: true },
      source: from('RFC 9068', '2.1'),
    },
    ...rules('required', from('RFC 9068', '2.2'), 'iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'),
  ],
  expects,
};
