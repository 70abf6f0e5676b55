import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, jwtVerify, SignJWT, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SignatureAlgorithm } from '../keys/algorithms.js';
import { generateHandle } from '../keys/generate.js';
import type { KeyHandle } from '../keys/handle.js';
import { entryOf, jwkOfEntry, keySetText, kidOfEntry, withSuccessor, type SetEntry } from './compose.js';

async function entryFor(alg: SignatureAlgorithm): Promise<SetEntry> {
  return entryOf(`entry ${alg}`, await pair(alg));
}
async function pair(alg: SignatureAlgorithm): Promise<KeyHandle> {
  const made = await generateHandle(alg, 'generated', alg, 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

const five = await Promise.all((['RS256', 'PS256', 'ES256', 'ES384', 'Ed25519'] as const).map(entryFor));
const [, , old = five[0] ?? never()] = five;
const rotated = withSuccessor([old], old, 'new', await pair('ES256'));
const [next = never()] = rotated;

function never(): never {
  throw new Error('not to be');
}

/** As it is downloaded and read by others. */
const published = (entries: readonly SetEntry[]) =>
  JSON.parse(keySetText(entries.map((entry) => jwkOfEntry(entry)))) as { keys: JWK[] };

function signed(entry: SetEntry, claims: Record<string, unknown>): Promise<string> {
  const { alg, privateKey } = entry.key;
  return new SignJWT(claims)
    .setProtectedHeader({ alg, kid: kidOfEntry(entry) })
    .setIssuedAt()
    .setExpirationTime('5 min')
    .setJti(crypto.randomUUID())
    .sign(privateKey ?? never());
}

/** The steps of a rotation, and whether tokens of the old and of the new key verify. */
const steps: [string, readonly SetEntry[], { isOld: boolean; isNew: boolean }][] = [
  ['old only', [old], { isOld: true, isNew: false }],
  ['new and old', rotated, { isOld: true, isNew: true }],
  ['new only', [next], { isOld: false, isNew: true }],
];

describe('jose', () => {
  const takes = async (entries: readonly SetEntry[], entry: SetEntry) =>
    jwtVerify(await signed(entry, { sub: 'a' }), createLocalJWKSet(published(entries))).then(
      () => true,
      () => false,
    );

  test.each(five.map((entry) => [entry.alg, entry] as const))(
    'finds the key of five: %s',
    async (_, entry) => {
      expect(await takes(five, entry)).toBe(true);
    },
  );

  test.each(steps)('rotation, %s', async (_, entries, { isOld, isNew }) => {
    expect({ isOld: await takes(entries, old), isNew: await takes(entries, next) }).toEqual({ isOld, isNew });
  });
});

describe('oidc-provider', () => {
  let server: Server | null = null;
  let issuer = '';
  const clients = { five, ...Object.fromEntries(steps.map(([name, entries]) => [name, entries])) };

  beforeAll(async () => {
    // It warns at its import that Node 20 is older than it wants, and of its sample keys.
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    vi.spyOn(console, 'info').mockReturnValue(undefined);
    const { Provider } = await import('oidc-provider');
    server = createServer();
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'PS256', 'ES256', 'ES384', 'Ed25519'] },
      features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
      clients: Object.entries(clients).map(([client_id, entries]) => ({
        client_id,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: published(entries),
      })),
    });
    const answer = provider.callback();
    server.on('request', (request, response) => void answer(request, response));
  });
  afterAll(() => server?.close());

  async function takes(client: string, entry: SetEntry): Promise<boolean> {
    const assertion = await signed(entry, { iss: client, sub: client, aud: issuer });
    const answer = await fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: client,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      }),
    });
    const said = (await answer.json()) as { access_token?: string };
    return said.access_token !== undefined;
  }

  test.each(five.map((entry) => [entry.alg, entry] as const))(
    'finds the key of five: %s',
    async (_, entry) => {
      expect(await takes('five', entry)).toBe(true);
    },
  );

  test.each(steps)('rotation, %s', async (name, _, { isOld, isNew }) => {
    expect({ isOld: await takes(name, old), isNew: await takes(name, next) }).toEqual({ isOld, isNew });
  });
});
