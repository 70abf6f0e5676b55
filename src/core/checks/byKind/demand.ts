import { algorithmOf } from '../../keys/algorithms.js';
import { isTokenEndpoint } from '../../kinds/oauth/clientAssertion.js';
import { audiences, memberNames, stringsOf, textOf, type Demand, type KindParts } from '../../kinds/kind.js';
import type { TokenKind } from '../../kinds/kinds.js';
import type { Source } from '../../names/registered.js';
import type { Problem } from '../../problems.js';
import { differencesOf } from '../../profiles/fill/differences.js';
import { find, shortened, type CheckedPart } from '../check.js';

type Asked = { token: TokenKind; name: string; source: Source; part: CheckedPart; parts: KindParts };

/** What is wrong with a value that is there and of the right type; null where nothing is. */
export function isMet(demand: Demand, { token, name, source, part, parts }: Asked): Problem | null {
  const found = stringsOf(part, name);
  const other = (...wanted: string[]): Problem => ({
    kind: 'kind-value-other',
    name,
    value: shortened(found.length > 0 ? found.join(', ') : (find(part, name)?.literal ?? '')),
    wanted,
    token,
    source,
  });
  switch (demand.is) {
    case 'one-of': {
      const { values, ignoresCase } = demand;
      const isOne = (value: string) => values.includes(ignoresCase ? value.toLowerCase() : value);
      return found.some(isOne) ? null : other(...values.slice(0, 1));
    }
    case 'form':
      return found.some((value) => demand.form.test(value)) ? null : other(demand.like);
    case 'same': {
      const wanted = demand.as(parts);
      return wanted === null || found.includes(wanted) ? null : other(shortened(wanted));
    }
    case 'own-name':
      return inOwnName(parts);
    case 'public-key': {
      const members = memberNames(part, name).filter((member) => privateMembers.includes(member));
      return members.length > 0 ? { kind: 'kind-jwk-private', members, source } : null;
    }
    case 'issuer-alone': {
      const aud = audiences(part);
      const isAlone = aud.length === 1 && !aud.some(isTokenEndpoint);
      return isAlone ? null : { kind: 'kind-aud-not-issuer', aud: aud.map(shortened), source };
    }
    case 'event':
      return memberNames(part, name).includes(demand.event)
        ? null
        : { kind: 'kind-claim-missing', claims: [`${name}["${demand.event}"]`], token, source };
    case 'asymmetric': {
      const alg = textOf(part, name);
      return algorithmOf(alg)?.kty === 'oct' ? { kind: 'kind-alg-symmetric', alg, token, source } : null;
    }
  }
}

/** RFC 7518 sections 6.2.2, 6.3.2 and 6.4.1, RFC 8037 section 2, RFC 9964 section 3. */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'];

/** Service accounts of AMPLIFY put the name of a parameter's value before the client id. */
function inOwnName({ claims }: KindParts): Problem | null {
  const iss = textOf(claims, 'iss');
  const sub = textOf(claims, 'sub');
  const isOwn = iss === sub || (iss.startsWith('urn:') && iss.endsWith(`:${sub}`));
  return iss === '' || sub === '' || isOwn
    ? null
    : { kind: 'kind-iss-not-sub', iss: shortened(iss), sub: shortened(sub), by: differencesOf(iss, sub) };
}
