import { find } from '../../json/object.js';
import { memberText } from '../../kinds/kind.js';
import { dpopProof } from '../../token/families/dpop.js';
import { hashLink } from './hashes.js';
import type { Linked, TokenLink } from './link.js';
import type { Party } from './party.js';
import { ofExchanges } from './sets.js';

/** A DPoP proof, and the access token that it was sent with or that was issued for it (RFC 9449 sections 4.3 and 6.1). */
export function proofLinks({ sets }: Linked): readonly TokenLink[] {
  const responses = ofExchanges(sets, 'response');
  return sets.flatMap(({ parts: { proof, access, refresh }, exchange, side }) => {
    if (!proof) return [];
    const issued = side === 'request' ? responses.get(exchange)?.parts.access : undefined;
    return [
      // A proof for the token endpoint comes with no access token.
      ...(access && !refresh ? athLink(proof, access) : []),
      ...[access, issued].flatMap((token) => (token ? keyLink(token, proof) : [])),
    ];
  });
}

function athLink(proof: Party, access: Party): readonly TokenLink[] {
  if (proof.claims && !find(proof.claims, 'ath'))
    return [{ name: 'ath', from: proof.index, to: access.index, problem: { kind: 'response-ath-missing' } }];
  return hashLink(proof, 'ath', access.text, access.index);
}

function keyLink(access: Party, proof: Party): readonly TokenLink[] {
  const bound = access.claims ? memberText(access.claims, 'cnf', 'jkt') : '';
  const found = proof.header && dpopProof(proof.header.text, proof.header.json);
  const made = found?.kind === 'token-dpop-proof' ? found.thumbprint : null;
  if (bound === '' || !made) return [];
  const problem = bound === made ? null : ({ kind: 'response-key-other', bound, proof: made } as const);
  return [{ name: 'cnf.jkt', from: access.index, to: proof.index, problem }];
}
