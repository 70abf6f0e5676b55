import { applications } from './applications.js';
import { authorizationServers } from './authorization.js';
import { clouds } from './clouds.js';
import { gateways } from './gateways.js';
import { libraries } from './libraries.js';
import type { Refusal } from './refusal.js';

/** Every answer that is known. */
export const refusals: readonly Refusal[] = [
  ...authorizationServers,
  ...clouds,
  ...applications,
  ...gateways,
  ...libraries,
];

/** No answer of a service is longer; a log may be. */
export const longestAnswer = 200_000;
const mostFound = 5;
const quotedValue = /(?<=\s)'[^'"\n]*'(?=[\s.,;"]|$)/g;

const known = refusals.map((refusal) => ({ refusal, says: normalised(refusal.says) }));

/**
 * Finds known refusals in what a service said: text, JSON, a header, a line of a log. The most telling first, none that
 * only repeats a piece of another; of equal texts each service has its row.
 */
export function readRefusal(answer: string): Refusal[] {
  const said = unescaped(answer.slice(0, longestAnswer));
  const text = normalised(said);
  // The value that a service names stands in the middle of what it says of each.
  const ofAny = normalised(said.replace(quotedValue, ' '));
  const found = known
    .filter(({ says }) => holds(text, says) || holds(ofAny, says))
    .toSorted((one, other) => rank(other.says) - rank(one.says));
  const telling = found.filter(
    ({ says }, index) =>
      !found.slice(0, index).some((longer) => longer.says !== says && longer.says.includes(says)),
  );
  const exact = telling.filter(({ refusal }) => !refusal.isGeneral);
  return (exact.length > 0 ? exact : telling).slice(0, mostFound).map(({ refusal }) => refusal);
}

/** The number of an error before any sentence, then the longest. */
const rank = (says: string): number => (/^[a-z]*\d{4,}$/.test(says) ? 1000 : says.length);

/** Whether nothing but the status of HTTP is there. */
export const isStatusAlone = (answer: string): boolean =>
  /^(?:HTTP\/[\d.]+\s+)?[45]\d\d(?:\s+[a-z ]+)?$/i.test(answer.trim());

/** A number must stand for itself: 20104 is no part of a time or an id. */
function holds(text: string, says: string): boolean {
  if (!/^\d+$/.test(says)) return text.includes(says);
  return new RegExp(`(?<![\\w.-]|\\d:)${says}(?![\\w.-]|:\\d)`).test(text);
}

/** As JSON, a form or a page of HTML hold it. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(["'/])/g, '$1')
    .replace(/\\[nrt]/g, ' ')
    .replace(/&(?:#39|#x27|apos);/gi, "'")
    .replace(/&(?:quot|#34);/gi, '"')
    .replace(/%20/g, ' ')
    .replace(/%2[27]/g, "'");
}

/** Without what copying changes: case, kinds of quotes, white space. */
function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/["“”‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
