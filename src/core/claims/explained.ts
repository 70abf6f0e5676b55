import { stringValue, type JsonMember } from '../json/read.js';
import { isClaimName, isHeaderParameter } from '../names/registered.js';
import { vendorClaim, vendorsOf } from '../names/vendors/vendors.js';
import { escaped } from './rows.js';

/** The members of a header or payload whose names have a meaning: registered, or of the vendor of the token. */
export function explainedMembers(
  part: 'header' | 'payload',
  text: string,
  members: readonly JsonMember[],
): readonly JsonMember[] {
  if (part === 'header') return members.filter(({ name }) => isHeaderParameter(name));
  const issuer = members.findLast(({ name }) => name === 'iss');
  const iss = issuer ? stringValue(text, issuer.value) : null;
  const known = vendorsOf({ iss, names: members.map(({ name }) => name) });
  return members.filter(({ name }) => isClaimName(name) || vendorClaim(escaped(name), known) !== null);
}
