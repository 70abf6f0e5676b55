import { styled } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import type { Comparison } from '../../core/compare/comparison.js';
import type { Change } from '../../core/compare/parts.js';
import type { Side } from '../../core/compare/side.js';
import { wordingOf } from '../../text/catalogue.js';
import { visible } from '../../text/characters.js';
import { forPhones } from '../../theme/media.js';
import { Hint } from '../../widgets/controls/Field.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { ChangedValue } from './ChangedValue.js';
import { Spellings } from './Spellings.js';
import { useSubjectName } from '../../widgets/page/useSubjectName.js';

const Beside = styled(Table)(({ theme }) => ({
  tableLayout: 'fixed',
  '& th, & td': {
    overflowWrap: 'anywhere',
    overflow: 'hidden',
    unicodeBidi: 'isolate',
    verticalAlign: 'top',
  },
  '& thead th': { color: theme.vars.palette.text.secondary, fontWeight: 600 },
  '& tbody th > strong': { fontFamily: theme.monospace, fontWeight: 600, display: 'block' },
  '& tbody th > span': { color: theme.vars.palette.text.secondary, fontWeight: 400 },
  '& .name': { inlineSize: '22%' },
  [forPhones]: { '& .name': { inlineSize: '27%' }, '& th, & td': { paddingInline: 4 } },
}));

const Quiet = styled('div')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

/** More would fill the page: the editors have the whole. */
const mostRows = 100;

/** Verdict, signature and key of each, then what differs. */
export function Differences({ compared }: { compared: Comparison }) {
  const { former, present, header, payload, isSameSignature } = compared;
  const { compareTexts } = useDetails();
  const { page } = useText();
  const rows = ([header, payload] as const).flatMap(({ changes }, index) =>
    changes.map((change) => ({ change, part: index === 0 ? ('header' as const) : ('payload' as const) })),
  );
  const same = [...header.same, ...payload.same];
  const saidOf = ({ kind, items, span }: Change, part: 'header' | 'payload') => {
    const said = items
      ? compareTexts.items(items)
      : span === null
        ? compareTexts.changes[kind]
        : compareTexts.later(span);
    return part === 'header' ? `${page.header}, ${said}` : said;
  };
  return (
    <>
      <Beside aria-label={compareTexts.differences}>
        <TableHead>
          <TableRow>
            <TableCell className="name">{compareTexts.name}</TableCell>
            <TableCell>{compareTexts.other}</TableCell>
            <TableCell>{compareTexts.shown}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          <Row name={page.preflight} isWord>
            <Verdicts side={former} />
            <Verdicts side={present} />
          </Row>
          <Row name={page.signature} said={isSameSignature ? compareTexts.signatures.same : ''} isWord>
            <SignatureOf side={former} />
            <SignatureOf side={present} />
          </Row>
          {former.lifetime !== present.lifetime && (
            <Row name={compareTexts.lifetime} isWord>
              <Lasting side={former} />
              <Lasting side={present} />
            </Row>
          )}
          {rows.slice(0, mostRows).map(({ change, part }) => (
            <Row
              key={`${part} ${change.kind} ${change.path}`}
              name={change.path === '' ? page[part] : shownPath(change)}
              said={saidOf(change, part)}
            >
              <ChangedValue change={change} of="former" part={part} />
              <ChangedValue change={change} of="present" part={part} />
            </Row>
          ))}
        </TableBody>
      </Beside>
      {rows.length > mostRows && <Hint>{compareTexts.more(rows.length - mostRows)}</Hint>}
      <Spellings header={header.spelling} payload={payload.spelling} />
      {same.length > 0 && <Hint>{compareTexts.same(same.slice(0, mostRows))}</Hint>}
    </>
  );
}

/** A claim by its name, what is inside by its JSON Pointer. */
const shownPath = ({ path, name }: Change): string => visible(path === `/${name}` ? name : path);

type RowProps = { name: string; said?: string; isWord?: true; children: ReactNode };

/** `isWord`: its name is a word of the page, not of a token. */
function Row({ name, said = '', isWord, children }: RowProps) {
  return (
    <TableRow>
      <TableCell component="th" scope="row" className="name">
        {isWord ? <div>{name}</div> : <strong>{name}</strong>}
        {said !== '' && <span>{said}</span>}
      </TableCell>
      {children}
    </TableRow>
  );
}

function Verdicts({ side: { answer, subject } }: { side: Side }) {
  const { compareTexts, problems } = useDetails();
  const nameOf = useSubjectName();
  return (
    <TableCell>
      <div>{compareTexts.results[answer.status]}</div>
      {answer.cause && <div>{wordingOf(problems, answer.cause.problem).title}</div>}
      <Quiet>{nameOf(subject)}</Quiet>
    </TableCell>
  );
}

function SignatureOf({ side: { signature, keyName } }: { side: Side }) {
  const { compareTexts } = useDetails();
  const { page } = useText();
  return (
    <TableCell>
      <div>{page.signatureStatus[signature].title}</div>
      {keyName !== null && <Quiet>{compareTexts.verifiedWith(visible(shortened(keyName)))}</Quiet>}
    </TableCell>
  );
}

/** A Key ID has 43 letters, and the first tell it from others. */
const shortened = (name: string): string => (name.length > 24 ? `${name.slice(0, 12)}…` : name);

function Lasting({ side: { lifetime } }: { side: Side }) {
  const { compareTexts } = useDetails();
  return <TableCell>{lifetime === null || lifetime < 0 ? '–' : compareTexts.lasting(lifetime)}</TableCell>;
}
