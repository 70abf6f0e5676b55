import type { JWK } from 'jose';
import { algorithmNames, fits, signatureAlgorithms } from '../keys/algorithms.js';
import type { KeyHandle } from '../keys/handle.js';

/** What the kid of a key in a set is: its Key ID, its JWK thumbprint (RFC 7638), or a text of the person's. */
export const kidSources = ['key-id', 'thumbprint', 'own'] as const;
export type KidSource = (typeof kidSources)[number];

/** A key of a set in the making, and what the set says of it (RFC 7517 sections 4.2 to 4.5). */
export type SetEntry = {
  /** Another one for each entry: a key may be there twice. */
  id: string;
  key: KeyHandle;
  kid: { from: KidSource; /** Used where `from` says so; '' for none. */ own: string };
  /** Null where the set doesn't say. */
  use: string | null;
  alg: string | null;
  operations: readonly string[] | null;
};

/** What an entry says until a person says otherwise: what its issuer said, if it comes from a JWK. */
export function entryOf(id: string, key: KeyHandle): SetEntry {
  const { jwk } = key.facts;
  const written = { use: jwk.use ?? null, alg: jwk.alg ?? null, operations: jwk.key_ops ?? null };
  if (key.read?.source === 'jwk') {
    return {
      id,
      key,
      kid: { from: 'own', own: key.read.kid ?? '' },
      ...written,
      // Those of the private key say nothing of the public one.
      operations: key.privateKey ? null : written.operations,
    };
  }
  const kid = { from: 'key-id' as const, own: key.read?.kid ?? '' };
  // What a PEM or a certificate is used with isn't said in it.
  const alg = key.read ? written.alg : key.alg;
  return { id, key, kid: kid.own === '' ? kid : { ...kid, from: 'own' }, use: 'sig', alg, operations: null };
}

export function kidOfEntry({ kid, key }: SetEntry): string {
  if (kid.from === 'own') return kid.own;
  return kid.from === 'key-id' ? key.facts.keyId : key.facts.thumbprint;
}

/** A shared secret has no public key. */
export const hasPublicKey = ({ key }: SetEntry): boolean => key.facts.spki !== null;

/** Members that an entry says itself. */
const labels = ['kty', 'kid', 'use', 'key_ops', 'alg'];

/**
 * The entry as a JWK: kty, what is said of the key, then the key.
 *
 * @param material the key's own members: the public ones, unless it is to have others
 */
export function jwkOfEntry(entry: SetEntry, material: JWK = entry.key.facts.jwk): JWK {
  const { kty } = material;
  const { use, operations } = entry;
  const kid = kidOfEntry(entry);
  // The alg of an AKP key is part of the key (RFC 9964).
  const alg = kty === 'AKP' ? entry.key.facts.jwk.alg : entry.alg;
  return {
    ...(kty && { kty }),
    ...(kid !== '' && { kid }),
    ...(use !== null && { use }),
    ...(operations && { key_ops: [...operations] }),
    ...(alg != null && { alg }),
    ...Object.fromEntries(Object.entries(material).filter(([member]) => !labels.includes(member))),
  };
}

/** The text of a JWK Set (RFC 7517 section 5). */
export const keySetText = (jwks: readonly JWK[]): string => JSON.stringify({ keys: jwks }, null, 2);

/** The algorithms that a key of a set may name, in the order of the menus; what it names already is among them. */
export function algorithmsFor({ key, alg }: SetEntry): readonly string[] {
  const { jwk, isPssOnly = false } = key.facts;
  const all: string[] = algorithmNames.filter((name) => {
    const algorithm = signatureAlgorithms[name];
    return fits(algorithm, jwk) && (!isPssOnly || algorithm.family === 'RSA-PSS');
  });
  return alg === null || all.includes(alg) ? all : [...all, alg];
}

/** The same entries with one of them a place earlier (-1) or later (1); the first and the last stay. */
export function movedEntry(entries: readonly SetEntry[], id: string, by: -1 | 1): readonly SetEntry[] {
  const from = entries.findIndex((entry) => entry.id === id);
  const other = entries[from + by];
  const entry = entries[from];
  if (!entry || !other) return entries;
  return entries.map((one) => (one === entry ? other : one === other ? entry : one));
}

/** The same entries with a new key before the one that it is to succeed, saying what that one says. */
export function withSuccessor(
  entries: readonly SetEntry[],
  former: SetEntry,
  id: string,
  key: KeyHandle,
): readonly SetEntry[] {
  const { use, alg, operations, kid } = former;
  // An own kid is that of the former one alone.
  const from = kid.from === 'own' ? 'key-id' : kid.from;
  const successor: SetEntry = { id, key, kid: { from, own: '' }, use, alg, operations };
  return entries.flatMap((entry) => (entry.id === former.id ? [successor, entry] : [entry]));
}
