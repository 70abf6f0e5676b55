import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * The independent judges of our tokens and headers, and the other engines. By Debian's name of the package: a file
 * that shows that it is there, and the tests that are skipped without it.
 *
 * @satisfies {Record<string, { file: string, tests: string }>}
 */
export const judges = {
  openssl: { file: '/usr/bin/openssl', tests: 'keys, signatures and snippets judged by OpenSSL' },
  'openssh-client': { file: '/usr/bin/ssh-keygen', tests: 'keys of ssh-keygen' },
  jq: { file: '/usr/bin/jq', tests: 'the shell script of openssl and jq' },
  curl: { file: '/usr/bin/curl', tests: 'snippets that call an API, the gateway' },
  jose: { file: '/usr/bin/jose', tests: 'signatures and JWE judged by jose' },
  haproxy: { file: '/usr/sbin/haproxy', tests: 'the gateway' },
  'golang-go': { file: '/usr/bin/go', tests: 'snippets in Go' },
  'golang-github-dgrijalva-jwt-go-dev': {
    file: '/usr/share/gocode/src/github.com/dgrijalva/jwt-go',
    tests: 'tokens judged by jwt-go',
  },
  'golang-github-golang-jwt-jwt-dev': {
    file: '/usr/share/gocode/src/github.com/golang-jwt/jwt',
    tests: 'snippets for golang-jwt',
  },
  'python3-jwt': { file: '/usr/lib/python3/dist-packages/jwt', tests: 'tokens and snippets judged by PyJWT' },
  'python3-cryptography': {
    file: '/usr/lib/python3/dist-packages/cryptography',
    tests: 'tokens and snippets judged by PyJWT',
  },
  'default-jdk-headless': { file: '/usr/bin/javac', tests: 'snippets in Java' },
  'php-cli': { file: '/usr/bin/php', tests: 'snippets in PHP' },
  ruby: { file: '/usr/bin/ruby', tests: 'snippets in Ruby' },
  'ruby-jwt': {
    file: '/usr/share/rubygems-integration/all/gems/jwt-2.5.0',
    tests: 'snippets for the gem jwt',
  },
  httpie: { file: '/usr/bin/http', tests: 'snippets that call an API by HTTPie' },
  nginx: { file: '/usr/sbin/nginx', tests: 'deploy/ on nginx, snippets for nginx' },
  'libnginx-mod-http-js': {
    file: '/usr/lib/nginx/modules/ngx_http_js_module.so',
    tests: 'snippets for nginx',
  },
  apache2: { file: '/usr/sbin/apache2', tests: 'tokens judged by Apache' },
  'libapache2-mod-auth-openidc': {
    file: '/usr/lib/apache2/modules/mod_auth_openidc.so',
    tests: 'tokens judged by Apache',
  },
  'rabbitmq-server': {
    file: '/usr/lib/rabbitmq/bin/rabbitmq-server',
    tests: 'tokens judged by RabbitMQ',
  },
  'docker-registry': { file: '/usr/bin/docker-registry', tests: 'tokens judged by docker-registry' },
  'dovecot-core': { file: '/usr/sbin/dovecot', tests: 'tokens judged by Dovecot' },
  'dovecot-imapd': { file: '/usr/lib/dovecot/imap', tests: 'tokens judged by Dovecot' },
  caddy: { file: '/usr/bin/caddy', tests: 'deploy/ on Caddy' },
  'firefox-esr': { file: '/usr/bin/firefox-esr', tests: 'journeys in Firefox' },
  'webkit2gtk-driver': { file: '/usr/bin/WebKitWebDriver', tests: 'journeys in WebKitGTK' },
  xvfb: { file: '/usr/bin/Xvfb', tests: 'journeys in WebKitGTK' },
  xauth: { file: '/usr/bin/xauth', tests: 'journeys in WebKitGTK' },
};

/** Whether this process may install packages of the system: in CI, or as root. */
export function mayInstall() {
  const isRoot = process.getuid?.() === 0;
  return existsSync('/usr/bin/apt-get') && (isRoot || process.env['CI'] === 'true');
}

let listsAreFresh = false;

/**
 * Installs all at once, or one by one where that fails: apt-get installs nothing of a list that has one name which
 * is not in the archive.
 *
 * @param {readonly string[]} names
 * @param {(names: readonly string[]) => boolean} install whether all of them are there now
 * @returns {readonly string[]} those that could not be installed
 */
export function installWhatThereIs(names, install) {
  if (names.length === 0 || install(names)) return [];
  return names.length === 1 ? names : names.filter((name) => !install([name]));
}

/**
 * Debian's packages of services start them. While one installs, a policy-rc.d forbids it; one that is there already is
 * the machine's own, and stays.
 *
 * @template T
 * @param {string} policy where invoke-rc.d looks for it
 * @param {(command: string, args: string[]) => void} run as the account that may write there
 * @param {() => T} install
 * @returns {T}
 */
export function withoutStarting(policy, run, install) {
  if (existsSync(policy)) return install();
  run('sh', ['-c', String.raw`printf '#!/bin/sh\nexit 101\n' > "$1" && chmod 755 "$1"`, 'sh', policy]);
  try {
    return install();
  } finally {
    run('rm', ['-f', policy]);
  }
}

/**
 * Installs Debian packages where that is allowed.
 *
 * @param {readonly string[]} names
 * @returns {readonly string[]} those that are not there now
 */
export function installDebianPackages(names) {
  if (names.length === 0 || !mayInstall()) return names;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--preserve-env=DEBIAN_FRONTEND'];
  /** @param {string} program @param {string[]} args */
  const asRoot = (program, args) => {
    const [command = '', ...rest] = [...sudo, program, ...args];
    const { status } = spawnSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return status === 0;
  };
  return withoutStarting('/usr/sbin/policy-rc.d', asRoot, () =>
    installWhatThereIs(names, (some) => {
      listsAreFresh ||= asRoot('apt-get', ['-qq', 'update']);
      console.log(`Installing ${some.join(', ')}.`);
      return asRoot('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...some]);
    }),
  );
}

/** Installs the judges that are missing, where that is allowed, and names what is skipped without the others. */
export function installJudges() {
  const missing = Object.entries(judges).filter(([, { file }]) => !existsSync(file));
  installDebianPackages(missing.map(([name]) => name));
  for (const [name, { file, tests }] of missing)
    if (!existsSync(file)) console.log(`Not installed: ${name}. Skipped without it: ${tests}.`);
}
