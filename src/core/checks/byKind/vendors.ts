import { kindOf } from '../../kinds/all.js';
import { textOf } from '../../kinds/kind.js';
import { objectOf, passed, skipped, warned } from '../check.js';
import { isVerified, type KindCheck, type KindInput } from './input.js';

/** Its header says that its signature is over another one. */
export const isForGraphAlone = ({ kind, header }: KindInput): boolean =>
  kindOf(kind).isForGraph === true && textOf(objectOf(header), 'nonce') !== '';

/** No key of the tenant verifies such a token as it stands: only Graph knows what was signed. */
export const checkGraph: KindCheck = (input) =>
  isForGraphAlone(input) && !isVerified(input) ? warned({ kind: 'kind-graph-only' }) : skipped;

/** A load balancer pads the segments and signs the padding; what strips it breaks the signature. */
export const checkPadding: KindCheck = (input) => {
  const [header = '', payload = ''] = input.token.split('.');
  const isCut = [header, payload].some((segment) => segment.length % 4 !== 0);
  return isCut && !isVerified(input) ? warned({ kind: 'kind-padding-removed' }) : passed;
};
