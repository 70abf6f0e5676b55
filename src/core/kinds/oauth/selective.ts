import { from, having, rules, type Kind } from '../kind.js';

export const sdJwt: Kind = {
  // Each kind of credential has a type of its own (RFC 9901 section 9.11), such as dc+sd-jwt.
  typs: ['sd-jwt', 'dc+sd-jwt', 'vc+sd-jwt'],
  recognise: ({ claims }) => {
    const names = having(claims, ['_sd', '_sd_alg']);
    return names.length > 0 ? [{ fact: 'claims', names }] : null;
  },
  rules: [],
  expects: { issuer: ['iss'], audience: ['aud'], subject: ['sub'] },
};

const source = from('RFC 9901', '4.3');

export const keyBinding: Kind = {
  typs: ['kb+jwt'],
  recognise: () => null,
  rules: [
    {
      name: 'typ',
      need: 'required',
      demand: { is: 'one-of', values: ['kb+jwt', 'application/kb+jwt'], ignoresCase: true },
      source,
    },
    ...rules('required', source, 'iat', 'aud', 'nonce', 'sd_hash'),
  ],
  // It is good for a moment by its iat.
  mayLast: true,
  expects: { audience: ['aud'], nonce: ['nonce'] },
};
