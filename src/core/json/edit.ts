import type { Result } from '../problems.js';
import type { JsonProblem } from './problems.js';
import { memberOf, readJson, type JsonReading } from './read.js';
import { codes, skipSpace } from './scan.js';

/**
 * Sets members of the outermost object, each to a value given as JSON text. A member that is there is
 * changed in place (the last one where its name is doubled), a new one is added at the end in the style of
 * the others. Every other character of the text stays as it is.
 */
export function setMembers(
  text: string,
  members: readonly (readonly [string, string])[],
): Result<string, JsonProblem> {
  let edited = text;
  for (const [name, json] of members) {
    const reading = readJson(edited);
    if (reading.problem) return { ok: false, problem: reading.problem };
    if (reading.root?.kind !== 'object') return { ok: false, problem: { kind: 'json-not-object' } };
    const member = memberOf(reading, name);
    edited = member
      ? replaced(edited, member.value.start, member.value.end, json)
      : withNewMember(edited, reading, reading.root.end, `${JSON.stringify(name)}: ${json}`);
  }
  return { ok: true, value: edited };
}

/** Sets one member of the outermost object; see `setMembers`. */
export function setMember(text: string, name: string, json: string): Result<string, JsonProblem> {
  return setMembers(text, [[name, json]]);
}

/** Takes every member of that name out of the outermost object, with the comma that belongs to it. */
export function removeMember(text: string, name: string): Result<string, JsonProblem> {
  return removeMembers(text, ({ members }) => members.findLastIndex((member) => member.name === name));
}

/** Leaves one member of each name in the outermost object: the last, the one that `memberOf` reads. */
export function removeDoubles(text: string): Result<string, JsonProblem> {
  return removeMembers(text, ({ members }) => {
    const last = new Map(members.map((member) => [member.name, member]));
    return members.findLastIndex((member) => last.get(member.name) !== member);
  });
}

/** @param which the index of the next member to take out, -1 when none is left */
function removeMembers(text: string, which: (reading: JsonReading) => number): Result<string, JsonProblem> {
  const reading = readJson(text);
  if (reading.problem) return { ok: false, problem: reading.problem };
  if (reading.root?.kind !== 'object') return { ok: false, problem: { kind: 'json-not-object' } };
  const index = which(reading);
  const member = reading.members[index];
  if (!member) return { ok: true, value: text };
  const before = reading.members[index - 1];
  const after = skipSpace(text, member.value.end);
  const followed = text.charCodeAt(after) === codes.comma;
  const edited = followed
    ? replaced(text, member.nameStart, skipSpace(text, after + 1), '')
    : replaced(text, before ? before.value.end : member.nameStart, member.value.end, '');
  return removeMembers(edited, which);
}

function withNewMember(text: string, { members }: JsonReading, end: number, member: string): string {
  const last = members.at(-1);
  if (!last) {
    const brace = end - 1;
    const inner = text.slice(text.indexOf('{') + 1, brace);
    return inner.includes('\n')
      ? replaced(text, brace - inner.length, brace, `\n  ${member}\n`)
      : replaced(text, brace, brace, member);
  }
  const before = text
    .slice(members.at(-2)?.value.end ?? text.indexOf('{') + 1, last.nameStart)
    .replace(',', '');
  const style = members.length === 1 && !before.includes('\n') ? ' ' : before;
  return replaced(text, last.value.end, last.value.end, `,${style}${member}`);
}

function replaced(text: string, start: number, end: number, insert: string): string {
  return text.slice(0, start) + insert + text.slice(end);
}
