import { shortened } from '../../checks/check.js';
import type { Linked, TokenLink } from './link.js';
import { claim, clientOf, isSameIssuer, type Part, type Party } from './party.js';

const issued: readonly Part[] = ['id', 'access', 'refresh'];

/** What is issued together is issued by one issuer, to one client. */
export function sameParty({ sets }: Linked): readonly TokenLink[] {
  return sets.flatMap(({ parts }) => {
    const all = issued.flatMap((part) => {
      const party = parts[part];
      return party?.claims ? [{ part, party }] : [];
    });
    const [first, ...others] = all;
    return first ? others.flatMap((other) => linksBetween(first, other)) : [];
  });
}

type InPart = { part: Part; party: Party };

function linksBetween(one: InPart, other: InPart): readonly TokenLink[] {
  const ends = { from: one.party.index, to: other.party.index };
  const issuers = [claim(one.party, 'iss'), claim(other.party, 'iss')] as const;
  const clients = [clientOf(one.party, one.part), clientOf(other.party, other.part)] as const;
  return [
    ...(issuers.includes('')
      ? []
      : [
          {
            ...ends,
            name: 'issuer' as const,
            problem: isSameIssuer(...issuers)
              ? null
              : ({
                  kind: 'response-issuer-other',
                  issuers: [shortened(issuers[0]), shortened(issuers[1])],
                } as const),
          },
        ]),
    ...(clients.includes('')
      ? []
      : [
          {
            ...ends,
            name: 'client' as const,
            problem:
              clients[0] === clients[1]
                ? null
                : ({
                    kind: 'response-client-other',
                    clients: [shortened(clients[0]), shortened(clients[1])],
                  } as const),
          },
        ]),
  ];
}
