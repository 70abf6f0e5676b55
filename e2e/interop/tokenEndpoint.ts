import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { Adapter, AdapterPayload, Configuration, JWKS } from 'oidc-provider';

export type TokenEndpoint = { issuer: string; tokenUrl: string; stop: () => Promise<void> };

/**
 * oidc-provider 9 warns at its import that Node 20 is older than it wants. All that is asked of it here works there
 * too, so that this one sentence, and no other, is kept out of the output.
 */
async function providerClass() {
  const { warn } = console;
  console.warn = (...words) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return (await import('oidc-provider')).Provider;
  } finally {
    console.warn = warn;
  }
}

/** Where the endpoint keeps what it has issued and seen, for as long as it runs. */
function memory(): (model: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  const none = () => Promise.resolve(undefined);
  return (model) => ({
    upsert: (id, payload) => Promise.resolve(void kept.set(`${model} ${id}`, payload)),
    find: (id) => Promise.resolve(kept.get(`${model} ${id}`)),
    destroy: (id) => Promise.resolve(void kept.delete(`${model} ${id}`)),
    // Of flows in which a person takes part.
    findByUserCode: none,
    findByUid: none,
    consume: none,
    revokeByGrantId: none,
  });
}

/**
 * A token endpoint that knows one client, by its public keys (private_key_jwt, OpenID Connect Core section 9).
 *
 * @param more what it is told besides
 */
export async function startTokenEndpoint(
  clientId: string,
  jwks: JWKS,
  { features, ...more }: Configuration = {},
): Promise<TokenEndpoint> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The token endpoint got no port.');
  const issuer = `http://127.0.0.1:${address.port}`;
  const Provider = await providerClass();
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
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false }, ...features },
    adapter: memory(),
    jwks: {
      keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })],
    },
    ttl: { ClientCredentials: 600 },
    ...more,
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    tokenUrl: `${issuer}/token`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
