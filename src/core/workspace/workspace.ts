import type { OwnProfile } from '../profiles/profile.js';
import { object, type Schema } from '../profiles/schema.js';
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

export const workspaceVersion = 1;

/** A text as typed, or the bytes that came inside a token. */
export type WrittenPart = string | { base64url: string };
export type WrittenDraft = { header: WrittenPart; payload: WrittenPart };
export type WrittenWorkspace = {
  version: typeof workspaceVersion;
  document: WrittenDraft | { token: string };
  profile: string;
  profiles: readonly OwnProfile[];
  publicKeys: readonly string[];
  skew: number;
};

const string: Schema = { type: 'string' };
/** base64url without padding, and without bits that say nothing (RFC 4648 section 3.5). */
const canonical = '^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?$';
const part: Schema = {
  ...object({ base64url: { type: 'string', pattern: canonical } }),
  type: ['string', 'object'],
};
export const draftSchema = object({ header: part, payload: part });
export const tokenSchema = object({ token: string });

const file = object({
  version: { type: 'integer', minimum: workspaceVersion, maximum: workspaceVersion },
  document: { type: 'object' },
  profile: string,
  profiles: { type: 'array' },
  publicKeys: { type: 'array', items: string },
  skew: { type: 'integer', minimum: 0, maximum: 86_400 },
});

/** The file, but for the document, which has two forms, and the profiles, which `readProfileList` judges. */
export const fileSchema: Schema = { ...file, properties: { $schema: string, ...file.properties } };
