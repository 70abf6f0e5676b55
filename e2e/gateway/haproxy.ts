import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, runTool } from '../interop/tools.js';
import { configuration, type Registration } from './configuration.js';

export type Gateway = {
  url: string;
  /** The HTTP status that curl gets with this token as its bearer; null sends none, 0 is no answer. */
  call: (token: string | null) => Promise<number>;
  stop: () => Promise<void>;
};

/**
 * An HAProxy that stands in for the API proxy: it answers 200 to a token that AMPLIFY's description of
 * the job asks for, signed by the registered key, and 401 to anything else. Throws if it does not start.
 */
export async function startGateway(registration: Registration): Promise<Gateway> {
  // Somebody else may have taken the free port by then.
  return start(registration).catch(() => start(registration));
}

async function start(registration: Registration): Promise<Gateway> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-gateway-'));
  const port = await freePort();
  const places = { port, socket: join(folder, 'socket'), keyFile: join(folder, 'public_key.pem') };
  const config = join(folder, 'haproxy.cfg');
  await writeFile(places.keyFile, registration.publicKeyPem);
  await writeFile(config, configuration(registration, places));
  const child = spawn('/usr/sbin/haproxy', ['-db', '-f', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  child.on('error', (error) => (complaints += error.message));
  const closed = new Promise((resolve) => child.once('close', resolve));
  // A test that runs out of time never comes to its stop().
  const abandon = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', abandon);

  const url = `http://127.0.0.1:${port}/`;
  const stop = async () => {
    process.off('exit', abandon);
    abandon();
    await closed;
  };
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    // Asked by its own socket: on the port, the gateway of another worker could be the one that answers.
    if ((await status(['--unix-socket', places.socket, url])) !== 0) {
      return { url, stop, call: (token) => status(token === null ? [url] : [...bearer(token), url]) };
    }
    await delay(25);
  }
  await stop();
  throw new Error(`HAProxy did not start: ${complaints}`);
}

const bearer = (token: string) => ['-H', `Authorization: Bearer ${token}`];

async function status(args: string[]): Promise<number> {
  const alone = ['-q', '--noproxy', '*', '--max-time', '10'];
  const { stdout } = await runTool('/usr/bin/curl', [
    ...alone,
    '-s',
    '-o',
    '/dev/null',
    '-w',
    '%{http_code}',
    ...args,
  ]);
  return Number(stdout.toString());
}
