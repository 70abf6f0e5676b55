import { hashed } from '../../checks/byKind/hash.js';
import type { ResponseProblem } from '../problems.js';
import type { Linked, TokenLink } from './link.js';
import { claim, type Party } from './party.js';
import type { TokenSet } from './sets.js';

type HashClaim = Extract<ResponseProblem, { kind: 'response-hash-other' }>['claim'];

/** at_hash, c_hash and s_hash of an ID token, and what came with it (OpenID Connect Core section 3.3.2.11). */
export function hashLinks({ sets, parties }: Linked): readonly TokenLink[] {
  return sets.flatMap((set) => {
    const { id, access } = set.parts;
    if (!id || !set.isIssued) return [];
    return [
      ...(access ? hashLink(id, 'at_hash', access.text, access.index, parties) : []),
      ...valueLink(set, sets, id, 'c_hash'),
      ...valueLink(set, sets, id, 's_hash'),
    ];
  });
}

/** The code came with the token, or was sent for it. */
function valueLink(
  set: TokenSet,
  sets: readonly TokenSet[],
  id: Party,
  name: 'c_hash' | 's_hash',
): readonly TokenLink[] {
  const value = name === 'c_hash' ? 'code' : 'state';
  const request = sets.find(
    (one) => set.exchange > 0 && one.exchange === set.exchange && one.side === 'request',
  );
  const text = set.values[value] ?? request?.values[value];
  return text === undefined ? [] : hashLink(id, name, text, null, []);
}

/** Nothing where the token has no such claim, or no specification says which hash it is. */
export function hashLink(
  from: Party,
  name: HashClaim,
  value: string,
  to: number | null,
  parties: readonly Party[],
): readonly TokenLink[] {
  const found = claim(from, name);
  if (found === '' || !from.header) return [];
  const { header } = from;
  const asked = (text: string) => hashed(header, name, 'accessToken', found, text);
  const { result, problem } = asked(value);
  if (result === 'skip') return [];
  const isElsewhere =
    problem !== null && parties.some((party) => party.index !== to && asked(party.text).result === 'pass');
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
        isElsewhere,
      },
    },
  ];
}
