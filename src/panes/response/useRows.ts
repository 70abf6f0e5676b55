import type { Row } from '../../core/responses/rows.js';
import type { Place } from '../../core/responses/reading.js';
import type { Found } from '../../core/responses/links/found.js';
import { wordingOf } from '../../text/catalogue.js';
import { visible } from '../../text/characters.js';
import { dateTime } from '../../text/times.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { useSubjectName } from '../../widgets/page/useSubjectName.js';

/** A row of the table in words. */
export type ShownRow = {
  row: Row;
  number: number;
  place: string;
  kind: string;
  issuer: string;
  subject: string;
  expires: string;
  verdict: string;
  /** The names of its links that are broken. */
  broken: readonly string[];
};

export const columns = ['number', 'place', 'kind', 'issuer', 'subject', 'expires', 'verdict'] as const;
export type Column = (typeof columns)[number];
export type Order = { by: Column; isDescending: boolean };

/** What a row that is being looked at says of each place; more would hide the others. */
export function useShownRows(found: Found, rows: readonly Row[]): readonly ShownRow[] {
  const { page } = useText();
  const { responseTexts: words, problems } = useDetails();
  const nameOf = useSubjectName();
  const { format, exchanges, findings } = found.reading;
  const isOneLine =
    format === 'json' && findings.every(({ places }) => places.every(({ line }) => line === 1));
  const placeOf = (place: Place) => {
    const exchange = exchanges[place.exchange - 1];
    return words.place(
      isOneLine ? { ...place, line: null } : place,
      exchange ? { ...exchange, number: place.exchange } : null,
    );
  };
  const kindOf = ({ subject, finding: { relative, issuer } }: Row): string => {
    if (subject) return nameOf(subject);
    if (relative) return words.relatives[relative];
    return issuer === null ? words.opaque : words.opaqueOf(issuer);
  };
  return rows.map((row) => {
    const { finding, status, cause, expires } = row;
    const [first] = finding.places;
    const verdict = status === null ? words.onlyIssuer : words.verdicts[status];
    const links = found.links.filter(
      ({ from, to, problem }) => problem && (from === row.index || to === row.index),
    );
    return {
      row,
      number: row.index + 1,
      place: visible(first ? placeOf(first) : ''),
      kind: kindOf(row),
      issuer: visible(row.issuer),
      subject: visible(row.about),
      expires: expires === null ? '' : (dateTime(page.locale, expires, 'local') ?? ''),
      verdict: cause ? words.cause(verdict, wordingOf(problems, cause).title) : verdict,
      broken: [...new Set(links.map(({ name }) => name))],
    };
  });
}

/** Those that have the words of the filter, in their order. */
export function arranged(
  rows: readonly ShownRow[],
  filter: string,
  { by, isDescending }: Order,
  locale: string,
): readonly ShownRow[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = rows.filter(({ place, kind, issuer, subject, verdict, broken }) => {
    const text = [place, kind, issuer, subject, verdict, ...broken].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const order = (one: ShownRow, other: ShownRow): number => {
    if (by === 'number') return one.number - other.number;
    if (by === 'expires') return (one.row.expires ?? Infinity) - (other.row.expires ?? Infinity) || 0;
    return compare(one[by], other[by]);
  };
  return found.toSorted(
    (one, other) => (isDescending ? -1 : 1) * (order(one, other) || one.number - other.number),
  );
}
