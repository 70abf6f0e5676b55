import * as v from 'valibot';
import type { OwnProfile } from '../profiles/profile.js';
import { object, whole } from '../schema/blocks.js';
import type { Part } from '../token/document.js';

/** What a person works on, but for private keys. */
export type Workspace = {
  document: { kind: 'draft'; header: Part; payload: Part } | { kind: 'token'; input: string };
  /** The id of the profile in force: one of `profiles`, or one that comes with the page. */
  profile: string;
  profiles: readonly OwnProfile[];
  /** As texts: PEM, JWK, or what else the page reads. */
  publicKeys: readonly string[];
  /** Seconds by which the clocks may differ. */
  skew: number;
};

/** That of the custom profiles in it. */
export const workspaceVersion = 3;

/** base64url without padding, and without bits that say nothing (RFC 4648 section 3.5). */
const canonical = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?$/;
/** A text as typed, or the bytes that came inside a token. */
const part = v.union([v.string(), object({ base64url: v.pipe(v.string(), v.regex(canonical)) })]);
export const draftSchema = object({ header: part, payload: part });
export const tokenSchema = object({ token: v.string() });

/** A file of a version, with one of the two forms of a document. */
export const fileSchema = <Document extends v.GenericSchema, Profile extends v.GenericSchema>(
  version: number,
  document: Document,
  profile: Profile,
) =>
  object({
    $schema: v.optional(v.string()),
    version: whole(version, version),
    document,
    profile: v.string(),
    profiles: v.array(profile),
    publicKeys: v.array(v.string()),
    skew: whole(0, 86_400),
  });

export type WrittenPart = v.InferOutput<typeof part>;
export type WrittenDocument = v.InferOutput<typeof draftSchema> | v.InferOutput<typeof tokenSchema>;
