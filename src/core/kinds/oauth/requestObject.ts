import { from, having, rules, type Kind } from '../kind.js';

const source = from('RFC 9101', '4');

export const requestObject: Kind = {
  typs: ['oauth-authz-req+jwt'],
  // Only a request says what the answer is to be.
  recognise: ({ claims }) => {
    const names = having(claims, ['response_type', 'client_id', 'redirect_uri', 'scope']);
    return names.includes('response_type') ? [{ fact: 'claims', names }] : null;
  },
  rules: [
    ...rules('required', source, 'client_id'),
    ...rules('recommended', source, 'iss', 'aud'),
    ...rules('forbidden', source, 'request', 'request_uri'),
  ],
  // It is used at once, and by one client.
  mayLast: true,
  expects: { client: ['client_id'], audience: ['aud'], nonce: ['nonce'], scope: ['scope'], state: ['state'] },
};
