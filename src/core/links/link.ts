import { profiles, type BuiltInId } from '../profiles/builtIn.js';
import type { FieldValues } from '../profiles/fill/fields.js';
import type { OwnProfile } from '../profiles/profile.js';
import { object, type Schema } from '../profiles/schema.js';

/** A token to look at, with the public key that verifies it: PEM, JWK or what else the page reads. */
export type TokenLink = { token: string; publicKey: string | null };

/** A token to make: what stands in it, and the profile; the receiver's page issues it anew with its own key. */
export type DraftLink = {
  header: string;
  /** iat, exp and jti stand in it as they were; `refresh` (core/profiles) sets them. */
  payload: string;
  /** A profile that comes with the page by its id; a person's own travels whole. */
  profile: BuiltInId | OwnProfile;
  fieldValues: FieldValues;
};
export type LinkContent = TokenLink | DraftLink;

export const linkVersion = 1;

/** In characters, with the number sign: less than the 80,000 that Safari keeps. */
export const longestLink = 60_000;

export const tokenSchema = object({
  token: { type: 'string', pattern: '\\S' },
  publicKey: { type: ['string', 'null'] },
});

const string: Schema = { type: 'string' };
/** The form of an own profile is `readProfile`'s to judge. */
export const draftSchema = object({
  header: string,
  payload: string,
  profile: { type: ['string', 'object'] },
  fieldValues: { type: 'object', additionalProperties: string },
});

export const builtInIds: ReadonlySet<string> = new Set(profiles.map(({ id }) => id));
export const isBuiltIn = (id: string): id is BuiltInId => builtInIds.has(id);
