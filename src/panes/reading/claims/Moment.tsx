import type { EpochSeconds } from '../../../core/confusable.js';
import { useNow } from '../../../store/now.js';
import { hereAndUtc, relative } from '../../../text/times.js';
import { useText } from '../../../widgets/page/TextContext.js';

/** A NumericDate as people read it: here, in UTC, and from now. */
export function Moment({ seconds }: { seconds: EpochSeconds }) {
  const { page } = useText();
  const now = useNow();
  const moment = hereAndUtc(page.locale, seconds);
  return (
    <div>{moment === null ? page.beyondCalendar : `${moment} · ${relative(page.locale, seconds - now)}`}</div>
  );
}
