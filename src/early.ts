import './platform/workerAddress.js';
import { generateWebCryptoKey } from './core/keys/webCryptoKey.js';
import { schemeInForce } from './platform/scheme.js';
import { schemeAttribute } from './theme/scheme.js';

schemeInForce(schemeAttribute);

/**
 * The first key pair, begun before the rest of the page is there: finding its primes takes as long as loading that.
 * null where the browser offers no WebCrypto.
 */
export const firstPair = globalThis.isSecureContext ? generateWebCryptoKey('RS256', 2048) : null;
// Who waits for it hears of it.
firstPair?.catch(() => undefined);
