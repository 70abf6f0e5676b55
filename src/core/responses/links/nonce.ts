import { shortened } from '../../checks/check.js';
import { stringsOf } from '../../kinds/kind.js';
import { roleOf } from '../read/names.js';
import type { NamedValue, Reading } from '../reading.js';
import type { Linked, TokenLink } from './link.js';
import { claim, type Party } from './party.js';

/** The nonce of an ID token is that of an authorization request of the same client (OpenID Connect Core section 3.1.3.7). */
export function nonceLinks({ sets, reading }: Linked): readonly TokenLink[] {
  const sent = reading.values.filter(isSent);
  if (sent.length === 0) return [];
  return sets.flatMap(({ parts: { id }, exchange, isIssued }) => {
    if (!id?.claims || !isIssued) return [];
    const own = sent.filter((nonce) => isOfClient(nonce, id, reading));
    const [last] = own.slice(-1);
    if (!last) return [];
    const found = claim(id, 'nonce');
    // Without one, it is an answer to another request, or the issuer left it out where it must not.
    if (found === '' && !isByCode(exchange, reading)) return [];
    const isRight = own.some(({ text }) => text === found);
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

/** A request that names another client is another one's. */
function isOfClient({ place }: NamedValue, id: Party, { values }: Reading): boolean {
  const client = values.find(
    (value) =>
      value.name === 'client_id' &&
      value.place.carrier !== 'claim' &&
      (place.exchange > 0
        ? value.place.exchange === place.exchange && value.place.side === place.side
        : value.place.line === place.line),
  );
  return !client || !id.claims || stringsOf(id.claims, 'aud').includes(client.text);
}

const isByCode = (exchange: number, { values }: Reading): boolean =>
  exchange > 0 &&
  values.some(
    ({ name, text, place }) =>
      name === 'grant_type' && text === 'authorization_code' && place.exchange === exchange,
  );
