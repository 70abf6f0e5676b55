import { decodeBase64url } from '../../bytes/base64url.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import type { Finding } from '../reading.js';
import type { Collection } from './collection.js';
import { parsed, readValue } from './readValue.js';

const mostLayers = 3;
/** The first claims of any token are within this. */
const longest = 1_000_000;

/** The tokens inside of the claims of those that were found, such as in notifications of the App Store. */
export function readInner(to: Collection): void {
  let read = 0;
  for (let layer = 0; layer < mostLayers; layer++) {
    const found = to.found();
    for (const finding of found.slice(read)) readClaims(finding, to);
    read = found.length;
  }
}

function readClaims({ text, form, places: [place] }: Finding, to: Collection): void {
  const [, payload = ''] = text.split('.', 2);
  if (form !== 'jws' || !place || payload.length > longest) return;
  const claims = parsed(decodeUtf8(decodeBase64url(payload).bytes) ?? '');
  if (claims === undefined) return;
  const { exchange, side, line } = place;
  const surroundings = { exchange, side, line, group: to.group() };
  readValue(claims, { surroundings, carrier: 'claim', name: place.name }, to);
}
