import LinearProgress from '@mui/material/LinearProgress';
import { styled } from '@mui/material/styles';
import { timeVerdictOf } from '../../store/claimsVerdicts.js';
import { useNow } from '../../store/now.js';
import { useLater } from '../../store/store.js';
import { duration, hereAndUtc } from '../../text/times.js';
import { useText } from '../../widgets/TextContext.js';

const Table = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  gap: '0 12px',
  color: theme.vars.palette.text.secondary,
  fontVariantNumeric: 'tabular-nums',
  '& dd': { margin: 0 },
}));

/** Below this part of its life a token is nearly over. */
const lastPart = 0.2;

/** iat and exp for people: here, in UTC, and how much life is left, counting. */
export function Life() {
  const { page } = useText();
  const now = useNow();
  const { iat, exp } = useLater((state) => timeVerdictOf(state, now));
  const part = exp?.seconds == null ? null : shareLeft(iat?.seconds ?? exp.seconds - 1, exp.seconds, now);
  const rows = [
    { name: page.issued, seconds: iat?.seconds ?? null },
    { name: page.expires, seconds: exp?.seconds ?? null },
  ];
  return (
    <div style={{ flex: '1 1 260px' }}>
      <Table>
        {rows.map(
          ({ name, seconds }) =>
            seconds !== null && (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{hereAndUtc(page.locale, seconds) ?? page.beyondCalendar}</dd>
              </div>
            ),
        )}
        {exp?.seconds != null && (
          <>
            <dt>{page.life}</dt>
            <dd>
              {exp.seconds > now
                ? page.lifeLeft(duration(page.locale, exp.seconds - now))
                : page.lifeOver(duration(page.locale, now - exp.seconds))}
            </dd>
          </>
        )}
      </Table>
      {part !== null && (
        <LinearProgress
          aria-hidden
          variant="determinate"
          color={part < lastPart ? 'warning' : 'success'}
          value={part * 100}
          sx={{ marginBlockStart: 0.5 }}
        />
      )}
    </div>
  );
}

/** What is left of a life, from 1 (not begun) to 0 (over). */
const shareLeft = (from: number, until: number, now: number): number =>
  Math.min(1, Math.max(0, (until - now) / Math.max(1, until - from)));
