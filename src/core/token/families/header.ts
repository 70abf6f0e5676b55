import { headerParameters, isHeaderParameter } from '../../names/registered.js';
import { isOfKind } from '../../names/valueKind.js';
import { memberOf, stringValue, type JsonMember, type JsonReading } from '../../json/read.js';
import { critProblems } from './crit.js';
import { dpopProof } from './dpop.js';
import { headerDamage } from './headerDamage.js';
import { firstNonUtf8, type PartReading } from '../parts/part.js';
import type { TokenProblem } from '../problems.js';
import type { Family } from './family.js';

/** What the header says that a person should know, or that decides the verdict (RFC 7515 section 4). */
export function headerProblems(part: PartReading, family: Family): TokenProblem[] {
  const { text, json, bytes } = part;
  const damage = () => headerDamage(part);
  if (text === null || json === null) {
    const byteOffset = firstNonUtf8(bytes) ?? 0;
    return [{ kind: 'header-not-utf8', byteOffset, byte: bytes[byteOffset] ?? 0, damage: damage() }];
  }
  if (json.problem) {
    const { line, column, found } = json.problem;
    return [{ kind: 'header-not-json', line, column, found, damage: damage() }];
  }
  if (json.root && json.root.kind !== 'object') return [{ kind: 'header-not-object', found: json.root.kind }];
  return [
    ...algProblems(text, json),
    ...family.headerProblems(text, json),
    ...critProblems(text, json),
    ...b64Problems(text, json),
    ...[...lastOfEachName(json).values()].flatMap(typeProblems),
    ...keyProblems(text, json),
  ];
}

/** A string value, or what stands there as it is written, shortened. */
export function valueText(text: string, { value }: JsonMember): string {
  return (stringValue(text, value) ?? text.slice(value.start, value.end)).slice(0, 200);
}

function algProblems(text: string, json: JsonReading): TokenProblem[] {
  const member = memberOf(json, 'alg');
  if (!member) return [{ kind: 'alg-missing' }];
  return stringValue(text, member.value) === null
    ? [{ kind: 'alg-not-string', found: member.value.kind }]
    : [];
}

/** RFC 7797 section 6. */
function b64Problems(text: string, json: JsonReading): TokenProblem[] {
  const kind = memberOf(json, 'b64')?.value.kind;
  if (kind === undefined || kind === 'true') return [];
  if (kind !== 'false') return [{ kind: 'b64-invalid', reason: 'not-boolean' }];
  const crit = memberOf(json, 'crit');
  const isCritical = crit !== undefined && text.slice(crit.value.start, crit.value.end).includes('"b64"');
  return [isCritical ? { kind: 'b64-unencoded' } : { kind: 'b64-invalid', reason: 'not-critical' }];
}

const judgedElsewhere = ['alg', 'crit', 'b64'];

/** As `memberOf` for every name at once. */
const lastOfEachName = ({ members }: JsonReading): Map<string, JsonMember> =>
  new Map(members.map((member) => [member.name, member]));

function typeProblems({ name, value }: JsonMember): TokenProblem[] {
  if (!isHeaderParameter(name) || judgedElsewhere.includes(name)) return [];
  const expected = headerParameters[name].kind;
  return isOfKind(value.kind, expected) ? [] : [{ kind: 'header-type', name, expected, found: value.kind }];
}

function keyProblems(text: string, json: JsonReading): TokenProblem[] {
  const proof = dpopProof(text, json);
  const inside = (proof ? ['x5c'] : ['jwk', 'x5c']).filter((name) => memberOf(json, name));
  const links = ['jku', 'x5u'].flatMap((name) => memberOf(json, name) ?? []);
  const thumbprints = ['x5t', 'x5t#S256'].filter((name) => memberOf(json, name));
  return [
    ...(proof ? [proof] : []),
    ...inside.map((name): TokenProblem => ({ kind: 'header-key-inside', name })),
    ...links.map((link): TokenProblem => ({
      kind: 'header-key-link',
      name: link.name,
      url: valueText(text, link),
    })),
    ...thumbprints.map((name): TokenProblem => ({ kind: 'header-thumbprint', name })),
  ];
}
