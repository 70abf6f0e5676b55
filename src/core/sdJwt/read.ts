import { find, type JsonText } from '../json/object.js';
import { readStrictJws, type StrictJws } from '../token/verify/strict.js';
import { credentialFindings, credentialOf, type Credential } from './credential.js';
import { disclosureFindings, readDisclosure } from './disclosure.js';
import { digestOf, isSdHash, usualHash, type SdHash } from './hash.js';
import { processClaims, type PlacedDisclosure } from './process.js';
import type { SdJwtFinding } from './problems.js';

/** Everything that can be read out of an SD-JWT without a key (RFC 9901 section 4). */
export type SdJwt = {
  /** What the issuer signed; null where it is no JWS with claims. */
  issued: (StrictJws & { payload: JsonText }) | null;
  disclosures: readonly PlacedDisclosure[];
  /** The key binding JWT that follows; null where none does. */
  binding: string | null;
  /** What digests are made with; null where _sd_alg names nothing that is known here. */
  hash: SdHash | null;
  /** The claims as the verifier sees them, JSON; null where they cannot be put together. */
  claims: string | null;
  digests: number;
  undisclosed: number;
  /** Null where its typ is not that of a verifiable credential. */
  credential: Credential | null;
  findings: readonly SdJwtFinding[];
};

/** More than any wallet presents. */
export const mostDisclosures = 2000;

/** The JWT, the disclosures, and the key binding JWT or what else stands behind the last tilde. */
export function splitSdJwt(text: string): { jwt: string; encoded: string[]; last: string } {
  const [jwt = '', ...behind] = text.split('~');
  const last = behind.pop() ?? '';
  return { jwt, encoded: behind, last };
}

/** Reads an SD-JWT that is nothing but that; it never throws. */
export function readSdJwt(text: string): SdJwt {
  const { jwt, encoded, last } = splitSdJwt(text);
  const isTerminated = text.includes('~');
  const issued = readStrictJws(jwt);
  const payload = issued?.payload ?? null;
  const ends: SdJwtFinding[] = isTerminated ? [] : [{ kind: 'not-terminated' }];
  if (encoded.length > mostDisclosures)
    ends.push({ kind: 'disclosures-many', count: encoded.length, most: mostDisclosures });
  const read = encoded.slice(0, mostDisclosures).map(readDisclosure);
  const none = { disclosures: read.map((one) => ({ ...one, digest: '', placement: null })), binding: null };
  if (!issued || !payload?.json.root)
    return { ...nothing, ...none, findings: [...ends, { kind: 'jwt-unreadable' }] };
  const named = find(payload, '_sd_alg');
  const name = named ? (named.string ?? named.literal) : usualHash;
  const binding = last === '' ? null : last;
  const found = [...ends, ...disclosureFindings(read)];
  const claimed = { ...issued, payload };
  if (!isSdHash(name))
    return {
      ...nothing,
      ...none,
      issued: claimed,
      binding,
      findings: [...found, { kind: 'hash-unknown', hash: name }],
    };
  const digests = read.map((one) => digestOf(name, one.encoded));
  const { claims, placements, findings, ...counts } = processClaims(
    payload.text,
    payload.json.root,
    read,
    digests,
  );
  const disclosures = read.map((one, at) => ({
    ...one,
    digest: digests[at] ?? '',
    placement: placements.get(at) ?? null,
  }));
  const credential = issued.header && credentialOf(issued.header, claims);
  return {
    issued: claimed,
    disclosures,
    binding,
    hash: name,
    claims,
    ...counts,
    credential,
    findings: [
      ...found.filter((one) => !isOfOtherPart(one, findings)),
      ...findings,
      ...credentialFindings(issued.header, claims, disclosures),
    ],
  };
}

/** Where a part is missing, what stands first is no salt. */
const isOfOtherPart = (one: SdJwtFinding, placed: readonly SdJwtFinding[]): boolean =>
  one.kind.startsWith('salt-') &&
  placed.some((other) => other.kind === 'disclosure-parts' && 'at' in one && other.at === one.at);

const nothing: SdJwt = {
  issued: null,
  disclosures: [],
  binding: null,
  hash: null,
  claims: null,
  digests: 0,
  undisclosed: 0,
  credential: null,
  findings: [],
};
