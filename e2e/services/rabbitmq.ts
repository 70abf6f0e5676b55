import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../interop/tools.js';
import { scratchFolder, startProgram } from './process.js';
import { usual, type Service } from './service.js';

/** RabbitMQ with its OAuth 2.0 plugin: the password of a login (AMQP 0-9-1, PLAIN) is the token. */
export const rabbitmq: Service = {
  name: 'RabbitMQ',
  packages: ['rabbitmq-server'],
  start: async ({ publicPem, keyId: kid }) => {
    const folder = scratchFolder('rabbitmq');
    const [port, distribution, epmdPort] = [await freePort(), await freePort(), await freePort()];
    const aud = 'rabbitmq';
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'public_key.pem'), publicPem);
    writeFileSync(join(folder, 'plugins'), '[rabbitmq_auth_backend_oauth2].\n');
    writeFileSync(join(folder, 'rabbitmq.conf'), '');
    writeFileSync(
      join(folder, 'advanced.config'),
      `
[{rabbit, [{auth_backends, [rabbit_auth_backend_oauth2]},
           {tcp_listeners, [{"127.0.0.1", ${port}}]}]},
 {rabbitmq_auth_backend_oauth2, [
   {resource_server_id, <<"${aud}">>},
   {key_config, [
     {default_key, <<"${kid}">>},
     {signing_keys, #{<<"${kid}">> => {pem_file, "${folder}/public_key.pem"}}},
     {algorithms, [<<"RS256">>]}]}]}].
`,
    );
    // Erlang starts one that outlives it, where none is there.
    const epmd = spawn('/usr/bin/epmd', ['-address', '127.0.0.1', '-port', `${epmdPort}`], {
      stdio: 'ignore',
    });
    const stopEpmd = () => epmd.kill();
    process.once('exit', stopEpmd);
    const stop = await startProgram(
      {
        command: '/usr/lib/rabbitmq/bin/rabbitmq-server',
        args: [],
        env: {
          HOME: join(folder, 'home'),
          RABBITMQ_NODENAME: `countersign${port}@localhost`,
          RABBITMQ_MNESIA_BASE: join(folder, 'mnesia'),
          RABBITMQ_LOG_BASE: join(folder, 'log'),
          RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'plugins'),
          RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
          RABBITMQ_ADVANCED_CONFIG_FILE: join(folder, 'advanced.config'),
          RABBITMQ_DIST_PORT: `${distribution}`,
          RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
          ERL_EPMD_ADDRESS: '127.0.0.1',
          ERL_EPMD_PORT: `${epmdPort}`,
        },
        isUp: async () => (await login(port, 'x')) === 'refused',
      },
      folder,
    );
    return {
      wants: {
        ...usual,
        kid,
        claims: { ...usual.claims, aud },
        compared: ['aud'],
        more: { scope: [`${aud}.read:*/*`] },
        // The first frames of AMQP have at most 4 KB.
        tokenBytes: 4000,
      },
      takes: async (token) => (await login(port, token)) === 'taken',
      stop: async () => {
        await stop();
        process.off('exit', stopEpmd);
        stopEpmd();
      },
    };
  },
};

const tune = 30;

/**
 * Logs in: the server's Connection.Start is answered by Start-Ok, and that by Connection.Tune, or by an end of the
 * connection.
 */
function login(port: number, token: string): Promise<'taken' | 'refused' | 'no answer'> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('AMQP\0\0\x09\x01'));
    let received = Buffer.alloc(0);
    let isAsked = false;
    const end = (answer: 'taken' | 'refused' | 'no answer') => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(10_000, () => end('no answer'));
    socket.on('error', () => end('no answer'));
    socket.on('close', () => end(isAsked ? 'refused' : 'no answer'));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const size = received.length < 7 ? Infinity : received.readUInt32BE(3) + 8;
      if (received.length < size) return;
      const method = received.readUInt16BE(9);
      received = received.subarray(size);
      if (method === tune) end('taken');
      else if (isAsked) end('refused');
      else socket.write(startOk(token));
      isAsked = true;
    });
  });
}

const short = (text: string) => Buffer.concat([Buffer.of(text.length), Buffer.from(text)]);
const long = (content: string | Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(content)]);
};

/** The frame of Connection.Start-Ok, by a client who wants to be told at once that it is refused. */
function startOk(token: string): Buffer {
  const capabilities = Buffer.concat([short('authentication_failure_close'), Buffer.from('t\x01')]);
  const method = Buffer.concat([
    Buffer.of(0, 10, 0, 11),
    long(Buffer.concat([short('capabilities'), Buffer.from('F'), long(capabilities)])),
    short('PLAIN'),
    long(`\0alice\0${token}`),
    short('en_US'),
  ]);
  const header = Buffer.of(1, 0, 0, 0, 0, 0, 0);
  header.writeUInt32BE(method.length, 3);
  return Buffer.concat([header, method, Buffer.of(0xce)]);
}
