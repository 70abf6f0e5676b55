import { childrenOf } from '../json/children.js';
import { lineAndColumn } from '../json/lineAndColumn.js';
import { pathTo } from '../json/path.js';
import type { JsonSyntaxProblem } from '../json/problems.js';
import { readJson } from '../json/read.js';
import { profiles as builtIn } from './builtIn.js';
import type { ProfileFault, ProfileProblem } from './problems.js';
import type { OwnProfile } from './profile.js';
import { fileSchema, profileSchema } from './schema.js';
import { childOf, validate, type Finding, type Located } from './validate.js';

/** The good profiles of a file, in its order, and what is wrong with the file and with the others. */
export type ProfilesReading = { profiles: OwnProfile[]; problems: (ProfileProblem | JsonSyntaxProblem)[] };

/** The most findings that anybody reads. */
const most = 100;

/**
 * Reads a file of profiles in the documented form (docs/profiles.md); one that is wrong spoils no other.
 *
 * @param checkIds every check that a profile may list
 */
export function readProfiles(text: string, checkIds: readonly string[]): ProfilesReading {
  const { root, problem } = readJson(text);
  if (!root) return { profiles: [], problems: problem ? [problem] : [] };
  const findings = validate(text, { path: '', value: root }, fileSchema);
  const list = childrenOf(text, root).find(({ key }) => key === 'profiles');
  const profiles: OwnProfile[] = [];
  if (list) {
    const reading = readProfileList(text, childOf('', list), checkIds);
    profiles.push(...reading.profiles);
    findings.push(...reading.findings);
  }
  return { profiles, problems: findings.slice(0, most).map((finding) => placed(text, finding)) };
}

/** The good profiles of a list that stands in a well-formed JSON text, and what is wrong with the others. */
export function readProfileList(
  text: string,
  list: Located,
  checkIds: readonly string[],
): { profiles: OwnProfile[]; findings: Finding[] } {
  const profiles: OwnProfile[] = [];
  const findings: Finding[] = [];
  const ids = new Set<string>(builtIn.map(({ id }) => id));
  for (const element of list.value.kind === 'array' ? childrenOf(text, list.value) : []) {
    const reading = readProfile(text, childOf(list.path, element), ids, checkIds);
    findings.push(...reading.findings);
    if (reading.profile) {
      profiles.push(reading.profile);
      ids.add(reading.profile.id);
    }
  }
  return { profiles, findings };
}

/** One profile; null, and what is wrong with it, where its form is not the documented one. */
export function readProfile(
  text: string,
  located: Located,
  takenIds: ReadonlySet<string>,
  checkIds: readonly string[],
): { profile: OwnProfile | null; findings: Finding[] } {
  const broken = validate(text, located, profileSchema(checkIds));
  const profile: unknown = JSON.parse(text.slice(located.value.start, located.value.end));
  const findings = hasForm(profile, broken) ? misfits(text, located, profile, takenIds) : broken;
  return { profile: hasForm(profile, findings) ? profile : null, findings };
}

/** A text in which the schema finds nothing has the form of the type that the schema describes. */
function hasForm(_profile: unknown, findings: readonly Finding[]): _profile is OwnProfile {
  return findings.length === 0;
}

/** A finding with its place as editors count it. */
function placed(text: string, { fault, path, offset }: Finding): ProfileProblem {
  return { ...fault, path, ...lineAndColumn(text, offset) };
}

/** The file of these profiles, as `readProfiles` reads it. */
export function printProfiles(profiles: readonly OwnProfile[]): string {
  return `${JSON.stringify({ profiles }, null, 2)}\n`;
}

/** What a schema cannot say: that a thing stands once, and that a name in one place stands in another. */
function misfits(
  text: string,
  { path, value }: Located,
  { id, fields, claims, tokenRequest }: OwnProfile,
  takenIds: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  const found = (fault: ProfileFault, ...keys: (string | number)[]) => {
    let span = value;
    for (const key of keys) span = childrenOf(text, span).find((child) => child.key === key)?.value ?? span;
    findings.push({ fault, path: keys.reduce<string>(pathTo, path), offset: span.start });
  };
  if (takenIds.has(id)) found({ kind: 'profile-twice', what: 'id', name: id }, 'id');
  const filled = new Set(Object.keys(claims));
  const fieldIds = new Set<string>();
  for (const [index, field] of fields.entries()) {
    const slot = `{${field.id}}`;
    if (fieldIds.has(field.id)) {
      found({ kind: 'profile-twice', what: 'field', name: field.id }, 'fields', index, 'id');
    }
    fieldIds.add(field.id);
    for (const [claim, template] of Object.entries(field.fills)) {
      const place = ['fields', index, 'fills', claim];
      if (filled.has(claim)) found({ kind: 'profile-twice', what: 'claim', name: claim }, ...place);
      if (!template.includes(slot)) found({ kind: 'profile-template', template, slot }, ...place);
      filled.add(claim);
    }
  }
  const template = tokenRequest?.tokenUrl ?? '';
  for (const [slot] of template.matchAll(/\{[^{}]*\}/g)) {
    if (!fieldIds.has(slot.slice(1, -1)))
      found({ kind: 'profile-template', template, slot }, 'tokenRequest', 'tokenUrl');
  }
  return findings;
}
