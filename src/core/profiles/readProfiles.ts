import * as v from 'valibot';
import { childrenOf } from '../json/children.js';
import { lineAndColumn } from '../json/lineAndColumn.js';
import { pathTo } from '../json/path.js';
import { prettyJson } from '../json/write/pretty.js';
import type { JsonSyntaxProblem } from '../json/problems.js';
import { readJson } from '../json/read.js';
import { object } from '../schema/blocks.js';
import { childOf, mostFindings, readForm, type Finding, type Located } from '../schema/readForm.js';
import { writtenVersion } from '../schema/version.js';
import { profiles as builtIn } from './builtIn.js';
import type { ProfileFault, ProfileProblem } from './problems.js';
import { keySlotNames } from './fill/keySlots.js';
import { functionNames, slotsIn } from './fill/template.js';
import { requestSlotNames } from './fill/tokenRequest.js';
import type { OwnProfile } from './profile.js';
import { fileMembers, profileSchema, profilesVersion, type ProfilesVersion } from './schema.js';

/** The good profiles of a file, in its order, and what is wrong with the file and with the others. */
export type ProfilesReading = {
  profiles: OwnProfile[];
  /** The others as they stand there; null where the file itself could not be read. */
  unread: string[] | null;
  problems: (ProfileProblem | JsonSyntaxProblem)[];
};

/**
 * Reads a file of profiles in the documented form (docs/profiles.md); one that is wrong spoils no other.
 *
 * @param checkIds every check that a profile may list
 */
export function readProfiles(text: string, checkIds: readonly string[]): ProfilesReading {
  const { root, problem } = readJson(text);
  if (!root) return { profiles: [], unread: null, problems: problem ? [problem] : [] };
  const members = childrenOf(text, root);
  const written = writtenVersion(text, members);
  if (Number(written) > profilesVersion) {
    const later = { kind: 'profile-version', version: written ?? '', known: profilesVersion } as const;
    return { profiles: [], unread: null, problems: [later] };
  }
  const isNamed = members.some(({ key }) => key === 'version');
  const version = !isNamed || written === '1' ? 1 : written === '2' ? 2 : profilesVersion;
  const file = object({ ...fileMembers[version], profiles: v.array(v.unknown()) });
  const list = members.find(({ key }) => key === 'profiles');
  const { value, findings } = readForm(text, { path: '', value: root }, file, list?.value);
  const reading = list ? readProfileList(text, childOf('', list), version, checkIds) : noProfiles;
  return {
    profiles: reading.profiles,
    unread: value && reading.unread,
    problems: [...findings, ...reading.findings].slice(0, mostFindings).map(({ fault, path, offset }) => {
      return { ...fault, path, ...lineAndColumn(text, offset) };
    }),
  };
}

type ListReading = { profiles: OwnProfile[]; unread: string[]; findings: Finding<ProfileFault>[] };
const noProfiles: ListReading = { profiles: [], unread: [], findings: [] };

/** The good profiles of a list that stands in a well-formed JSON text, and what is wrong with the others. */
export function readProfileList(
  text: string,
  list: Located,
  version: ProfilesVersion,
  checkIds: readonly string[],
): ListReading {
  const reading: ListReading = { profiles: [], unread: [], findings: [] };
  const ids = new Set<string>(builtIn.map(({ id }) => id));
  const read = profileReader(version, checkIds);
  for (const element of list.value.kind === 'array' ? childrenOf(text, list.value) : []) {
    const { profile, findings } = read(text, childOf(list.path, element), ids);
    reading.findings.push(...findings);
    if (profile) {
      reading.profiles.push(profile);
      ids.add(profile.id);
    } else reading.unread.push(text.slice(element.value.start, element.value.end));
  }
  return reading;
}

/** Reads one profile; null, and what is wrong with it, where its form is not the documented one. */
export function profileReader(version: ProfilesVersion, checkIds: readonly string[]) {
  const schema = profileSchema(version, checkIds);
  return (
    text: string,
    located: Located,
    takenIds: ReadonlySet<string>,
  ): { profile: OwnProfile | null; findings: Finding<ProfileFault>[] } => {
    const { value, findings: broken } = readForm(text, located, schema);
    const findings = value ? misfits(text, located, value, takenIds) : broken;
    return { profile: findings.length === 0 ? value : null, findings };
  };
}

/**
 * The file of these profiles, as `readProfiles` reads it.
 *
 * @param unread what else was in it, and stays as it is
 */
