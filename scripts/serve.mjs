import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { basename, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { cacheFor } from '../security/hosts.mjs';
import { securityHeaders } from '../security/policy.mjs';
import { mediaTypes } from './mediaTypes.mjs';

export const distFolder = fileURLToPath(new URL('../dist', import.meta.url));

const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt']);
const encodings = [
  { name: 'br', encode: promisify(brotliCompress) },
  { name: 'gzip', encode: promisify(gzip) },
];

/**
 * What was packed, by its bytes: that takes seconds, and tests start many servers one after the other.
 *
 * @type {Map<string, Promise<Buffer>>}
 */
const packed = new Map();

/** @param {(typeof encodings)[number]} encoding @param {Buffer} body */
function pack({ name, encode }, body) {
  const key = `${name} ${createHash('sha256').update(body).digest('hex')}`;
  const known = packed.get(key) ?? encode(body);
  packed.set(key, known);
  return known;
}

/**
 * Serves a folder of static files with the security headers, GET and HEAD only.
 *
 * @param {{ port: number, host?: string, base?: string, root?: string }} options port 0 takes any free one;
 *   `host` is the address to listen at, by itself out of reach of other machines; `base` is the path under
 *   which the folder stands, with a slash at both ends
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ port, host = '127.0.0.1', base = '/', root = distFolder }) {
  /** @type {Map<string, Promise<Buffer>>} */
  const cache = new Map();
  /** @param {string} key @param {() => Promise<Buffer>} make */
  const cached = (key, make) => {
    const known = cache.get(key) ?? make();
    cache.set(key, known);
    return known;
  };

  const server = createServer((request, response) => {
    void (async () => {
      const path = filePath(request.url ?? '/', base, root);
      const headers = securityHeaders({ serviceWorker: path !== null && basename(path) === 'sw.js' });
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
        return;
      }
      const body = path === null ? null : await cached(path, () => readFile(path)).catch(() => null);
      if (path === null || body === null) {
        if (path !== null) cache.delete(path);
        response
          .writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
          .end('Not found\n');
        return;
      }
      const ending = extname(path);
      headers['Content-Type'] = mediaTypes[ending] ?? 'application/octet-stream';
      headers['Cache-Control'] = path.includes(`${sep}assets${sep}`) ? cacheFor.assets : cacheFor.others;
      const accepted = acceptedEncodings(request.headers['accept-encoding']);
      const encoding = compressible.has(ending) && encodings.find(({ name }) => accepted.has(name));
      let bytes = body;
      if (encoding) {
        bytes = await cached(`${path} ${encoding.name}`, () => pack(encoding, body));
        headers['Content-Encoding'] = encoding.name;
        headers['Vary'] = 'Accept-Encoding';
      }
      headers['Content-Length'] = String(bytes.length);
      response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : bytes);
    })();
  });

  const taken = await listen(server, port, host);
  return {
    url: `http://localhost:${taken}${base}`,
    port: taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** @param {string} url @param {string} base @param {string} root */
function filePath(url, base, root) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(base)) return null;
  const rest = path.slice(base.length) || 'index.html';
  const file = normalize(join(root, rest));
  if (!file.startsWith(root + sep)) return null;
  const isHidden = file
    .slice(root.length)
    .split(sep)
    .some((name) => name.startsWith('.'));
  return isHidden ? null : file;
}

/**
 * The encodings that a client takes (RFC 9110, section 12.5.3: a weight of 0 means "not acceptable").
 *
 * @param {string | string[] | undefined} header
 */
function acceptedEncodings(header) {
  const entries = String(header ?? '').split(',');
  return new Set(
    entries
      .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
      .map((entry) => entry.replace(/;.*/, '').trim()),
  );
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port the one wanted; where it is taken, any free one
 * @param {string} host
 * @returns {Promise<number>}
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (port !== 0 && 'code' in error && error.code === 'EADDRINUSE') {
        console.log(`Port ${port} is in use; using another free port.`);
        resolve(listen(server, 0, host));
      } else {
        reject(error);
      }
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
