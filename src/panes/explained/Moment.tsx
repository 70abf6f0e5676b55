import { useNow } from '../../store/now.js';
import { dateTime, relative } from '../../text/times.js';
import { useText } from '../../widgets/TextContext.js';

/** A NumericDate as people read it: here, in UTC, and from now. */
export function Moment({ seconds }: { seconds: number }) {
  const { page } = useText();
  const now = useNow();
  const local = dateTime(page.locale, seconds, 'local');
  return (
    <div>
      {local === null
        ? page.beyondCalendar
        : `${local} · ${dateTime(page.locale, seconds, 'UTC') ?? ''} · ${relative(page.locale, seconds - now)}`}
    </div>
  );
}
