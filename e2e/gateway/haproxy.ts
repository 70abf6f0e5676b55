import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../interop/tools.js';

export type Gateway = {
  /** The HTTP status that curl gets with this token as its bearer; null sends none. */
  call: (token: string | null) => Promise<number>;
  stop: () => Promise<void>;
};

export type Registration = { publicKeyPem: string; keyId: string; applicationId: string };

/**
 * An HAProxy that stands in for the API proxy: it answers 200 to a token that AMPLIFY's description of
 * the job asks for, signed by the registered key, and 401 to anything else.
 */
export async function startGateway({ publicKeyPem, keyId, applicationId }: Registration): Promise<Gateway> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-gateway-'));
  const port = await freePort();
  const key = join(folder, 'public_key.pem');
  const config = join(folder, 'haproxy.cfg');
  await writeFile(key, publicKeyPem);
  await writeFile(config, configuration(port, key, keyId, applicationId));
  const child = spawn('/usr/sbin/haproxy', ['-q', '-db', '-f', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));

  const call = async (token: string | null) => {
    const header = token === null ? [] : ['-H', `Authorization: Bearer ${token}`];
    const url = `http://127.0.0.1:${port}/`;
    const { stdout } = await runTool('curl', ['-s', '-o', '/dev/null', '-w', '%{http_code}', ...header, url]);
    return Number(stdout.toString());
  };
  const stop = async () => {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await call(null)) !== 0) return { call, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`HAProxy did not start: ${complaints}`);
}

function configuration(port: number, keyFile: string, keyId: string, applicationId: string): string {
  return `
global
  log /dev/null local0
defaults
  mode http
  timeout connect 5s
  timeout client 5s
  timeout server 5s
frontend api
  bind 127.0.0.1:${port}
  http-request set-var(txn.token) http_auth_bearer
  http-request set-var(txn.alg) var(txn.token),jwt_header_query('$.alg')
  http-request set-var(txn.kid) var(txn.token),jwt_header_query('$.kid')
  http-request set-var(txn.iss) var(txn.token),jwt_payload_query('$.iss')
  http-request set-var(txn.sub) var(txn.token),jwt_payload_query('$.sub')
  http-request set-var(txn.aud) var(txn.token),jwt_payload_query('$.aud')
  http-request set-var(txn.exp) var(txn.token),jwt_payload_query('$.exp','int')
  http-request set-var(txn.iat) var(txn.token),jwt_payload_query('$.iat','int')
  http-request set-var(txn.now) date()
  acl right_alg var(txn.alg) -m str RS256
  acl right_kid var(txn.kid) -m str ${keyId}
  acl right_iss var(txn.iss) -m str ${applicationId}
  acl right_sub var(txn.sub) -m str ${applicationId}
  acl right_aud var(txn.aud) -m str ${applicationId}
  acl alive var(txn.exp),sub(txn.now) -m int gt 0
  acl issued var(txn.iat),sub(txn.now) -m int le 0
  acl signed var(txn.token),jwt_verify(txn.alg,"${keyFile}") -m int 1
  http-request deny deny_status 401 unless right_alg right_kid right_iss right_sub right_aud alive issued signed
  http-request return status 200 content-type text/plain string "OK"
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
