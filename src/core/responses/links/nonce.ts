import { shortened } from '../../checks/check.js';
import { stringsOf } from '../../kinds/kind.js';
import { roleOf } from '../read/names.js';
import type { NamedValue, Place, Reading } from '../reading.js';
import type { Linked, TokenLink } from './link.js';
import { claim } from './party.js';

/** The nonce of an ID token is that of an authorization request of the same client (OpenID Connect Core section 3.1.3.7). */
export function nonceLinks({ sets, reading }: Linked): readonly TokenLink[] {
  const clientOf = clientsOf(reading);
  const sent = reading.values.filter(isSent).map(({ text, place }) => ({ text, client: clientOf(place) }));
  if (sent.length === 0) return [];
  const byCode = new Set(reading.values.filter(isOfCode).map(({ place }) => place.exchange));
  return sets.flatMap(({ parts: { id }, exchange, isIssued }) => {
    if (!id?.claims || !isIssued) return [];
    const audience = stringsOf(id.claims, 'aud');
    // A request that names another client is another one's.
    const isOwn = ({ client }: { client: string | null }) => client === null || audience.includes(client);
    const last = sent.findLast(isOwn);
    if (!last) return [];
    const found = claim(id, 'nonce');
    // Without one, it is an answer to another request, or the issuer left it out where it must not.
    if (found === '' && !(exchange > 0 && byCode.has(exchange))) return [];
    const isRight = sent.some((nonce) => nonce.text === found && isOwn(nonce));
    return [
      {
        name: 'nonce' as const,
        from: id.index,
        to: null,
        problem: isRight
          ? null
          : ({
              kind: 'response-nonce-other',
              found: found === '' ? null : shortened(found),
              sent: shortened(last.text),
            } as const),
      },
    ];
  });
}

/** In the address or form of an authorization request, or inside of a request object (RFC 9101). */
const isSent = ({ name, place }: NamedValue): boolean =>
  name === 'nonce' &&
  (['query', 'form'].includes(place.carrier) ||
    (place.carrier === 'claim' && roleOf(place.name.slice(0, -'.nonce'.length)) === 'request'));

/** The client that a request names, by a place in it; null where it names none. */
function clientsOf({ values }: Reading): (place: Place) => string | null {
  const ofSide = ({ exchange, side }: Place) => `${exchange} ${side}`;
  const bySide = new Map<string, string>();
  const byLine = new Map<number | null, string>();
  for (const { name, text, place } of values.toReversed()) {
    if (name !== 'client_id' || place.carrier === 'claim') continue;
    bySide.set(ofSide(place), text);
    byLine.set(place.line, text);
  }
  return (place) => (place.exchange > 0 ? bySide.get(ofSide(place)) : byLine.get(place.line)) ?? null;
}

const isOfCode = ({ name, text }: NamedValue): boolean =>
  name === 'grant_type' && text === 'authorization_code';
