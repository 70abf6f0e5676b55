import { styled } from '@mui/material/styles';
import { timeVerdictOf } from '../../store/claimsVerdicts.js';
import { useNow } from '../../store/now.js';
import { useWorkbench } from '../../store/store.js';
import { duration, hereAndUtc } from '../../text/times.js';
import { useText } from '../../widgets/TextContext.js';

const Table = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  gap: '0 12px',
  fontSize: 12,
  lineHeight: '18px',
  color: theme.tokens.faint,
  fontVariantNumeric: 'tabular-nums',
  '& dd': { margin: 0 },
}));

/** iat and exp for people: here, in UTC, and how much life is left, counting. */
export function Life() {
  const { page } = useText();
  const now = useNow();
  const { iat, exp } = useWorkbench((state) => timeVerdictOf(state, now));
  const rows = [
    { name: page.issued, seconds: iat?.seconds ?? null },
    { name: page.expires, seconds: exp?.seconds ?? null },
  ];
  return (
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
            {page.stop}
            {page.clockNote}
          </dd>
        </>
      )}
    </Table>
  );
}
