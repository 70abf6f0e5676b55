import type { FieldValues } from '../core/profiles/fill/fields.js';
import { newTokenJson } from '../core/profiles/fill/newTokenJson.js';
import type { Profile } from '../core/profiles/profile.js';
import { kidOf, timesOf, type JwsDocument } from '../core/token/document.js';
import type { Ports } from './ports.js';

/** The time, and an identifier for a jti. */
export type NewDocumentPorts = {
  clock: Pick<Ports['clock'], 'nowSeconds'>;
  ids: Pick<Ports['ids'], 'randomId'>;
};

/** A new token's two texts; `kid` is '' while there is no key yet. */
export function newDocument(
  { ports: { clock, ids } }: { ports: NewDocumentPorts },
  profile: Profile,
  kid: string,
  alg = 'RS256',
  fieldValues: FieldValues = {},
): JwsDocument {
  const now = clock.nowSeconds();
  const texts = newTokenJson(profile, { alg, kid, now, jti: ids.randomId(), fieldValues });
  return {
    kind: 'draft',
    header: { kind: 'typed', text: texts.header },
    payload: { kind: 'typed', text: texts.payload },
    base: '',
    made: { ...timesOf(now, profile.lifetime.default), ...kidOf(kid), alg: JSON.stringify(alg) },
  };
}
