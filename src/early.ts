import './platform/workerAddress.js';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { languageOf, wantedLanguages } from './platform/languages.js';
import { remembered } from './platform/storage/remembered.js';
import { savedSession } from './platform/storage/session.js';
import { schemeInForce } from './platform/scheme.js';
import { schemeAttribute } from './theme/scheme.js';

schemeInForce(schemeAttribute);

/** What the page is built with, a new token in English, is not what this visit begins with: nothing of it is to be seen. */
const isOtherwise =
  location.hash !== '' ||
  savedSession() !== null ||
  languageOf([remembered('language') ?? '', ...wantedLanguages()]) !== 'en';
if (isOtherwise) document.getElementById('root')?.replaceChildren();

/** A link to a token: ours, whose first member it is (docs/links.md), or a foreign one. */
const isTokenLink = /^#v1\.eyJ0b2tlbiI6|[#?&](token|id_token|access_token|value)=/.test(location.hash);
/** One that is kept in this browser is then the first. A member of the session itself: inside its texts a quotation mark has a reverse solidus before it. */
const hasKeptKey = remembered('key') !== null || (savedSession()?.includes('"isKept":true') ?? false);

/**
 * The first key pair, begun before the rest of the page is there: finding its primes takes as long as loading that.
 * null where the browser offers no WebCrypto, and where none is needed as far as can be seen so early.
 */
export const firstPair =
  globalThis.isSecureContext && !isTokenLink && !hasKeptKey
    ? generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
    : null;
// Who waits for it hears of it.
firstPair?.catch(() => undefined);
