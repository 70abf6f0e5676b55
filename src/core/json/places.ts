import type { Result } from '../result.js';
import { childrenOf } from './children.js';
import { removeMember, setMember } from './write/edit.js';
import type { JsonProblem } from './problems.js';
import { memberOf, readJson, type JsonReading, type JsonSpan } from './read.js';

/**
 * Where a value stands in an object: the name of a member, or a JSON Pointer (RFC 6901), which begins with a slash, to a
 * member of objects inside.
 */
export type Place = string;

/** The names on the way to a place, the outermost first. */
export const namesOf = (place: Place): string[] =>
  place.startsWith('/')
    ? place
        .slice(1)
        .split('/')
        .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    : [place];

/** The value there; of doubled names the last counts. */
export function valueAt(text: string, json: JsonReading, place: Place): JsonSpan | undefined {
  const [outermost = '', ...inside] = namesOf(place);
  return inside.reduce<JsonSpan | undefined>(
    (span, name) =>
      span?.kind === 'object' ? childrenOf(text, span).findLast(({ key }) => key === name)?.value : undefined,
    memberOf(json, outermost)?.value,
  );
}

/** Sets values, each given as well-formed JSON text, or takes them out (null); all else in the text stays as it is. */
export function setPlaces(
  text: string,
  places: readonly (readonly [place: Place, json: string | null])[],
): Result<string, JsonProblem> {
  return places.reduce<Result<string, JsonProblem>>(
    (edited, [place, json]) => (edited.ok ? setAt(edited.value, namesOf(place), json) : edited),
    { ok: true, value: text },
  );
}

/** What stands on the way and is no object gives way to one. */
function setAt(
  text: string,
  [name = '', ...inside]: readonly string[],
  json: string | null,
): Result<string, JsonProblem> {
  const value = memberOf(readJson(text), name)?.value;
  if (json === null && !value) return { ok: true, value: text };
  if (inside.length === 0) return json === null ? removeMember(text, name) : setMember(text, name, json);
  const former = value?.kind === 'object' ? text.slice(value.start, value.end) : '{}';
  const set = setAt(former, inside, json);
  return set.ok ? setMember(text, name, set.value) : set;
}
