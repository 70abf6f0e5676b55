import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dpopDefects, makeProof, type DpopDefect } from './make.js';
import { dpopCommand } from './send.js';
import { ed25519, key, never, rsa } from './testing/proofs.js';

let server: Server | null = null;
let issuer = '';

beforeAll(async () => {
  // It warns at its import that Node 20 is older than it wants, and of its sample keys.
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  vi.spyOn(console, 'info').mockReturnValue(undefined);
  const { Provider } = await import('oidc-provider');
  server = createServer();
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    enabledJWA: { dPoPSigningAlgValues: ['ES256', 'PS256', 'Ed25519'] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: true },
    },
    clients: [
      {
        client_id: 'client',
        client_secret: 'secret',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        dpop_bound_access_tokens: true,
      },
    ],
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
});
afterAll(() => server?.close());

const wishes = (defect: DpopDefect | null) => ({
  method: 'POST',
  url: `${issuer}/token`,
  accessToken: '',
  nonce: '',
  defect,
});

async function proofOf(by: typeof key, defect: DpopDefect | null = null): Promise<string> {
  const moment = { now: Math.floor(Date.now() / 1000), jti: crypto.randomUUID() };
  const answer = await makeProof(wishes(defect), by, moment);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value.token;
}

test('oidc-provider with DPoP required gives a token for the command as copied', async () => {
  const command = dpopCommand(wishes(null), await proofOf(key));
  const body = '--user client:secret --data grant_type=client_credentials';
  const { stdout } = await promisify(execFile)('bash', ['-c', `${command} ${body}`]);
  expect(JSON.parse(stdout)).toMatchObject({ token_type: 'DPoP' });
});

const ask = async (proof: string | null) => {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa('client:secret')}`,
      'content-type': 'application/x-www-form-urlencoded',
      ...(proof === null ? {} : { dpop: proof }),
    },
    body: 'grant_type=client_credentials',
  });
  return (await answer.json()) as { token_type?: string; error?: string };
};

test('200 proofs are accepted, each once', async () => {
  expect(await ask(null)).not.toHaveProperty('token_type');
  for (let at = 0; at < 200; at += 1) {
    const proof = await proofOf([key, rsa, ed25519][at % 3] ?? never());
    expect(await ask(proof)).toMatchObject({ token_type: 'DPoP' });
    if (at === 0) expect(await ask(proof)).not.toHaveProperty('token_type');
  }
});

/** Whether a server sees it that has no access token to compare with. */
const atTokenEndpoint = dpopDefects.filter(
  (defect) => !['ath', 'ath-missing', 'nonce', 'nonce-missing', 'htu-query', 'other-key'].includes(defect),
);
test.each(atTokenEndpoint)('wrong on purpose, %s: it is rejected there', async (defect) => {
  expect(await ask(await proofOf(key, defect))).toMatchObject({ error: 'invalid_dpop_proof' });
});
