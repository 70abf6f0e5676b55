import Paper from '@mui/material/Paper';
import { styled } from '@mui/material/styles';
import { claimRows } from '../../../core/claims/rows.js';
import { useLater } from '../../../store/store.js';
import { visible } from '../../../text/characters.js';
import { useDetails } from '../../../widgets/page/TextContext.js';
import { explained } from '../explained.js';
import { Moment } from '../claims/Moment.js';
import { sources } from '../sources.js';
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
  const text = useLater((state) => (part === 'signature' ? null : sources[part].text(state)));
  const rows = part === 'signature' ? [] : claimRows(text ?? '', part);
  // Of a doubled name the last: the one that parsers take.
  const row = rows.findLast((one) => one.depth === 0 && one.name === name);
  const meaning = row?.meaning ?? null;
  return (
    <Sheet
      elevation={4}
      role="tooltip"
      style={{ left: Math.max(12, Math.min(left, window.innerWidth - 384)), top }}
    >
      <strong>{visible(name.slice(0, longestName))}</strong>{' '}
      {meaning ? explained(details, meaning) : details.readingTexts.unknownName}{' '}
      {meaning && <small>{details.readingTexts.source(meaning.source)}</small>}
      {meaning?.isTime === true && row?.kind === 'number' && <Moment seconds={Number(row.text)} />}
    </Sheet>
  );
}
