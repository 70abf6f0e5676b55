import './platform/workerAddress.js';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { schemeInForce } from './platform/scheme.js';
import { schemeAttribute } from './theme/scheme.js';

schemeInForce(schemeAttribute);

/**
 * The first key pair, begun before the rest of the page is there: finding its primes takes as long as loading that.
 * null where the browser offers no WebCrypto.
 */
export const firstPair = globalThis.isSecureContext
  ? generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  : null;
// Who waits for it hears of it.
firstPair?.catch(() => undefined);
