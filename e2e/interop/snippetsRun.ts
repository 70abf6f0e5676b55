import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { webcrypto } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { expect } from '@playwright/test';
import { languages, snippetOf, type SnippetId } from '../../src/core/snippets/snippets.js';
import type { SnippetSource } from '../../src/core/snippets/sign/token.js';
import { testToolsFolder } from '../../scripts/testTools.mjs';
import { startApi } from './snippetsServers.js';
import { outputOf, requires, runTool, type Outcome } from './tools.js';

export type Signer = Extract<
  SnippetId,
  'bash' | 'go-jwt' | 'go' | 'node' | 'python' | 'java' | 'php' | 'ruby' | 'postman' | 'bruno' | 'k6'
>;

/** Those that run inside of another tool. */
type Script = 'postman' | 'bruno' | 'k6';

/** The packages of the project, for a file that imports one. */
export const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
export const goSettings = [
  'GOPATH=/usr/share/gocode',
  `GOCACHE=${modules}/.cache/countersign/go`,
  'GOPROXY=off',
  'GOFLAGS=-mod=mod',
  'GO111MODULE=on',
];
/** Beside a file that `go run` and `go build` are given. */
export const goModule = `module countersign
go 1.19
require github.com/golang-jwt/jwt/v4 v4.4.3
replace github.com/golang-jwt/jwt/v4 => /usr/share/gocode/src/github.com/golang-jwt/jwt
`;

/** The commands that a person runs, and what they need. */
export const signerCommands: Record<Exclude<Signer, Script>, string[]> = {
  bash: ['bash', 'sign.sh'],
  'go-jwt': ['env', ...goSettings, '/usr/bin/go', 'run', 'sign_jwt.go'],
  go: ['env', ...goSettings, '/usr/bin/go', 'run', 'sign.go'],
  node: [process.execPath, 'sign.mjs'],
  python: ['/usr/bin/python3', 'sign.py'],
  java: ['/usr/bin/java', '-XX:TieredStopAtLevel=1', 'Sign.java'],
  php: ['/usr/bin/php', 'sign.php'],
  ruby: ['/usr/bin/ruby', 'sign.rb'],
};

/** Skips the test where a signer's tools are not installed. */
export function requiresSigner(signer: Signer): void {
  if (signer === 'bash') requires('openssl');
  if (signer === 'go') requires('golang-go');
  if (signer === 'go-jwt') requires('golang-go', 'golang-github-golang-jwt-jwt-dev');
  if (signer === 'python') requires('python3-jwt');
  if (signer === 'java') requires('default-jdk-headless');
  if (signer === 'php') requires('php-cli');
  if (signer === 'ruby') requires('ruby');
}

/** The code of a snippet; a snippet that has none fails the test. */
export function snippetCode(id: SnippetId, source: SnippetSource): { file: string; code: string } {
  const snippet = snippetOf(id, source);
  if (!snippet.ok) throw new Error(JSON.stringify(snippet.problem));
  return snippet.value;
}

/** Runs a command in a folder, in a locale without UTF-8. */
export function runIn(folder: string, [command = '', ...args]: string[], input = ''): Promise<Outcome> {
  const script = 'cd "$1" && shift && LC_ALL=C exec "$@"';
  return runTool('/bin/sh', ['-c', script, 'sh', folder, command, ...args], input);
}

/** The algorithms of a language that sign with a key pair; for the others see snippetsSecret.spec.ts. */
export const pairAlgorithmsOf = (id: SnippetId) =>
  languages[id].algorithms.filter(({ family }) => family !== 'HMAC');

/** A command with the secret in the environment. */
export const withSecret = (secret: string, command: readonly string[]): string[] => [
  'env',
  `JWT_SECRET=${secret}`,
  ...command,
];

/** The token that a snippet prints, run as a person runs it beside private_key.pem, or with the secret in the environment. */
export async function signWith(
  signer: Signer,
  source: SnippetSource,
  privateKey: string,
  folder: string,
): Promise<string> {
  const { file, code } = snippetCode(signer, source);
  const isSecret = source.alg.startsWith('HS');
  if (signer === 'postman') return postmanSigns(code, privateKey);
  const place = join(folder, `${signer}-${source.alg}`);
  await mkdir(place, { recursive: true });
  if (!isSecret) await writeFile(join(place, 'private_key.pem'), privateKey);
  if (signer === 'bruno') return brunoSigns(code, place, privateKey);
  if (signer === 'k6') return k6Signs(code, privateKey);
  await writeFile(join(place, file), code);
  if (signer === 'node') await symlink(modules, join(place, 'node_modules')).catch(() => undefined);
  if (signer === 'go' || signer === 'go-jwt') await writeFile(join(place, 'go.mod'), goModule);
  const command = signerCommands[signer];
  const {
    code: exit,
    stdout,
    stderr,
  } = await runIn(place, isSecret ? withSecret(privateKey, command) : command);
  if (exit !== 0) throw new Error(`${signer}: ${stderr}\n${code}`);
  expect(stderr, signer).toBe('');
  expect(await readdir(place), 'nothing in a value is run').not.toContain('pwned');
  return stdout.toString().replace(/\n$/, '');
}

/**
 * Runs a pre-request script as Postman's sandbox does: the globals of the platform and `pm`, awaits at the
 * top. Postman puts its variables into a script's braces before it runs.
 */
