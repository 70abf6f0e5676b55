import { createServer } from 'node:http';
import type { JWKS } from 'oidc-provider';
import { Provider } from 'oidc-provider';

export type TokenEndpoint = { issuer: string; tokenUrl: string; stop: () => Promise<void> };

/** A token endpoint that knows one client, by its public keys (private_key_jwt, OpenID Connect Core section 9). */
export async function startTokenEndpoint(clientId: string, jwks: JWKS): Promise<TokenEndpoint> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The token endpoint got no port.');
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'private_key_jwt',
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        jwks,
      },
    ],
    clientAuthMethods: ['private_key_jwt'],
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    tokenUrl: `${issuer}/token`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
