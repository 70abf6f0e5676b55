import { firstAlgorithm, signatureAlgorithms, type SignatureAlgorithm } from '../core/keys/algorithms.js';
import type { FieldValues } from '../core/profiles/fill/fields.js';
import { newTokenJson } from '../core/profiles/fill/newTokenJson.js';
import type { Profile } from '../core/profiles/profile.js';
import { keySlots } from '../core/profiles/fill/keySlots.js';
import { timesOf } from '../core/profiles/fill/reissue.js';
import { kidOf, type JwsDocument } from '../core/token/document.js';
import type { KeyHandle } from '../core/keys/handle.js';
import { algorithmFor } from '../core/token/sign/signing.js';
import type { Ports } from './ports.js';

/** The time, and an identifier for a jti. */
export type NewDocumentPorts = {
  clock: Pick<Ports['clock'], 'nowSeconds'>;
  ids: Pick<Ports['ids'], 'randomId'>;
};

/** What templates can say of a key. */
export const slotsOf = (key: KeyHandle | null | undefined) =>
  keySlots(key ? { ...key.facts, certificate: key.read?.certificate } : null);

/**
 * The alg of a new token: what the key was made for by choice, else the first that the service takes and the key can
 * sign, or a secret that is typed; null where there is none.
 */
export function algorithmOfNew(
  { algorithms }: Profile,
  key: KeyHandle | null | undefined,
): SignatureAlgorithm | null {
  const own = key?.alg ?? firstAlgorithm.alg;
  if (own !== firstAlgorithm.alg && algorithms.includes(own)) return own;
  const can = (alg: SignatureAlgorithm) => (key ? algorithmFor(key, alg).ok : alg === own);
  return algorithms.find((alg) => signatureAlgorithms[alg].kty === 'oct' || can(alg)) ?? null;
}

/** A new token's two texts; `kid` is '' while there is no key yet. */
export function newDocument(
  { ports: { clock, ids } }: { ports: NewDocumentPorts },
  profile: Profile,
  kid: string,
  key?: KeyHandle | null,
  fieldValues: FieldValues = {},
): JwsDocument {
  const now = clock.nowSeconds();
  const alg = algorithmOfNew(profile, key) ?? key?.alg ?? firstAlgorithm.alg;
  const jti = ids.randomId();
  const texts = newTokenJson(profile, { alg, kid, slots: slotsOf(key), now, jti, fieldValues });
  // What a field says is not the page's own.
  const isOurs = profile.header.kid !== 'field';
  return {
    kind: 'draft',
    header: { kind: 'typed', text: texts.header },
    payload: { kind: 'typed', text: texts.payload },
    base: '',
    made: {
      ...timesOf(profile, now, profile.lifetime.default),
      ...(isOurs && kidOf(kid)),
      alg: JSON.stringify(alg),
    },
  };
}