async function postmanSigns(code: string, privateKeyPem: string): Promise<string> {
  expect(code).not.toContain('{{');
  const sent = new Map<string, string>();
  const pm = {
    vault: { get: (name: string) => Promise.resolve(name === 'private_key' ? privateKeyPem : undefined) },
    request: {
      headers: { upsert: ({ key, value }: { key: string; value: string }) => sent.set(key, value) },
    },
    variables: { set: (name: string, value: string) => sent.set(name, value) },
  };
  const globals = { pm, crypto: webcrypto, TextEncoder, Uint8Array, atob, btoa };
  await runInNewContext(`(async () => {${code}\n})()`, globals);
  const [[name, value] = ['', '']] = sent;
  return name === 'Authorization' ? value.replace(/^Bearer /, '') : value;
}

/** The tokens that newman sends in requests with these scripts, each with its secret in the environment. */
export async function newmanSends(
  requests: readonly { code: string; secret: string }[],
  folder: string,
): Promise<string[]> {
  const before = (code: string) => [
    { listen: 'prerequest', script: { type: 'text/javascript', exec: code.split('\n') } },
  ];
  const item = requests.map(({ code, secret }, index) => ({
    name: `Folder ${index}`,
    event: before(`pm.environment.set('JWT_SECRET', ${JSON.stringify(secret)});`),
    item: [{ name: 'Call', event: before(code), request: { method: 'GET', url: '{{url}}' } }],
  }));
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
  const info = { name: 'Countersign', schema };
  await writeFile(join(folder, 'collection.json'), JSON.stringify({ info, item }));
  const api = await startApi();
  const newman = join(testToolsFolder, 'newman/bin/newman.js');
  const { code: exit, stdout } = await runIn(folder, [
    ...[process.execPath, newman, 'run', 'collection.json'],
    ...['--env-var', `url=http://127.0.0.1:${api.port}/`],
  ]);
  api.stop();
  expect(exit, stdout.toString()).toBe(0);
  return api.heard.map(({ authorization }) => authorization.replace('Bearer ', ''));
}

/** Runs the script of a request as Bruno's Developer Mode does; the real one runs in snippetsUse.spec.ts. */
async function brunoSigns(code: string, folder: string, secret: string): Promise<string> {
  const [, script = ''] = /^script:pre-request \{\n([^]*)\n\}\n$/m.exec(code) ?? [];
  let token = '';
  const bru = {
    cwd: () => folder,
    getProcessEnv: () => secret,
    setVar: (_: string, value: string) => (token = value),
  };
  const req = { setBody: (form: string) => (token = form.replace(/.*=/, '')) };
  await runInNewContext(`(async () => {${script}\n})()`, {
    bru,
    req,
    Buffer,
    require: createRequire(import.meta.url),
  });
  return token;
}

/** What Go's decoders read: one alphabet, and all of the padding or none. */
const k6Base64 = {
  std: { name: 'base64', form: /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}(?:[A-Za-z\d+/]|=)=)?$/ },
  rawstd: { name: 'base64', form: /^[A-Za-z\d+/]*$/ },
  rawurl: { name: 'base64url', form: /^[\w-]*$/ },
} as const;
type K6Base64 = keyof typeof k6Base64;

/** Runs a script of k6 once, with Node's WebCrypto in place of k6's. */
async function k6Signs(code: string, secret: string): Promise<string> {
  let sent = '';
  const globals = {
    crypto: webcrypto,
    Uint8Array,
    __ENV: { JWT_SECRET: secret },
    open: () => secret,
    encoding: {
      b64encode: (data: string | ArrayBuffer, encoding: K6Base64 = 'std') =>
        (typeof data === 'string' ? Buffer.from(data) : Buffer.from(data)).toString(k6Base64[encoding].name),
      b64decode: (text: string, encoding: K6Base64 = 'std') => {
        const { name, form } = k6Base64[encoding];
        expect(text).toMatch(form);
        return Uint8Array.from(Buffer.from(text, name)).buffer;
      },
    },
    http: {
      get: (_: unknown, { headers }: { headers: { Authorization: string } }) =>
        (sent = headers.Authorization),
      post: (_: string, body: string) => (sent = body),
    },
  };
  const script = code
    .replace(/^import .*$/gm, '')
    .replace('export default async function', 'run = async function');
  await runInNewContext(`(async () => {let run;${script}\nawait run();})()`, globals);
  return sent.replace(/^(Bearer |.*=)/, '');
}

/** A key pair for an algorithm, made by openssl. */
export async function opensslPair(alg: string): Promise<{ privateKey: string; publicKey: string }> {
  const curves: Record<string, string> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' };
  const options = alg.startsWith('Ed')
    ? ['ED25519']
    : curves[alg] === undefined
      ? ['RSA', '-pkeyopt', 'rsa_keygen_bits:2048']
      : ['EC', '-pkeyopt', `ec_paramgen_curve:${curves[alg]}`];
  const privateKey = (await outputOf('/usr/bin/openssl', ['genpkey', '-algorithm', ...options])).toString();
  const publicKey = (await outputOf('/usr/bin/openssl', ['pkey', '-pubout'], privateKey)).toString();
  return { privateKey, publicKey };
}
