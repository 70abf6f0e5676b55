import type { Reading } from '../reading.js';
import { hashLinks } from './hashes.js';
import { nonceLinks } from './nonce.js';
import type { Linked, TokenLink } from './link.js';
import { partyOf } from './party.js';
import { proofLinks } from './proofs.js';
import { refreshLinks } from './refresh.js';
import { sameParty } from './sameParty.js';
import { setsOf } from './sets.js';

/** All links that can be checked between the tokens of a text, the broken ones first. What can't be checked is left out. */
export function linksOf(reading: Reading): readonly TokenLink[] {
  const parties = reading.findings.map(partyOf);
  const linked: Linked = { reading, parties, sets: setsOf(reading, parties) };
  const all = [hashLinks, proofLinks, sameParty, nonceLinks, refreshLinks].flatMap((check) => check(linked));
  const once = new Map(all.map((link) => [`${link.name} ${link.from} ${link.to}`, link] as const));
  return [...once.values()].toSorted(
    (one, other) => Number(one.problem === null) - Number(other.problem === null),
  );
}
