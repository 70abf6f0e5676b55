import { halfHash, hashed, isHashName } from '../../checks/byKind/hash.js';
import type { ResponseProblem } from '../problems.js';
import type { Linked, TokenLink } from './link.js';
import { claim, type Party } from './party.js';
import { ofExchanges, type TokenSet } from './sets.js';

type HashClaim = Extract<ResponseProblem, { kind: 'response-hash-other' }>['claim'];

/** at_hash, c_hash and s_hash of an ID token, and what came with it (OpenID Connect Core section 3.3.2.11). */
export function hashLinks({ sets, parties }: Linked): readonly TokenLink[] {
  const requests = ofExchanges(sets, 'request');
  const isElsewhere = hashesOf(parties);
  return sets.flatMap((set) => {
    const { id, access } = set.parts;
    if (!id || !set.isIssued) return [];
    const request = requests.get(set.exchange);
    return [
      ...(access ? hashLink(id, 'at_hash', access.text, access.index, isElsewhere) : []),
      ...valueLink(set, request, id, 'c_hash'),
      ...valueLink(set, request, id, 's_hash'),
    ];
  });
}

type IsElsewhere = (hash: string, found: string, but: number | null) => boolean;

/** Whether a hash is that of any token but one. Each is hashed once, and only where a hash is of another one. */
function hashesOf(parties: readonly Party[]): IsElsewhere {
  const known = new Map<string, Map<string, number>>();
  return (hash, found, but) => {
    if (!isHashName(hash)) return false;
    const all = known.get(hash) ?? new Map(parties.map(({ text, index }) => [halfHash(hash, text), index]));
    known.set(hash, all);
    const index = all.get(found);
    return index !== undefined && index !== but;
  };
}

/** The code came with the token, or was sent for it. */
function valueLink(
  set: TokenSet,
  request: TokenSet | undefined,
  id: Party,
  name: 'c_hash' | 's_hash',
): readonly TokenLink[] {
  const value = name === 'c_hash' ? 'code' : 'state';
  const text = set.values[value] ?? request?.values[value];
  return text === undefined ? [] : hashLink(id, name, text, null);
}

/** Nothing where the token has no such claim, or no specification says which hash it is. */
export function hashLink(
  from: Party,
  name: HashClaim,
  value: string,
  to: number | null,
  isElsewhere: IsElsewhere = () => false,
): readonly TokenLink[] {
  const found = claim(from, name);
  if (found === '' || !from.header) return [];
  const { result, problem } = hashed(from.header, name, 'accessToken', found, value);
  if (result === 'skip') return [];
  return [
    {
      name,
      from: from.index,
      to,
      problem: problem && {
        kind: 'response-hash-other',
        claim: name,
        hash: problem.hash,
        madeWith: problem.madeWith,
        isElsewhere: isElsewhere(problem.hash, found, to),
      },
    },
  ];
}
