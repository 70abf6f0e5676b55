import type { LastingValues } from '../expects.js';
import { isSignatureAlgorithm, type SignatureAlgorithm } from '../../keys/algorithms.js';
import type { KidRule, OwnProfile, ProfileField } from '../profile.js';

/** How a claim is written: as the schema says it, or as a string. */
export const writtenAs = ['string', 'number', 'boolean', 'list', 'single'] as const;
export type WrittenAs = (typeof writtenAs)[number];

/** A claim, as a person fills it in. */
export type ClaimInput = {
  /** Where the profile had it (`fills 0 iss`, `claims scope`), or what a new one is known by: it stays the same. */
  key: string;
  /** A name, or a JSON Pointer. */
  name: string;
  /** Set by nothing, the same in each token, asked as a field, or by what has no input here. */
  by: 'none' | 'value' | 'field' | 'kept';
  /** The same value in each token, and how it is written. */
  value: string;
  as: WrittenAs;
  /** The id of the field that is asked; it is remembered while the claim is set otherwise. */
  field: string | null;
};

/** A field, as a person describes it. */
export type FieldInput = {
  id: string;
  label: string;
  value: string;
  as: WrittenAs;
  isRequired: boolean;
};

/** The part of a profile that a form has fields for, as text where it is typed: it may be wrong, and nothing typed is lost. */
export type ProfileInputs = {
  name: string;
  /** That of a new token. */
  algorithm: SignatureAlgorithm;
  alsoAccepted: readonly SignatureAlgorithm[];
  /** '' where there is none. */
  typ: string;
  /** `kept`: by a template, which only the JSON has. */
  kid: KidRule | 'kept';
  /** The id of the field that has the kid. */
  kidField: string | null;
  claims: readonly ClaimInput[];
  fields: readonly FieldInput[];
  /** Seconds; max '' where it is unknown. */
  lifetime: { readonly default: string; readonly max: string };
  jti: boolean;
  expects: LastingValues;
};

/** These have a place of their own, also while they are not set. */
export const leadingClaims = ['iss', 'sub', 'aud'] as const;
export const isLeading = (name: string): boolean => leadingClaims.some((one) => one === name);

/** The template of a field's own value, with nothing around it. */
export const plainSlot = (fieldId: string): string => `{${fieldId}}`;

/** What the form of a profile begins with. */
export function inputsOf(profile: OwnProfile): ProfileInputs {
  const { algorithms, header, lifetime } = profile;
  const [algorithm = 'RS256', ...alsoAccepted] = algorithms.filter(isSignatureAlgorithm);
  const kidField = profile.fields.find((field) => field.header?.['kid'] === plainSlot(field.id))?.id ?? null;
  const hasTemplate = header.kid === 'field' && kidField === null;
  const claims = claimsOf(profile);
  const leading = leadingClaims.map((name): ClaimInput => {
    const own = claims.find((claim) => claim.name === name);
    return own ?? { ...newClaim(name), name };
  });
  return {
    name: profile.name,
    algorithm,
    alsoAccepted,
    typ: header.typ ?? '',
    kid: hasTemplate ? 'kept' : header.kid,
    kidField,
    claims: [...leading, ...claims.filter((claim) => !leading.includes(claim))],
    fields: profile.fields.map(fieldInput),
    lifetime: { default: String(lifetime.default), max: lifetime.max === null ? '' : String(lifetime.max) },
    jti: profile.jti,
    expects: profile.expects ?? {},
  };
}

/** A claim that nothing sets yet. */
export const newClaim = (key: string): ClaimInput => ({
  key,
  name: '',
  by: 'none',
  value: '',
  as: 'string',
  field: null,
});

const fieldInput = ({ id, label, value, as, optional }: ProfileField): FieldInput => ({
  id,
  label,
  value,
  as: as ?? 'string',
  isRequired: optional !== true,
});

function claimsOf({ fields, claims }: OwnProfile): ClaimInput[] {
  const filled = fields.flatMap(({ id, fills }, index) =>
    Object.entries(fills).map(([name, template]): ClaimInput => {
      const key = filledKey(index, name);
      return template === plainSlot(id)
        ? { ...newClaim(key), name, by: 'field', field: id }
        : { ...newClaim(key), name, by: 'kept' };
    }),
  );
  const fixed = Object.entries(claims).map(([name, value]): ClaimInput => {
    const typed = typedValue(value);
    return { ...newClaim(fixedKey(name)), name, by: typed ? 'value' : 'kept', ...typed };
  });
  return [...filled, ...fixed];
}

export const filledKey = (index: number, name: string): string => `fills ${index} ${name}`;
export const fixedKey = (name: string): string => `claims ${name}`;

/** A value as it is typed; null for one that no field can have, such as an object. */
function typedValue(value: unknown): Pick<ClaimInput, 'value' | 'as'> | null {
  if (typeof value === 'string') return { value, as: 'string' };
  if (typeof value === 'number') return { value: String(value), as: 'number' };
  if (typeof value === 'boolean') return { value: String(value), as: 'boolean' };
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return null;
  if (value.every((item) => /^\S+$/.test(item))) return { value: value.join(' '), as: 'list' };
  return value.length === 1 ? { value: value.join(), as: 'single' } : null;
}

/** An object without some of its members. */
export const besides = <T>(
  members: Readonly<Record<string, T>>,
  ...names: readonly string[]
): Record<string, T> => Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

/** The id for a field that is to be asked for a claim: like the claim, and none that there is. */
export function newFieldId(claim: string, fields: readonly Pick<FieldInput, 'id'>[]): string {
  const word = claim.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 60);
  const base = /^[A-Za-z]/.test(word) ? word : 'field';
  const taken = new Set(fields.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}${number}`;
  return id;
}
