import { generateWebCryptoKey } from './core/keys/webCryptoKey.js';
import { remembered } from './platform/remembered.js';

/**
 * The first key pair, begun before the rest of the page is there: finding its primes takes as long as loading that.
 * null where a key is kept in this browser, which is then the first, and where the browser offers no WebCrypto.
 */
export const firstPair =
  remembered('key') === null && globalThis.isSecureContext ? generateWebCryptoKey('RS256', 2048) : null;
// Who waits for it hears of it.
firstPair?.catch(() => undefined);
