import type { EpochSeconds } from '../core/confusable.js';

/** Keeps what was made: a formatter takes a hundred times as long to make as to use. */
function kept<K extends readonly string[], T>(make: (...key: K) => T): (...key: K) => T {
  const all = new Map<string, T>();
  return (...key) => {
    const name = key.join(' ');
    const known = all.get(name) ?? make(...key);
    all.set(name, known);
    return known;
  };
}

const time = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;
const day = { month: 'short', day: 'numeric', ...time } as const;
/** How far out a moment is told. */
const extents = { time, day, year: { year: 'numeric', ...day } } as const;

const dateTimes = kept(
  (locale: string, zone: 'local' | 'UTC', extent: keyof typeof extents) =>
    new Intl.DateTimeFormat(locale, { ...extents[extent], ...(zone === 'UTC' ? { timeZone: 'UTC' } : {}) }),
);
const lengths = kept(
  (locale: string, unit: string, unitDisplay: 'short' | 'long') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }),
);
const lists = kept((locale: string) => new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }));

/** Beyond this many seconds from the epoch a Date holds nothing (ECMA-262, 21.4.1.1). */
const calendarEnd = 8.64e12;

/**
 * A moment in words and digits.
 *
 * @param locale BCP 47
 * @param seconds epoch seconds
 * @returns null where the calendar of the computer does not reach
 */
export function dateTime(locale: string, seconds: EpochSeconds, zone: 'local' | 'UTC'): string | null {
  if (!(Math.abs(seconds) <= calendarEnd)) return null;
  return dateTimes(locale, zone, 'year').format(seconds * 1000);
}

/** A moment here and in UTC: once where the clocks agree, and no part of the date twice. */
export function hereAndUtc(locale: string, seconds: EpochSeconds): string | null {
  const here = dateTime(locale, seconds, 'local');
  const date = new Date(seconds * 1000);
  if (here === null || date.getTimezoneOffset() === 0) return here;
  const extent =
    date.getFullYear() !== date.getUTCFullYear()
      ? 'year'
      : date.getDate() !== date.getUTCDate()
        ? 'day'
        : 'time';
  return `${here} · ${dateTimes(locale, 'UTC', extent).format(date)}`;
}

/** Makes what tells moments, which takes 13 ms, before it is waited for. */
export function makeReady(locale: string): void {
  hereAndUtc(locale, 0);
}

const units = [
  ['year', 31_557_600],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

type Unit = (typeof units)[number][0];

/** A length of time in its two largest units, without those that are none. */
function inTwoUnits(seconds: number): [count: number, unit: Unit][] {
  const first = units.findIndex(([, size]) => seconds >= size);
  if (first < 0) return [[0, 'second']];
  let rest = Math.floor(seconds);
  return units.slice(first, first + 2).flatMap(([unit, size]): [number, Unit][] => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [[count, unit]];
  });
}

/** A length of time in its two largest units: "9 mins 58 secs". */
export function duration(locale: string, seconds: number): string {
  const parts = inTwoUnits(seconds).map(([count, unit]) => lengths(locale, unit, 'short').format(count));
  return lists(locale).format(parts);
}

/** What units are called where there is little room, and what stands between two of them. */
export type BriefUnits = Readonly<Record<Unit | 'between', string>>;

/**
 * A length of time where there is little room: "9m 58s". By hand: the browser takes some 20 ms to make its first
 * Intl.NumberFormat of a unit, and the first token waits for it.
 */
export function briefly({ between, ...names }: BriefUnits, seconds: number): string {
  return inTwoUnits(seconds)
    .map(([count, unit]) => `${count}${names[unit]}`)
    .join(between);
}

/** A length of time in its largest unit that fits it exactly: "10 minutes", "90 seconds", "400 days". */
export function wholeDuration(locale: string, seconds: number): string {
  const whole = Math.ceil(seconds);
  const [unit, size] =
    units.slice(1).find(([, length]) => whole >= length && whole % length === 0) ?? (['second', 1] as const);
  return lengths(locale, unit, 'long').format(whole / size);
}

/** What clocks that are ahead of UTC by those minutes are called by: "UTC+2", "UTC+5:30". */
export function utcOffset(minutes: number): string {
  const rest = minutes % 60;
  return `UTC+${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${rest}`}`;
}

/**
 * A moment as a `datetime-local` field wants it: the person's own zone, without naming it; '' where no such field reaches.
 *
 * @param seconds epoch seconds
 */
export function localInput(seconds: EpochSeconds): string {
  const date = new Date(Math.floor(seconds) * 1000);
  const year = date.getFullYear();
  if (!(year >= 0 && year <= 9999)) return '';
  const two = (part: number) => `${part}`.padStart(2, '0');
  const day = `${`${year}`.padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** @returns epoch seconds; null while the field is not filled in */
export function secondsOfLocalInput(value: string): number | null {
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
}
