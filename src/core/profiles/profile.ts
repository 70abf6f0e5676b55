import type { Frozen } from '../schema/blocks.js';
import type { ProfileForm } from './schema.js';

/** A profile that a person made, as its file holds it (schema.ts): it has a name of its own. */
export type OwnProfile = Frozen<ProfileForm>;

/**
 * What a service accepts in a token: plain data, so that a profile can be listed, kept, copied and filed. Those that
 * come with the page have no name, which text/ gives them, and no checks: each check says so itself (core/checks).
 */
export type Profile = Omit<OwnProfile, 'name' | 'checks'> & {
  readonly name: string | null;
  readonly checks: readonly string[] | null;
};

export type KidRule = Profile['header']['kid'];
export type ProfileField = Profile['fields'][number];
export type FieldShape = NonNullable<ProfileField['shape']>;
export type TokenRequest = NonNullable<Profile['tokenRequest']>;
export type StepId = Profile['steps'][number];
