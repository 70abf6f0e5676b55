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

/** @param {(directive: string) => boolean} [wanted] */
function policyText(wanted = () => true) {
  return Object.entries(contentSecurityPolicy)
    .filter(([directive]) => wanted(directive))
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** The policy as the content of a meta tag. */
export function metaPolicy() {
  return policyText((directive) => !headerOnly.includes(directive));
}

/**
 * The headers of every response.
 *
 * @returns {Record<string, string>}
 */
export function securityHeaders() {
  return {
    'Content-Security-Policy': policyText(),
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-read=(self), clipboard-write=(self)',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}
