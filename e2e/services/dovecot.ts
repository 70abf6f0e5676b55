import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../interop/tools.js';
import { scratchFolder, startProgram } from './process.js';
import { usual, type Service } from './service.js';

/** Dovecot's IMAP server, which verifies the token of a login (XOAUTH2) by itself. */
export const dovecot: Service = {
  name: 'Dovecot',
  packages: ['dovecot-core', 'dovecot-imapd'],
  asRoot: true,
  start: async ({ publicPem, keyId: kid }) => {
    const folder = scratchFolder('dovecot');
    const port = await freePort();
    const { iss, sub } = usual.claims;
    // "default" stands for the azp that the tokens do not have.
    const keys = join(folder, 'keys/default/RS256');
    mkdirSync(keys, { recursive: true });
    writeFileSync(join(keys, kid), publicPem);
    const uid = Number(execFileSync('/usr/bin/id', ['-u', 'dovecot'], { encoding: 'utf8' }));
    for (const name of ['run', 'state', 'mail']) mkdirSync(join(folder, name));
    chownSync(join(folder, 'mail'), uid, -1);
    writeFileSync(
      join(folder, 'oauth2.conf'),
      `
introspection_mode = local
local_validation_key_dict = fs:posix:prefix=${folder}/keys/
issuers = ${iss}
username_attribute = sub
`,
    );
    writeFileSync(
      join(folder, 'dovecot.conf'),
      `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
auth_mechanisms = xoauth2
auth_failure_delay = 0
passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${folder}/oauth2.conf
}
userdb {
  driver = static
  args = uid=${uid} gid=${uid} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
  chroot =
  # One process for all logins.
  service_count = 0
}
service anvil {
  chroot =
  # Who is refused often waits.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`,
    );
    const stop = await startProgram(
      {
        command: '/usr/sbin/dovecot',
        args: ['-F', '-c', join(folder, 'dovecot.conf')],
        isUp: async () => (await login(port, sub, 'x')) === 'NO',
      },
      folder,
    );
    return {
      // A response of SASL has at most 8 KB, in base64.
      wants: { ...usual, kid, typ: 'JWT', compared: ['iss', 'sub'], tokenBytes: 6000 },
      takes: async (token) => (await login(port, sub, token)) === 'OK',
      stop,
    };
  },
};

/** What IMAP answers to AUTHENTICATE XOAUTH2: OK, NO or BAD; '' where it does not. */
function login(port: number, user: string, token: string): Promise<string> {
  const response = Buffer.from(`user=${user}\x01auth=Bearer ${token}\x01\x01`).toString('base64');
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: string) => {
      socket.destroy();
      resolve(answer);
    };
    let said = '';
    socket.setTimeout(10_000, () => end(''));
    socket.on('error', () => end(''));
    socket.on('close', () => end(''));
    socket.on('data', (chunk: Buffer) => {
      const before = said;
      said += chunk.toString();
      const [, answer] = /^a (OK|NO|BAD)/m.exec(said) ?? [];
      if (answer !== undefined) end(answer);
      else if (before === '') socket.write(`a AUTHENTICATE XOAUTH2 ${response}\r\n`);
      // Why it is refused comes as a challenge, which wants an answer.
      else if (/^\+ /m.test(chunk.toString())) socket.write('\r\n');
    });
  });
}
