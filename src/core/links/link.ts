import * as v from 'valibot';
import { profiles, type BuiltInId } from '../profiles/builtIn.js';
import type { OwnProfile } from '../profiles/profile.js';
import { dictionary, object, orNull, type Frozen } from '../schema/blocks.js';

/** That of the custom profiles in it. */
export const linkVersion = 3;

/** In characters, with the number sign: less than the 80,000 that Safari keeps. */
export const longestLink = 60_000;

export const tokenSchema = object({
  token: v.pipe(v.string(), v.regex(/\S/)),
  publicKey: orNull(v.string()),
});

export const draftSchema = object({
  header: v.string(),
  /** iat, exp and jti stand in it as they were; `refresh` (core/profiles) sets them. */
  payload: v.string(),
  /** The form of a custom profile is `profileReader`'s to judge. */
  profile: v.union([v.string(), v.looseObject({})]),
  fieldValues: dictionary(v.string(), v.string()),
});
export type WrittenDraft = Frozen<v.InferOutput<typeof draftSchema>>;

/** A token to look at, with the public key that verifies it: PEM, JWK or what else the page reads. */
export type TokenLink = Frozen<v.InferOutput<typeof tokenSchema>>;

/**
 * A token to make: what stands in it, and the profile; the receiver's page issues it anew with its own key. A profile
 * that comes with the page goes by its id; a person's own travels whole.
 */
export type DraftLink = Omit<WrittenDraft, 'profile'> & { readonly profile: string | OwnProfile };
export type LinkContent = TokenLink | DraftLink;

export const builtInIds: ReadonlySet<string> = new Set(profiles.map(({ id }) => id));
export const isBuiltIn = (id: string): id is BuiltInId => builtInIds.has(id);
