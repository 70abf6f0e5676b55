import Paper from '@mui/material/Paper';
import { styled } from '@mui/material/styles';
import { memberOf } from '../../core/json/read.js';
import { headerReading, payloadReading, payloadText } from '../../store/selectors.js';
import { useLater } from '../../store/store.js';
import { visible } from '../../text/characters.js';
import { useDetails } from '../../widgets/TextContext.js';
import { explainedClaim, explainedParameter } from './explanation.js';
import { Moment } from './Moment.js';
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

/** What a name means, beside it. The pane In plain words says the same to everybody else. */
export function ClaimTip({ tip: { part, name, left, top } }: { tip: Tip }) {
  const details = useDetails();
  const seconds = useLater((state) => {
    const member =
      part === 'payload' ? memberOf(payloadReading(state), name) : memberOf(headerReading(state), name);
    if (member?.value.kind !== 'number') return null;
    return Number((payloadText(state) ?? '').slice(member.value.start, member.value.end));
  });
  const explained = part === 'payload' ? explainedClaim(details, name) : explainedParameter(details, name);
  return (
    <Sheet
      elevation={4}
      role="tooltip"
      style={{ left: Math.max(12, Math.min(left, window.innerWidth - 384)), top }}
    >
      <strong>{visible(name.slice(0, longestName))}</strong>{' '}
      {explained ? explained.meaning : details.explainedTexts.unknownName}{' '}
      {explained && <small>{details.explainedTexts.source(explained.source)}</small>}
      {explained?.isTime && seconds !== null && <Moment seconds={seconds} />}
    </Sheet>
  );
}
