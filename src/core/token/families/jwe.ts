import { memberOf, type JsonReading } from '../../json/read.js';
import { valueText } from './header.js';
import type { TokenProblem } from '../problems.js';
import type { Family } from './family.js';

/** Encrypted tokens in compact serialization (RFC 7516 section 7.1); core/jwe opens and makes them. */
export const jwe: Family = {
  form: 'jwe',
  segments: ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'],
  recognise: ({ encoded, facts }) => encoded.length === 5 || facts.encrypted,
  split: ({ encoded }) => jwe.segments.slice(0, encoded.length),
  structureProblems: () => [],
  headerProblems: jweProblems,
  // Without enc it is malformed; with it, token-encrypted has decided.
  classify: ({ problems }) => ({ verdict: 'malformed', problems }),
  panes: { key: 'decrypt', payload: 'encrypted' },
};

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
