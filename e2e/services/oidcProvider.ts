import { createPublicKey } from 'node:crypto';
import { startTokenEndpoint } from '../interop/tokenEndpoint.js';
import { usual, type Service } from './service.js';

/** The token endpoint of oidc-provider: the token is the client's assertion (private_key_jwt). */
export const oidcProvider: Service = {
  name: 'oidc-provider',
  packages: [],
  start: async ({ publicPem, keyId: kid }) => {
    const clientId = 'alice';
    const endpoint = await startTokenEndpoint(clientId, {
      keys: [{ ...createPublicKey(publicPem).export({ format: 'jwk' }), kid, kty: 'RSA' }],
    });
    const takes = async (token: string) => {
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: token,
      });
      return (await fetch(endpoint.tokenUrl, { method: 'POST', body })).status === 200;
    };
    return {
      wants: {
        ...usual,
        algorithms: ['RS256', 'PS256'],
        kid,
        claims: { iss: clientId, sub: clientId, aud: endpoint.tokenUrl },
        compared: ['iss', 'sub', 'aud'],
        jti: true,
      },
      takes,
      stop: endpoint.stop,
    };
  },
};
