import { headerParameters, isHeaderParameter } from '../../names/registered.js';
import { memberOf, type JsonReading } from '../../json/read.js';
import type { TokenProblem } from '../problems.js';

/** The extensions that this program understands. */
const understood = ['b64'];
const shown = 200;

/** What is wrong with crit (RFC 7515 section 4.1.11); the first finding, because one is enough to refuse. */
export function critProblems(text: string, json: JsonReading): TokenProblem[] {
  const crit = memberOf(json, 'crit');
  if (!crit) return [];
  const invalid = (
    reason: Extract<TokenProblem, { kind: 'crit-invalid' }>['reason'],
    name = '',
  ): TokenProblem[] => [{ kind: 'crit-invalid', reason, name: name.slice(0, shown) }];
  if (crit.value.kind !== 'array') return invalid('not-array');
  const names: unknown = JSON.parse(text.slice(crit.value.start, crit.value.end));
  if (!Array.isArray(names) || names.length === 0) return invalid('empty');
  const seen = new Set<string>();
  for (const name of names as unknown[]) {
    if (typeof name !== 'string') return invalid('not-string');
    if (seen.has(name)) return invalid('duplicate', name);
    seen.add(name);
    if (isOfTheSpecification(name)) return invalid('registered', name);
    if (!memberOf(json, name)) return invalid('absent', name);
  }
  const unknown = [...seen].find((name) => !understood.includes(name));
  return unknown === undefined ? [] : [{ kind: 'crit-unknown', name: unknown.slice(0, shown) }];
}

/** Names that the JOSE specifications themselves define must not stand in crit. */
function isOfTheSpecification(name: string): boolean {
  return isHeaderParameter(name) && /^RFC 751[568]$/.test(headerParameters[name].source.document);
}
