import { skeleton } from '../../names/confusables.js';
import { headerParameters, isHeaderParameter } from '../../names/registered.js';
import { isOfKind } from '../../names/valueKind.js';
import { memberOf, stringValue, type JsonMember, type JsonReading } from '../../json/read.js';
import { algorithmNames, isSignatureAlgorithm } from '../../keys/algorithms.js';
import { isBeyondBrowsers } from '../../keys/signatureLengths.js';
import { critProblems } from './crit.js';
import { firstNonUtf8, type PartReading } from './part.js';
import type { TokenProblem } from '../problems.js';

/** What the header says that a person should know, or that decides the verdict (RFC 7515 section 4). */
export function headerProblems({ text, json, bytes }: PartReading, form: 'jws' | 'jwe'): TokenProblem[] {
  if (text === null || json === null) {
    const byteOffset = firstNonUtf8(bytes) ?? 0;
    return [{ kind: 'header-not-utf8', byteOffset, byte: bytes[byteOffset] ?? 0 }];
  }
  if (json.problem) {
    const { line, column, found } = json.problem;
    return [{ kind: 'header-not-json', line, column, found }];
  }
  if (json.root && json.root.kind !== 'object') return [{ kind: 'header-not-object', found: json.root.kind }];
  return [
    ...algProblems(text, json, form),
    ...critProblems(text, json),
    ...b64Problems(text, json),
    ...[...lastOfEachName(json).values()].flatMap(typeProblems),
    ...keyProblems(text, json),
    ...(form === 'jwe' ? jweProblems(text, json) : zipProblems(text, json)),
  ];
}

/** A string value, or what stands there as it is written, shortened. */
function valueText(text: string, { value }: JsonMember): string {
  return (stringValue(text, value) ?? text.slice(value.start, value.end)).slice(0, 200);
}

function algProblems(text: string, json: JsonReading, form: 'jws' | 'jwe'): TokenProblem[] {
  const member = memberOf(json, 'alg');
  if (!member) return [{ kind: 'alg-missing' }];
  const alg = stringValue(text, member.value);
  if (alg === null) return [{ kind: 'alg-not-string', found: member.value.kind }];
  if (form === 'jwe' || isSignatureAlgorithm(alg)) return [];
  if (alg === 'none') return [{ kind: 'alg-none' }];
  const shown = valueText(text, member);
  if (plain(skeleton(alg)) === 'none') return [{ kind: 'alg-none-look-alike', alg: shown }];
  if (isBeyondBrowsers(alg)) return [{ kind: 'alg-beyond-browsers', alg }];
  const resembles = algorithmNames.find((name) => plain(name) === plain(skeleton(alg)));
  return [{ kind: 'alg-unknown', alg: shown, resembles: resembles ?? null }];
}

const plain = (name: string): string =>
  name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

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
  const inside = ['jwk', 'x5c'].filter((name) => memberOf(json, name));
  const links = ['jku', 'x5u'].flatMap((name) => memberOf(json, name) ?? []);
  const thumbprints = ['x5t', 'x5t#S256'].filter((name) => memberOf(json, name));
  return [
    ...inside.map((name): TokenProblem => ({ kind: 'header-key-inside', name })),
    ...links.map((link): TokenProblem => ({
      kind: 'header-key-link',
      name: link.name,
      url: valueText(text, link),
    })),
    ...thumbprints.map((name): TokenProblem => ({ kind: 'header-thumbprint', name })),
  ];
}

function zipProblems(text: string, json: JsonReading): TokenProblem[] {
  const zip = memberOf(json, 'zip');
  return zip ? [{ kind: 'zip-on-jws', zip: valueText(text, zip) }] : [];
}

/** More rounds than any honest sender asks for (RFC 7518 section 8.8 warns of this work). */
const mostRounds = 1_000_000;

function jweProblems(text: string, json: JsonReading): TokenProblem[] {
  const problems: TokenProblem[] = [];
  const enc = memberOf(json, 'enc');
  const alg = memberOf(json, 'alg');
  if (!enc) problems.push({ kind: 'enc-missing' });
  else if (alg)
    problems.push({ kind: 'token-encrypted', alg: valueText(text, alg), enc: valueText(text, enc) });
  const zip = memberOf(json, 'zip');
  if (zip) problems.push({ kind: 'jwe-compressed', zip: valueText(text, zip) });
  const rounds = memberOf(json, 'p2c');
  if (rounds && Number(valueText(text, rounds)) > mostRounds) {
    problems.push({ kind: 'jwe-pbes2-count', count: valueText(text, rounds) });
  }
  return problems;
}
