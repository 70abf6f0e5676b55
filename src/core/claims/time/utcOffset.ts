/** What clocks somewhere are ahead of UTC by, in minutes, besides whole hours up to 14. */
const partHours: readonly number[] = [210, 270, 330, 345, 390, 525, 570, 630, 765, 825];

/** The clock that wrote it may be a minute fast, and a person looks at it minutes later. */
const mostFast = 60;
const mostAge = 300;

/**
 * The offset from UTC, in minutes, by which a time that was just written is ahead: local time was taken for UTC.
 *
 * @param ahead seconds from now
 * @returns null where no clock is ahead by that
 */
export function utcOffsetOf(ahead: number): number | null {
  const offsets = [...Array.from({ length: 14 }, (_, hours) => (hours + 1) * 60), ...partHours];
  return (
    offsets.find((minutes) => minutes * 60 - ahead <= mostAge && ahead - minutes * 60 <= mostFast) ?? null
  );
}
