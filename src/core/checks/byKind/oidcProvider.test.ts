import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readToken } from '../../token/read/read.js';
import { readJson } from '../../json/read.js';
import type { Expected } from '../../kinds/expected.js';
import type { TokenKind } from '../../kinds/kinds.js';
import { recogniseKind } from '../../kinds/recogniseKind.js';
import { runChecksFor } from '../subject.js';

const algs = ['RS256', 'PS384', 'RS512', 'ES256'] as const;
type Alg = (typeof algs)[number];

const given = { accessToken: 'an-access-token', code: 'a-code', state: 'a-state' };
const issuer = 'https://op.example';

/** Tokens of oidc-provider, by the alg that the client asked for. */
const made = new Map<string, string>();

beforeAll(async () => {
  // It warns at its import that Node 20 is older than it wants.
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const { Provider } = await import('oidc-provider');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const provider = new Provider(issuer, {
    jwks: {
      keys: [
        { ...rsa, kty: 'RSA', kid: 'r', use: 'sig' },
        { ...ec, kty: 'EC', kid: 'e', use: 'sig' },
      ],
    },
    ttl: { IdToken: 600 },
    enabledJWA: { idTokenSigningAlgValues: [...algs] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    clients: algs.map((alg) => ({
      client_id: `client-${alg}`,
      client_secret: 'not-used-but-asked-for-by-the-provider',
      redirect_uris: ['https://client.example/cb'],
      id_token_signed_response_alg: alg,
    })),
  });
  for (const alg of algs) {
    const client = await provider.Client.find(`client-${alg}`);
    if (!client) throw new Error(alg);
    const idToken = new provider.IdToken({ sub: 'u-1' }, { client });
    idToken.set('sub', 'u-1');
    idToken.set('nonce', 'n-1');
    idToken.set('at_hash', given.accessToken);
    idToken.set('c_hash', given.code);
    idToken.set('s_hash', given.state);
    made.set(`id-token ${alg}`, await idToken.issue({ use: 'idtoken' }));
    const logout = new provider.IdToken({ sub: 'u-1' }, { client });
    logout.set('sub', 'u-1');
    logout.set('events', { 'http://schemas.openid.net/event/backchannel-logout': {} });
    logout.set('jti', 'j');
    made.set(`logout-token ${alg}`, await logout.issue({ use: 'logout' }));
  }
  warn.mockRestore();
});

function findings(kind: TokenKind, alg: Alg, expected: Expected) {
  const reading = readToken(made.get(`${kind} ${alg}`) ?? '');
  const [header, payload] = [reading.header?.text ?? '', reading.payload?.text ?? ''].map((text) => ({
    text,
    json: readJson(text),
  }));
  if (!header || !payload) throw new Error(alg);
  expect(recogniseKind(header, payload).kind).toBe(kind);
  return runChecksFor(
    { by: 'kind', kind },
    {
      header,
      payload,
      token: reading.token,
      signature: 'valid',
      key: null,
      loadedKeys: [],
      fieldValues: {},
      expected,
      pasted: null,
      now: Math.floor(Date.now() / 1000),
      skew: 5,
    },
  );
}
const bad = (...args: Parameters<typeof findings>) =>
  findings(...args).flatMap(({ id, result }) => (result === 'fail' || result === 'warn' ? [id] : []));

describe('tokens that oidc-provider made', () => {
  test.each(algs)('%s: an ID token is good, with the hashes of what came with it', (alg) => {
    const expected = { issuer, audience: `client-${alg}`, client: `client-${alg}`, nonce: 'n-1', ...given };
    const results = findings('id-token', alg, expected);
    expect(bad('id-token', alg, expected)).toEqual([]);
    for (const id of ['at_hash', 'c_hash', 's_hash'])
      expect(results.find((one) => one.id === id)?.result, id).toBe('pass');
    expect(bad('id-token', alg, { accessToken: 'x', code: 'y', state: 'z' })).toEqual([
      'at_hash',
      'c_hash',
      's_hash',
    ]);
  });

  test.each(algs)('%s: a logout token is good', (alg) => {
    expect(bad('logout-token', alg, { issuer, audience: `client-${alg}` })).toEqual([]);
  });
});
