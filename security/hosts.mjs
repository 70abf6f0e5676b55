import { securityHeaders } from './policy.mjs';

/**
 * The headers of policy.mjs, and how long each file may be kept, in the languages of other hosts.
 */

export const cacheFor = { assets: 'public, max-age=31536000, immutable', others: 'no-cache' };

const policyName = 'Content-Security-Policy';
const hstsName = 'Strict-Transport-Security';

const { [policyName]: pagePolicy = '', [hstsName]: hsts = '', ...alike } = securityHeaders({ tls: true });
const { [policyName]: workerPolicy = '' } = securityHeaders({ serviceWorker: true });

/**
 * `_headers` for Netlify and Cloudflare, which both serve by TLS. No header is named by two rules that
 * match one path, because there the two differ.
 *
 * @param {readonly string[]} files the built files
 */
export function headersFile(files) {
  const atRoot = files.filter((path) => !path.includes('/') && path !== 'sw.js' && path !== '_headers');
  const rules = [
    { path: '/*', headers: { ...alike, [hstsName]: hsts } },
    ...['', ...atRoot].map((path) => ({
      path: `/${path}`,
      headers: { [policyName]: pagePolicy, 'Cache-Control': cacheFor.others },
    })),
    ...['/problems/*', '/schemas/*'].map((path) => ({
      path,
      headers: { [policyName]: pagePolicy, 'Cache-Control': cacheFor.others },
    })),
    { path: '/assets/*', headers: { [policyName]: pagePolicy, 'Cache-Control': cacheFor.assets } },
    { path: '/sw.js', headers: { [policyName]: workerPolicy, 'Cache-Control': cacheFor.others } },
  ];
  return rules.map(({ path, headers }) => `${path}\n${lines(headers, '  $name: $value')}`).join('');
}

/**
 * A site for nginx, included in its `http` block. Cache-Control goes without `always`: a missing file must not be
 * remembered as missing.
 *
 * @param {{ listen?: string, root?: string }} [place]
 */
export function nginxSite({ listen = '8080', root = '/srv/countersign' } = {}) {
  return `# Written from security/policy.mjs. Set listen and root, and include this file in nginx's http block.
map $https $countersign_hsts {
    default "";
    on "${hsts}";
}
map $uri $countersign_policy {
    default "${pagePolicy}";
    ~/sw\\.js$ "${workerPolicy}";
}
map $uri $countersign_cache {
    default "${cacheFor.others}";
    ~/assets/ "${cacheFor.assets}";
}
server {
    listen ${listen};
    root ${root};
    index index.html;
    server_tokens off;
    charset utf-8;
    charset_types text/plain text/css application/javascript application/json;
    gzip on;
    gzip_vary on;
    gzip_types text/plain text/css application/javascript application/json application/manifest+json image/svg+xml;

    add_header ${policyName} $countersign_policy always;
    add_header ${hstsName} $countersign_hsts always;
${lines(alike, '    add_header $name "$value" always;')}    add_header Cache-Control $countersign_cache;

    location ~ /\\. {
        return 404;
    }
    location ~ \\.webmanifest$ {
        types { }
        default_type application/manifest+json;
    }
}
`;
}

/**
 * A site for Caddy.
 *
 * @param {{ address?: string, root?: string }} [place]
 */
export function caddySite({ address = ':8080', root = '/srv/countersign' } = {}) {
  return `# Written from security/policy.mjs. Set the address and root; with a host name Caddy fetches the certificate itself.
${address} {
	root * ${root}
	encode gzip

	@worker path */sw.js
	@page not path */sw.js
	@tls protocol https
	@assets {
		path */assets/*
		file
	}
	@others {
		not path */assets/* */.*
		file {path} {path}index.html
	}
	@manifest path *.webmanifest
	@hidden path */.*

	header @page ${policyName} "${pagePolicy}"
	header @worker ${policyName} "${workerPolicy}"
	header @tls ${hstsName} "${hsts}"
${lines(alike, '\theader $name "$value"')}	header @assets Cache-Control "${cacheFor.assets}"
	header @others Cache-Control "${cacheFor.others}"
	header @manifest Content-Type application/manifest+json
	header -Server

	respond @hidden 404
	file_server
}
`;
}

/** @param {Record<string, string>} headers @param {string} form */
function lines(headers, form) {
  return Object.entries(headers)
    .map(([name, value]) => `${form.replace('$name', name).replace('$value', () => value)}\n`)
    .join('');
}
