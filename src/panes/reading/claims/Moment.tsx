import type { EpochSeconds } from '../../../core/confusable.js';
import { useNow } from '../../../store/now.js';
import { briefly, hereAndUtc } from '../../../text/times.js';
import { useDetails, useText } from '../../../widgets/page/TextContext.js';

/** A NumericDate as people read it: here, in UTC, and from now. */
export function Moment({ seconds }: { seconds: EpochSeconds }) {
  const { page } = useText();
  const { timeTexts } = useDetails();
  const now = useNow();
  const moment = hereAndUtc(page.locale, seconds);
  if (moment === null) return <div>{page.beyondCalendar}</div>;
  const away = briefly(page.brief, Math.abs(seconds - now));
  return <div data-value>{`${moment} · ${seconds < now ? page.ago(away) : timeTexts.ahead(away)}`}</div>;
}
