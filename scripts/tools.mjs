import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The independent judges of our tokens and headers, and the other engines: a file that shows that one is there, and Debian's package of it. */
const judges = [
  { file: '/usr/bin/openssl', name: 'openssl' },
  { file: '/usr/bin/jq', name: 'jq' },
  { file: '/usr/bin/curl', name: 'curl' },
  { file: '/usr/bin/jose', name: 'jose' },
  { file: '/usr/sbin/haproxy', name: 'haproxy' },
  { file: '/usr/sbin/nginx', name: 'nginx-light' },
  { file: '/usr/bin/go', name: 'golang-go' },
  {
    file: '/usr/share/gocode/src/github.com/dgrijalva/jwt-go',
    name: 'golang-github-dgrijalva-jwt-go-dev',
  },
  {
    file: '/usr/share/gocode/src/github.com/golang-jwt/jwt',
    name: 'golang-github-golang-jwt-jwt-dev',
  },
  { file: '/usr/lib/python3/dist-packages/jwt', name: 'python3-jwt' },
  { file: '/usr/lib/python3/dist-packages/cryptography', name: 'python3-cryptography' },
  { file: '/usr/bin/javac', name: 'default-jdk-headless' },
  { file: '/usr/bin/http', name: 'httpie' },
  { file: '/usr/sbin/nginx', name: 'nginx' },
  { file: '/usr/bin/caddy', name: 'caddy' },
  { file: '/usr/bin/firefox-esr', name: 'firefox-esr' },
  { file: '/usr/bin/WebKitWebDriver', name: 'webkit2gtk-driver' },
  { file: '/usr/bin/Xvfb', name: 'xvfb' },
  { file: '/usr/bin/xauth', name: 'xauth' },
  { file: '/usr/lib/nginx/modules/ngx_http_js_module.so', name: 'libnginx-mod-http-js' },
];

/** Whether this process may install packages of the system: in CI, or as root. */
export function mayInstall() {
  const isRoot = process.getuid?.() === 0;
  return existsSync('/usr/bin/apt-get') && (isRoot || process.env['CI'] === 'true');
}

let listsAreFresh = false;

/**
 * Installs Debian packages where that is allowed.
 *
 * @param {string[]} names
 * @returns {boolean} whether they are there now
 */
export function installDebianPackages(names) {
  if (names.length === 0) return true;
  if (!mayInstall()) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--preserve-env=DEBIAN_FRONTEND'];
  /** @param {string[]} args */
  const apt = (args) => {
    const [command = '', ...rest] = [...sudo, 'apt-get', '-qq', ...args];
    const { status } = spawnSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return status === 0;
  };
  listsAreFresh ||= apt(['update']);
  console.log(`Installing ${names.join(', ')}.`);
  return apt(['install', '-y', '--no-install-recommends', ...names]);
}

/** Installs the judges that are missing, where that is allowed. */
export function installJudges() {
  installDebianPackages(judges.filter(({ file }) => !existsSync(file)).map(({ name }) => name));
}
