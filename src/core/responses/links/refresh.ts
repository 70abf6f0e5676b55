import { shortened } from '../../checks/check.js';
import { stringsOf } from '../../kinds/kind.js';
import type { Linked, TokenLink } from './link.js';
import { claimText, clientOf, isSameIssuer, type Part, type Party } from './party.js';
import { ofExchanges, type TokenSet } from './sets.js';

/**
 * What a refresh token is exchanged for is of the same issuer, user and client as what was issued with it (OpenID Connect
 * Core section 12.2), or as it says itself where it is a JWT.
 */
export function refreshLinks({ sets }: Linked): readonly TokenLink[] {
  const responses = ofExchanges(sets, 'response');
  const issuing = new Map<number, TokenSet[]>();
  for (const set of sets) {
    const { refresh } = set.parts;
    if (!refresh || set.side !== 'response') continue;
    const known = issuing.get(refresh.index);
    if (!known) issuing.set(refresh.index, [set]);
    // One of two is another one than the answer.
    else if (known.length < 2) known.push(set);
  }
  return sets.flatMap((request) => {
    const { refresh } = request.parts;
    if (!refresh || request.side !== 'request') return [];
    const answer = responses.get(request.exchange);
    if (!answer) return [];
    const former = issuing.get(refresh.index)?.find((set) => set !== answer);
    return (['id', 'access'] as const).flatMap((part) => {
      const after = answer.parts[part];
      const before = formerOf(former, part, refresh);
      if (!after?.claims || !before || before.party.index === after.index) return [];
      return [
        {
          name: 'refresh' as const,
          from: after.index,
          to: before.party.index,
          problem: differenceOf(before, { part, party: after }),
        },
      ];
    });
  });
}

type InPart = { part: Part; party: Party };

function formerOf(former: TokenSet | undefined, part: 'id' | 'access', refresh: Party): InPart | null {
  const party = former?.parts[part];
  if (party?.claims) return { part, party };
  return refresh.claims ? { part: 'refresh', party: refresh } : null;
}

function differenceOf(before: InPart, after: InPart): TokenLink['problem'] {
  for (const claim of ['iss', 'sub', 'azp', 'auth_time'] as const) {
    const [former, present] = [valueOf(before, claim), valueOf(after, claim)];
    if (former === null || present === null || former === present) continue;
    if (claim === 'iss' && isSameIssuer(former, present)) continue;
    return { kind: 'response-refresh-other', claim, before: shortened(former), after: shortened(present) };
  }
  if (before.part !== 'id' || !before.party.claims || !after.party.claims) return null;
  const [former, present] = [before.party.claims, after.party.claims].map((claims) =>
    stringsOf(claims, 'aud'),
  );
  const isKept = former?.every((audience) => present?.includes(audience)) ?? true;
  if (isKept) return null;
  return {
    kind: 'response-refresh-other',
    claim: 'aud',
    before: shortened(former?.join(' ') ?? ''),
    after: shortened(present?.join(' ') ?? ''),
  };
}

/** The client by whatever claim says it. */
function valueOf({ part, party }: InPart, claim: 'iss' | 'sub' | 'azp' | 'auth_time'): string | null {
  if (claim === 'azp') return clientOf(party, part) || null;
  if (claim === 'auth_time' && part !== 'id') return null;
  return claimText(party, claim);
}
