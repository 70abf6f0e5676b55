/**
 * The one source of what a browser is told to forbid: the headers of `npm start`, the meta tag of the
 * built page, and whatever else serves the page come from here.
 */

/** The hash of the empty string: Emotion appends one empty style element and fills it through CSSOM. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** @type {Readonly<Record<string, readonly string[]>>} */
export const contentSecurityPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", emptyStyle],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'connect-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['countersign'],
};

/** What a meta tag cannot say (CSP Level 3, section 3.3). */
const headerOnly = ['frame-ancestors'];

/** What the page never asks for. Names that Chromium does not know are left out: it complains of them. */
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** @param {Readonly<Record<string, readonly string[]>>} policy */
function policyText(policy) {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** @param {Readonly<Record<string, readonly string[]>>} policy */
function metaText(policy) {
  const said = Object.entries(policy).filter(([directive]) => !headerOnly.includes(directive));
  return policyText(Object.fromEntries(said));
}

/** The policy as the content of a meta tag. */
export function metaPolicy() {
  return metaText(contentSecurityPolicy);
}

/** The policy of a page of the build that is a document: one style sheet and an icon, no script. */
export function documentPolicy() {
  const nothing = Object.keys(contentSecurityPolicy).map((directive) => [directive, ["'none'"]]);
  return metaText({
    ...Object.fromEntries(nothing),
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'require-trusted-types-for': ["'script'"],
  });
}

/**
 * The policy of the page that is one file: no address at all, and its scripts by their hashes.
 *
 * @param {readonly string[]} hashes SHA-256 in base64
 */
export function singleFilePolicy(hashes) {
  return metaText({
    ...contentSecurityPolicy,
    'script-src': hashes.map((hash) => `'sha256-${hash}'`),
    'style-src': [emptyStyle],
    'img-src': ['data:'],
    'font-src': ['data:'],
    'manifest-src': ["'none'"],
    'worker-src': ["'none'"],
    'trusted-types': ["'none'"],
  });
}

/**
 * The headers of every response.
 *
 * @param {{ serviceWorker?: boolean, tls?: boolean }} [response] `serviceWorker`: of the worker's own
 *   script, which alone may connect, and to its own origin only; `tls`: of a host that speaks TLS
 *   (RFC 6797, section 7.2 forbids HSTS over plain HTTP)
 * @returns {Record<string, string>}
 */
export function securityHeaders({ serviceWorker = false, tls = false } = {}) {
  return {
    'Content-Security-Policy': policyText(
      serviceWorker ? { ...contentSecurityPolicy, 'connect-src': ["'self'"] } : contentSecurityPolicy,
    ),
    // Where a browser knows it, this ends what a content security policy leaves open: WebRTC, navigation and
    // windows to other origins (WICG Connection Allowlists; Chromium does).
    'Connection-Allowlist': '(response-origin)',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': [
      ...deniedFeatures.map((feature) => `${feature}=()`),
      'clipboard-read=(self)',
      'clipboard-write=(self)',
    ].join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(tls ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/**
 * The headers of a page that is words alone: its policy lets nothing in at all.
 *
 * @returns {Record<string, string>}
 */
export function wordsOnlyHeaders() {
  const nothing = Object.keys(contentSecurityPolicy).map((directive) => [directive, ["'none'"]]);
  const policy = { ...Object.fromEntries(nothing), 'require-trusted-types-for': ["'script'"] };
  return { ...securityHeaders(), 'Content-Security-Policy': policyText(policy) };
}
