import { from, having, rules, type Kind } from '../kind.js';

const source = from('RFC 9449', '4.2');

export const dpopProof: Kind = {
  typs: ['dpop+jwt'],
  recognise: ({ claims }) =>
    having(claims, ['htm', 'htu']).length === 2 ? [{ fact: 'claims', names: ['htm', 'htu'] }] : null,
  rules: [
    {
      name: 'typ',
      need: 'required',
      demand: { is: 'one-of', values: ['dpop+jwt', 'application/dpop+jwt'], ignoresCase: true },
      source,
    },
    { name: 'alg', need: 'required', demand: { is: 'asymmetric' }, source },
    { name: 'jwk', need: 'required', demand: { is: 'public-key' }, source },
    ...rules('required', source, 'htm'),
    {
      name: 'htu',
      need: 'required',
      demand: { is: 'form', form: /^https?:\/\/[^\s?#]+$/i, like: 'https://{host}/{path}' },
      source,
    },
    ...rules('required', source, 'iat', 'jti'),
  ],
  // It is good for a moment by its iat (RFC 9449 section 4.3).
  mayLast: true,
  expects: { method: ['htm'], url: ['htu'], nonce: ['nonce'], accessToken: ['ath'] },
};
