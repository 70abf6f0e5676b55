import { styled } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { JsonMember } from '../../core/json/read.js';
import { visible } from '../../text/characters.js';
import type { Explanation } from './explanation.js';
import { InnerToken } from './InnerToken.js';
import { Moment } from './Moment.js';
import { TimeHelpers } from './TimeHelpers.js';
import { useDetails } from '../../widgets/TextContext.js';

const Explained = styled(Table)(({ theme }) => ({
  tableLayout: 'fixed',
  marginBlockEnd: 8,
  // Letters that run over their line or stack up stay in their own row.
  '& th, & td': { overflowWrap: 'anywhere', overflow: 'hidden', unicodeBidi: 'isolate' },
  '& th': { inlineSize: '26%', fontFamily: theme.monospace, fontWeight: 600 },
  // A date with its time has room beside it.
  '@media (max-width: 640px)': { '& th': { inlineSize: '21%' }, '& td': { paddingInlineEnd: 0 } },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}));

/** More rows than these would make the page slow and be read by nobody. */
const mostRows = 60;
const longestValue = 120;

const isSettable = (name: string): boolean => ['exp', 'nbf', 'iat'].includes(name);

/** Between the values of a list or object that is set out in lines. No string of JSON holds one. */
const lineBreak = /[\t ]*[\r\n]+[\t\r\n ]*/g;

type Props = {
  part: 'header' | 'payload';
  title: string;
  text: string;
  members: readonly JsonMember[];
  explain: (name: string) => Explanation | null;
};

export function Names({ part, title, text, members, explain }: Props) {
  const { explainedTexts } = useDetails();
  if (members.length === 0) return null;
  return (
    <Explained>
      <caption>{title}</caption>
      <TableBody>
        {members.slice(0, mostRows).map(({ name, nameStart, value }) => {
          const explained = explain(name);
          const literal = text.slice(value.start, Math.min(value.end, value.start + longestValue));
          return (
            <TableRow key={nameStart} data-part={part} data-name={name}>
              <TableCell component="th" scope="row">
                {visible(name.slice(0, longestValue))}
              </TableCell>
              <TableCell>
                <code>
                  {visible(literal.replace(lineBreak, ' '))}
                  {value.end - value.start > longestValue && '…'}
                </code>
                {explained?.isTime && value.kind === 'number' ? (
                  <>
                    <Moment seconds={Number(literal)} />
                    {isSettable(name) && <TimeHelpers name={name} />}
                  </>
                ) : (
                  <br />
                )}
                {value.kind === 'string' && <InnerToken text={text.slice(value.start, value.end)} />}
                <small>
                  {explained ? `${explained.meaning} ` : explainedTexts.unknownName}
                  {explained && <span>{explainedTexts.source(explained.source)}</span>}
                </small>
              </TableCell>
            </TableRow>
          );
        })}
        {members.length > mostRows && (
          <TableRow>
            <TableCell colSpan={2}>{explainedTexts.moreNames(members.length - mostRows)}</TableCell>
          </TableRow>
        )}
      </TableBody>
    </Explained>
  );
}
