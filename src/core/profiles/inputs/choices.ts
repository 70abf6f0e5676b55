import type { OwnProfile } from '../profile.js';
import {
  besides,
  newClaim,
  newFieldId,
  plainSlot,
  type ClaimInput,
  type FieldInput,
  type ProfileInputs,
} from './inputs.js';

/** How a claim may be set: as `ClaimInput.by` says, or by the field of this id, which is another claim's. */
export type ClaimChoice = ClaimInput['by'] | { readonly sameAs: string };

/** The claim that a field is described with: the first of those that it is asked for. */
export const ownerOf = ({ claims }: ProfileInputs, fieldId: string): ClaimInput | undefined =>
  claims.find(({ by, field }) => by === 'field' && field === fieldId);

/** The fields that a claim may share: those that are asked for another one, for the kid, or for the request. */
export const sharedFields = (base: OwnProfile, inputs: ProfileInputs, claim: ClaimInput): FieldInput[] =>
  inputs.fields.filter(({ id }) => {
    const owner = ownerOf(inputs, id);
    if (owner) return owner.key !== claim.key;
    const isKid = inputs.kid === 'field' && inputs.kidField === id;
    return isKid || (id !== claim.field && base.fields.some((field) => field.id === id));
  });

/**
 * Sets a claim in another way. A field of its own is asked from now on under the claim's name in words; what was typed
 * for it before is there again.
 */
export function setBy(inputs: ProfileInputs, key: string, choice: ClaimChoice, label: string): ProfileInputs {
  const set = (change: Partial<ClaimInput>, fields = inputs.fields): ProfileInputs => ({
    ...inputs,
    fields,
    claims: inputs.claims.map((claim) => (claim.key === key ? { ...claim, ...change } : claim)),
  });
  if (typeof choice === 'object') return set({ by: 'field', field: choice.sameAs });
  const claim = inputs.claims.find((one) => one.key === key);
  if (choice !== 'field' || !claim) return set({ by: choice });
  const owner = claim.field === null ? undefined : ownerOf(inputs, claim.field);
  if (claim.field !== null && (!owner || owner.key === key)) return set({ by: 'field' });
  const id = newFieldId(claim.name, inputs.fields);
  const field = { ...newField(id, label), value: claim.value, as: claim.as };
  return set({ by: 'field', field: id }, [...inputs.fields, field]);
}

/** Says where the kid comes from; the field that is asked for it is there again where there was one. */
export function setKid(inputs: ProfileInputs, kid: ProfileInputs['kid'], label: string): ProfileInputs {
  if (kid !== 'field' || inputs.kidField !== null) return { ...inputs, kid };
  const id = newFieldId('keyId', inputs.fields);
  return { ...inputs, kid, kidField: id, fields: [...inputs.fields, newField(id, label)] };
}

const newField = (id: string, label: string): FieldInput => ({
  id,
  label,
  value: '',
  as: 'string',
  isRequired: true,
});

/** One claim more, without a name and the same in each token. */
export function addClaim(inputs: ProfileInputs): ProfileInputs {
  const keys = new Set(inputs.claims.map(({ key }) => key));
  let number = 1;
  while (keys.has(`new ${number}`)) number += 1;
  return { ...inputs, claims: [...inputs.claims, { ...newClaim(`new ${number}`), by: 'value' }] };
}

/** The members of a profile that say more than its inputs do. */
export function membersBeyond(profile: OwnProfile): string[] {
  const fields = profile.fields.filter(
    ({ id, shape, header = {}, choices = [] }) =>
      shape !== null ||
      choices.length > 0 ||
      Object.entries(header).some(([name, template]) => name !== 'kid' || template !== plainSlot(id)),
  );
  const more: Record<string, unknown> = {
    ...besides(profile, 'id', 'name', 'algorithms', 'claims', 'jti', 'expects'),
    header: besides(profile.header, 'kid', 'typ'),
    fields,
    lifetime: besides(profile.lifetime, 'default', 'max'),
  };
  return Object.entries(more)
    .filter(([, value]) => value !== null && (typeof value !== 'object' || Object.keys(value).length > 0))
    .map(([name]) => name);
}
