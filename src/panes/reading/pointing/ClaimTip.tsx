import Paper from '@mui/material/Paper';
import { styled } from '@mui/material/styles';
import { meaningOf } from '../../../core/claims/rows.js';
import { memberOf } from '../../../core/json/read.js';
import { headerReading, payloadReading, payloadText } from '../../../store/selectors.js';
import { useLater } from '../../../store/store.js';
import { visible } from '../../../text/characters.js';
import { useDetails } from '../../../widgets/page/TextContext.js';
import { explained } from '../explained.js';
import { Moment } from '../claims/Moment.js';
import type { TokenPart } from './subjects.js';

/** A name in the header or payload, and where it stands in the window. */
export type Tip = { part: TokenPart; name: string; left: number; top: number };

const Sheet = styled(Paper)(({ theme }) => ({
  position: 'fixed',
  zIndex: theme.zIndex.tooltip,
  maxInlineSize: 'min(360px, calc(100vw - 24px))',
  padding: '6px 10px',
  border: `1px solid ${theme.vars.palette.edge}`,
  '& strong': { fontFamily: theme.monospace },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}));

const longestName = 60;

/** What a name means, beside it. The view Claims says the same to everybody else. */
export function ClaimTip({ tip: { part, name, left, top } }: { tip: Tip }) {
  const details = useDetails();
  const seconds = useLater((state) => {
    const member =
      part === 'payload' ? memberOf(payloadReading(state), name) : memberOf(headerReading(state), name);
    if (member?.value.kind !== 'number') return null;
    return Number((payloadText(state) ?? '').slice(member.value.start, member.value.end));
  });
  const meaning = part === 'signature' ? null : meaningOf(name, part);
  return (
    <Sheet
      elevation={4}
      role="tooltip"
      style={{ left: Math.max(12, Math.min(left, window.innerWidth - 384)), top }}
    >
      <strong>{visible(name.slice(0, longestName))}</strong>{' '}
      {meaning ? explained(details, meaning) : details.readingTexts.unknownName}{' '}
      {meaning && <small>{details.readingTexts.source(meaning.source)}</small>}
      {meaning?.isTime === true && seconds !== null && <Moment seconds={seconds} />}
    </Sheet>
  );
}
