import type { Result } from '../../result.js';
import type { JsonProblem } from '../problems.js';
import { memberOf, readJson, type JsonMember, type JsonSpan } from '../read.js';

type Edit = { start: number; end: number; insert: string };
type ObjectReading = { root: JsonSpan; members: readonly JsonMember[] };

/**
 * Sets members of the outermost object, each to a value given as well-formed JSON text. A member that is
 * there is changed in place (the last one where its name is doubled), a new one is added at the end in the
 * style of the others. Every other character of the text stays as it is.
 */
export function setMembers(
  text: string,
  members: readonly (readonly [name: string, json: string])[],
): Result<string, JsonProblem> {
  return edited(text, (object) => {
    const edits: Edit[] = [];
    const added: [name: string, json: string][] = [];
    for (const [name, json] of new Map(members)) {
      const value = memberOf(object, name)?.value;
      if (value) edits.push({ start: value.start, end: value.end, insert: json });
      else added.push([name, json]);
    }
    edits.sort((a, b) => a.start - b.start);
    return added.length > 0 ? [...edits, addition(text, object, added)] : edits;
  });
}

/** Sets one member of the outermost object; see `setMembers`. */
export function setMember(text: string, name: string, json: string): Result<string, JsonProblem> {
  return setMembers(text, [[name, json]]);
}

/** Takes every member of that name out of the outermost object, with the comma that belongs to it. */
export function removeMember(text: string, name: string): Result<string, JsonProblem> {
  return edited(text, (object) => removals(object, (member) => member.name === name));
}

/** Leaves one member of each name in the outermost object: the last, the one that `memberOf` reads. */
export function removeDoubles(text: string): Result<string, JsonProblem> {
  return edited(text, (object) => {
    const last = new Map(object.members.map((member) => [member.name, member]));
    return removals(object, (member) => last.get(member.name) !== member);
  });
}

function removals({ members }: ObjectReading, goes: (member: JsonMember) => boolean): Edit[] {
  const edits: Edit[] = [];
  const lastKept = members.findLastIndex((member) => !goes(member));
  members.forEach((member, index) => {
    const next = members[index + 1];
    if (goes(member) && next && index < lastKept)
      edits.push({ start: member.nameStart, end: next.nameStart, insert: '' });
  });
  const start = members[lastKept]?.value.end ?? members[0]?.nameStart;
  const end = members.at(-1)?.value.end;
  if (start !== undefined && end !== undefined) edits.push({ start, end, insert: '' });
  return edits;
}

/** @param editsOf returns edits in the order of the text, none of which overlap */
function edited(text: string, editsOf: (object: ObjectReading) => Edit[]): Result<string, JsonProblem> {
  const { problem, root, members } = readJson(text);
  if (problem) return { ok: false, problem };
  if (root?.kind !== 'object') return { ok: false, problem: { kind: 'json-not-object' } };
  let value = '';
  let keptTo = 0;
  for (const { start, end, insert } of editsOf({ root, members })) {
    value += text.slice(keptTo, start) + insert;
    keptTo = end;
  }
  return { ok: true, value: value + text.slice(keptTo) };
}

/** New members behind the last one, or in the empty object. */
function addition(
  text: string,
  { root, members }: ObjectReading,
  added: readonly (readonly [name: string, json: string])[],
): Edit {
  const last = members.at(-1);
  const colon = last ? text.slice(last.nameEnd, last.value.start) : ': ';
  const written = added.map(([name, json]) => JSON.stringify(name) + colon + json);
  if (last) {
    const comma = commaBefore(text, root, last, members.at(-2));
    return insertion(last.value.end, written.map((member) => comma + member).join(''));
  }
  const brace = root.end - 1;
  const inside = text.slice(root.start + 1, brace);
  const [lineBreak] = /\r\n?|\n/.exec(inside) ?? [];
  if (lineBreak === undefined) return insertion(brace, written.join(', ') + inside);
  const outdent = inside.slice(Math.max(inside.lastIndexOf('\n'), inside.lastIndexOf('\r')) + 1);
  return insertion(brace, `  ${written.join(`,${lineBreak}${outdent}  `)}${lineBreak}${outdent}`);
}

/** The comma with its white space as it stands before the last member, or as it would stand there. */
function commaBefore(
  text: string,
  root: JsonSpan,
  last: JsonMember,
  previous: JsonMember | undefined,
): string {
  if (previous) return text.slice(previous.value.end, last.nameStart);
  const space = text.slice(root.start + 1, last.nameStart);
  if (/[\r\n]/.test(space)) return `,${space}`;
  return last.nameEnd + 1 < last.value.start ? ', ' : ',';
}

const insertion = (at: number, insert: string): Edit => ({ start: at, end: at, insert });
