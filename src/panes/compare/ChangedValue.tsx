import { styled } from '@mui/material/styles';
import TableCell from '@mui/material/TableCell';
import { isOpen } from '../../core/claims/open.js';
import type { Which } from '../../core/compare/cause.js';
import type { Change } from '../../core/compare/parts.js';
import { prettyJson } from '../../core/json/write/pretty.js';
import { visibleLines } from '../../text/characters.js';
import { dateTime } from '../../text/times.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';

const Text = styled('pre')(({ theme }) => ({
  margin: 0,
  font: 'inherit',
  fontFamily: theme.monospace,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  '& mark': {
    background: theme.vars.palette.Alert.warningStandardBg,
    color: theme.vars.palette.text.primary,
    fontWeight: 600,
  },
}));

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

/** The editors have the whole of a value that goes on. */
const longest = 400;
/** A value that is no longer is on one line. */
const oneLine = 60;

/** A value of one of the two; what it does not share with the other one is marked. */
export function ChangedValue({
  change,
  of,
  part,
}: {
  change: Change;
  of: Which;
  part: 'header' | 'payload';
}) {
  const { compareTexts } = useDetails();
  const { page } = useText();
  const value = change[of];
  const other = change[of === 'former' ? 'present' : 'former'];
  if (!value)
    return (
      <TableCell>
        <Quiet>{change.kind === 'changed' ? compareTexts.notText : compareTexts.missing}</Quiet>
      </TableCell>
    );
  const [before, own, after] = apart(value.text, change.span === null ? (other?.text ?? null) : null);
  return (
    <TableCell data-value={isOpen(part, change.name) ? undefined : true}>
      <Text>
        {before}
        {own !== '' && <mark>{own}</mark>}
        {after}
      </Text>
      {change.span !== null && <div>{dateTime(page.locale, Number(value.text), 'local')}</div>}
    </TableCell>
  );
}

/** What both begin with, what one has for itself, what both end with; without another one nothing is marked. */
function apart(text: string, other: string | null): [string, string, string] {
  const [own, others] = [Array.from(shown(text)), other === null ? null : Array.from(shown(other))];
  if (others === null) return [own.join(''), '', ''];
  const shorter = Math.min(own.length, others.length);
  let start = 0;
  while (start < shorter && own[start] === others[start]) start += 1;
  let end = 0;
  while (end < shorter - start && own.at(-1 - end) === others.at(-1 - end)) end += 1;
  const behind = own.length - end;
  return [own.slice(0, start).join(''), own.slice(start, behind).join(''), own.slice(behind).join('')];
}

/** Set out in lines, where it does not fit into one. */
function shown(text: string): string {
  const pretty = prettyJson(text.slice(0, 10 * longest));
  const short = pretty.length < 2 * oneLine ? pretty.replace(/\n */g, ' ') : pretty;
  const set = visibleLines(short.length <= oneLine ? short : pretty);
  return set.length > longest ? `${set.slice(0, longest)} …` : set;
}
