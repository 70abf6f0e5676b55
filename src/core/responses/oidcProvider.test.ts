import { createHash, generateKeyPairSync } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { linksOf } from './links/links.js';
import { readResponse } from './read/responseReader.js';
import { otherPair, proof, thumbprintOf, wholeHash } from './testing/tokens.js';

const issuer = 'https://op.example';
const clients = ['portal', 'shop'] as const;
type Client = (typeof clients)[number];

/** Tokens of oidc-provider for a client: an access token as a JWT, bound to a key or not, and an ID token with its hashes. */
let issue: (client: Client, code?: string, jkt?: string) => Promise<{ access: string; id: string }>;

beforeAll(async () => {
  // It warns at its import that Node 20 is older than it wants.
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const { Provider } = await import('oidc-provider');
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...ec, kty: 'EC', kid: 'e', use: 'sig' }] },
    ttl: { AccessToken: 600, IdToken: 600 },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    features: { devInteractions: { enabled: false }, resourceIndicators: { enabled: true } },
    clients: clients.map((client_id) => ({
      client_id,
      client_secret: 'not-used-but-asked-for-by-the-provider',
      redirect_uris: ['https://client.example/cb'],
      id_token_signed_response_alg: 'ES256' as const,
    })),
  });
  issue = async (name, code = 'c-1', jkt) => {
    const client = await provider.Client.find(name);
    if (!client) throw new Error(name);
    const token = new provider.AccessToken({
      client,
      accountId: 'u-1',
      scope: 'read',
      grantId: 'g-1',
      gty: 'authorization_code',
    });
    token.resourceServer = new provider.ResourceServer('urn:orders', {
      audience: 'orders',
      scope: 'read',
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'ES256' } },
    });
    if (jkt !== undefined) token.jkt = jkt;
    const access = await token.save();
    const idToken = new provider.IdToken({ sub: 'u-1' }, { client });
    idToken.set('sub', 'u-1');
    idToken.set('at_hash', access);
    idToken.set('c_hash', code);
    return { access, id: await idToken.issue({ use: 'idtoken' }) };
  };
  warn.mockRestore();
});

const broken = (text: string) =>
  linksOf(readResponse(text)).flatMap(({ name, problem }) => (problem ? [`${name}: ${problem.kind}`] : []));
const holding = (text: string) =>
  linksOf(readResponse(text)).flatMap(({ name, problem }) => (problem ? [] : [name]));

test('a token response: the access token is of another one', async () => {
  const [own, other] = [await issue('portal'), await issue('portal')];
  const response = (access: string) =>
    JSON.stringify({
      access_token: access,
      expires_in: 600,
      id_token: own.id,
      scope: 'openid',
      token_type: 'Bearer',
    });
  expect(holding(response(own.access))).toEqual(['at_hash', 'issuer', 'client']);
  expect(broken(response(own.access))).toEqual([]);
  expect(broken(response(other.access))).toEqual(['at_hash: response-hash-other']);
  expect(holding(response(other.access))).toEqual(['issuer', 'client']);
});

test('an answer in the fragment: the ID token is for another client, the code of another answer', async () => {
  const [own, other] = [await issue('portal', 'c-1'), await issue('shop', 'c-1')];
  const answer = (code: string, access: string) =>
    `https://client.example/cb#code=${code}&access_token=${access}&id_token=${own.id}&token_type=Bearer`;
  expect(holding(answer('c-1', own.access))).toEqual(['at_hash', 'c_hash', 'issuer', 'client']);
  expect(broken(answer('c-2', own.access))).toEqual(['c_hash: response-hash-other']);
  expect(broken(answer('c-1', other.access))).toEqual([
    'at_hash: response-hash-other',
    'client: response-client-other',
  ]);
});

test('a token for DPoP: the proof is by another key', async () => {
  const { access } = await issue('portal', 'c-1', thumbprintOf());
  const request = (made: string) =>
    `> GET /orders HTTP/1.1\n> Authorization: DPoP ${access}\n> DPoP: ${made}\n`;
  const ath = wholeHash(access);
  expect(createHash('sha256').update(access).digest('base64url')).toBe(ath);
  expect(holding(request(proof({ ath })))).toEqual(['ath', 'cnf.jkt']);
  expect(broken(request(proof({ ath }, otherPair)))).toEqual(['cnf.jkt: response-key-other']);
});
