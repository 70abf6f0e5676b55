import { spawn } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runTool } from './tools.js';

export type Heard = { method: string; url: string; authorization: string; type: string; body: string };

/** An API that keeps what it hears, and answers 200. */
export async function startApi(): Promise<{ port: number; heard: Heard[]; stop: () => void }> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const body = Buffer.concat(chunks).toString();
      const { authorization = '', 'content-type': type = '' } = headers;
      heard.push({ method, url, authorization, type, body });
      response.end('{"access_token":"opaque"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, heard, stop: () => server.close() };
}

async function freePort(): Promise<number> {
  const { port, stop } = await startApi();
  stop();
  return port;
}

export type Guard = { call: (token: string | null) => Promise<number>; stop: () => Promise<void> };

/** What a guard verifies with: a file, or the environment variable JWT_SECRET. */
type GuardKey = { publicKey?: string; secret?: string };

/** HAProxy with the very configuration of a snippet, but for its two ports. */
export async function startHaproxy(
  code: string,
  key: GuardKey,
  folder: string,
  apiPort: number,
): Promise<Guard> {
  const port = await freePort();
  const file = join(folder, 'haproxy.cfg');
  await writeFile(file, code.replace(':8080', `:${port}`).replace(':9000', `:${apiPort}`));
  if (key.publicKey !== undefined) await writeFile(join(folder, 'public_key.pem'), key.publicKey);
  return started('/usr/sbin/haproxy', ['-C', folder, '-db', '-f', file], port, key);
}

/** nginx with the module of a snippet and the lines that it tells, but for its folder and its port. */
export async function startNginx(
  code: string,
  key: GuardKey,
  folder: string,
  apiPort: number,
): Promise<Guard> {
  const port = await freePort();
  await mkdir(join(folder, 'logs'), { recursive: true });
  await writeFile(join(folder, 'verify.js'), code.replaceAll('/etc/nginx', folder));
  if (key.publicKey !== undefined) await writeFile(join(folder, 'public_key.pem'), key.publicKey);
  await copyFile('/etc/nginx/mime.types', join(folder, 'mime.types'));
  const lines = [...code.matchAll(/^\/\/ {3}(.*)$/gm)].map(([, line = '']) =>
    line.replace(':9000', `:${apiPort}`),
  );
  const isOfTop = (line: string) => line.startsWith('env ');
  const [imported = '', ...locations] = lines.filter((line) => !isOfTop(line));
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(folder, 'nginx.conf'),
    `load_module /usr/lib/nginx/modules/ngx_http_js_module.so;
${lines.filter(isOfTop).join('\n')}
daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events {}
http {
  access_log off;
  large_client_header_buffers 4 32k;
  ${scratch.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  js_path ${folder};
  ${imported}
  server { listen 127.0.0.1:${port}; ${locations.join(' ')} }
}
`,
  );
  const args = ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')];
  return started('/usr/sbin/nginx', args, port, key);
}

async function started(command: string, args: string[], port: number, { secret }: GuardKey): Promise<Guard> {
  const env = secret === undefined ? process.env : { ...process.env, JWT_SECRET: secret };
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const abandon = () => child.kill();
  process.once('exit', abandon);
  const stop = async () => {
    process.off('exit', abandon);
    abandon();
    await closed;
  };
  const call = async (token: string | null): Promise<number> => {
    const header = token === null ? [] : ['-H', `Authorization: Bearer ${token}`];
    const quiet = ['-q', '-s', '--noproxy', '*', '-o', '/dev/null', '-w', '%{http_code}'];
    const { stdout } = await runTool('/usr/bin/curl', [...quiet, ...header, `http://127.0.0.1:${port}/`]);
    return Number(stdout.toString());
  };
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    if ((await call(null)) !== 0) return { call, stop };
    await delay(25);
  }
  await stop();
  throw new Error(`${command} did not start: ${complaints}`);
}