export function printProfiles(profiles: readonly OwnProfile[], unread: readonly string[] = []): string {
  const texts = [...profiles.map((profile) => JSON.stringify(profile)), ...unread];
  return `${prettyJson(`{"version":${profilesVersion},"profiles":[${texts.join(',')}]}`)}\n`;
}

/** What a schema cannot say: that a thing stands once, and that a name in one place stands in another. */
function misfits(
  text: string,
  { path, value }: Located,
  profile: OwnProfile,
  takenIds: ReadonlySet<string>,
): Finding<ProfileFault>[] {
  const { id, fields, claims, header, tokenRequest, request, credential } = profile;
  const findings: Finding<ProfileFault>[] = [];
  const found = (fault: ProfileFault, ...keys: (string | number)[]) => {
    if (findings.length >= mostFindings) return;
    let span = value;
    for (const key of keys) span = childrenOf(text, span).find((child) => child.key === key)?.value ?? span;
    findings.push({ fault, path: keys.reduce<string>(pathTo, path), offset: span.start });
  };
  const fieldIds = fields.map((field) => field.id);
  const judge = (template: string, known: readonly string[], ...place: (string | number)[]) => {
    const wrong = wrongSlot(template, known);
    if (wrong !== null) found({ kind: 'profile-template', template, slot: wrong }, ...place);
  };
  if (takenIds.has(id)) found({ kind: 'profile-twice', what: 'id', name: id }, 'id');
  const ids = new Set<string>();
  const filled = new Set(Object.keys(claims));
  for (const [index, field] of fields.entries()) {
    if (ids.has(field.id))
      found({ kind: 'profile-twice', what: 'field', name: field.id }, 'fields', index, 'id');
    ids.add(field.id);
    for (const claim of Object.keys(field.fills)) {
      const place = ['fields', index, 'fills', claim];
      if (filled.has(claim)) found({ kind: 'profile-twice', what: 'claim', name: claim }, ...place);
      filled.add(claim);
    }
    for (const part of ['fills', 'header'] as const)
      for (const [name, template] of Object.entries(field[part] ?? {})) {
        const place = ['fields', index, part, name];
        const slot = `{${field.id}}`;
        if (!slotsIn(template).includes(field.id))
          found({ kind: 'profile-template', template, slot }, ...place);
        else judge(template, [...fieldIds, ...keySlotNames], ...place);
      }
    const { shape } = field;
    if (shape !== null && typeof shape === 'object' && !isPattern(shape.pattern))
      found(noPattern(shape.pattern), 'fields', index, 'shape', 'pattern');
  }
  for (const [name, template] of Object.entries(header.members ?? {}))
    judge(template, keySlotNames, 'header', 'members', name);
  for (const [place, want] of Object.entries(profile.wants ?? {}))
    if ('pattern' in want && !isPattern(want.pattern))
      found(noPattern(want.pattern), 'wants', place, 'pattern');
  if (credential !== undefined && !slotsIn(credential).includes('secret'))
    found({ kind: 'profile-template', template: credential, slot: '{secret}' }, 'credential');
  else judge(credential ?? '', [...fieldIds, 'secret'], 'credential');
  judge(tokenRequest?.tokenUrl ?? '', fieldIds, 'tokenRequest', 'tokenUrl');
  for (const [name, template] of Object.entries(tokenRequest?.form ?? {}))
    judge(template, fieldIds, 'tokenRequest', 'form', name);
  const sent = [...fieldIds, ...keySlotNames, ...requestSlotNames, 'token'];
  judge(request?.method ?? '', sent, 'request', 'method');
  judge(request?.url ?? '', sent, 'request', 'url');
  for (const part of ['headers', 'form'] as const)
    for (const [name, template] of Object.entries(request?.[part] ?? {}))
      judge(template, sent, 'request', part, name);
  return findings;
}

/** A slot, as it stands there, that names nothing, has no such function, or touches the next one; null where none does. */
function wrongSlot(template: string, known: readonly string[]): string | null {
  for (const [slot, name = '', functions = ''] of template.matchAll(/\{([^{}|]*)((?:\|[^{}]*)?)\}/g)) {
    const hasFunctions = functions.split('|').every((one) => one === '' || functionNames.includes(one));
    if (!known.includes(name) || !hasFunctions) return slot;
  }
  return /\}\{[^{}]*\}/.exec(template)?.[0].slice(1) ?? null;
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

const noPattern = (pattern: string): ProfileFault => ({
  kind: 'profile-value',
  found: pattern,
  rule: 'pattern',
  wanted: 'ECMA-262',
});
