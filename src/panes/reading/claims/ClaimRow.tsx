import IconButton from '@mui/material/IconButton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { Fragment, memo, useState } from 'react';
import { isOpen } from '../../../core/claims/open.js';
import type { ClaimRow as Row } from '../../../core/claims/rows.js';
import { copyPlain } from '../../../store/actions/take/copy.js';
import type { ReadPart } from '../../../store/state.js';
import { useBench } from '../../../store/store.js';
import { visible } from '../../../text/characters.js';
import { useAnnounce } from '../../../widgets/feedback/Announcer.js';
import { Icon } from '../../../widgets/layout/Icon.js';
import { TextButton } from '../../../widgets/controls/TextButton.js';
import { useDetails, useText } from '../../../widgets/page/TextContext.js';
import { explained } from '../explained.js';
import { Inside, Insides } from './Inside.js';
import { MeaningSource } from './MeaningSource.js';
import { Moment } from './Moment.js';
import { TimeHelpers } from './TimeHelpers.js';
import { Value } from './Value.js';

/** The JSON has the whole of a name that goes on. */
const longestName = 300;

/** Where a long name may go on in the next line. */
const breakable = (name: string) =>
  name.split(/(?<=[_:./])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));

const isSettable = (name: string): boolean => ['exp', 'nbf', 'iat'].includes(name);

type Props = {
  of: ReadPart;
  row: Row;
  /** What it holds stands in the rows below it. */
  isOpened: boolean;
  isPhone: boolean;
};

export const ClaimRow = memo(function ClaimRow({ of, row, isOpened, isPhone }: Props) {
  const bench = useBench();
  const { page } = useText();
  const details = useDetails();
  const { readingTexts } = details;
  const announce = useAnnounce();
  const [isTold, tell] = useState(false);
  const { depth, kind, meaning, text } = row;
  const name = visible(row.name.slice(0, longestName));
  const copy = async () => {
    const outcome = await copyPlain(bench, row.string ?? text);
    announce(outcome === 'copied' ? readingTexts.copiedValue(name) : page.copyFailures[outcome]);
  };
  const said = meaning ? (
    <>
      {explained(details, meaning)} <MeaningSource meaning={meaning} />
    </>
  ) : (
    depth === 0 && readingTexts.notRegistered
  );
  return (
    <TableRow data-part={of} data-name={depth === 0 ? row.name : undefined}>
      <TableCell
        component="th"
        scope="row"
        className="name"
        sx={{ paddingInlineStart: Math.min(depth, 8) * 1.5 }}
      >
        {isPhone && meaning ? (
          <TextButton aria-expanded={isTold} onClick={() => tell(!isTold)}>
            {breakable(name)}
          </TextButton>
        ) : (
          breakable(name)
        )}
      </TableCell>
      <TableCell>
        {!isOpened && <Value row={row} name={name} isOpen={depth === 0 && isOpen(of, row.name)} />}
        {meaning?.isTime === true && kind === 'number' && (
          <>
            <Moment seconds={Number(text)} />
            {of === 'payload' && isSettable(row.name) && <TimeHelpers name={row.name} />}
          </>
        )}
        {row.string !== null && <Inside value={row.string} />}
        {(kind === 'object' || kind === 'array') && !isOpened && <Insides json={text} />}
        {isPhone && isTold && <div>{said}</div>}
      </TableCell>
      {!isPhone && <TableCell className="meaning">{said}</TableCell>}
      <TableCell className="acts">
        <IconButton
          onClick={() => void copy()}
          aria-label={readingTexts.copyValue(name)}
          title={readingTexts.copyValue(name)}
        >
          <Icon name="copy" />
        </IconButton>
      </TableCell>
    </TableRow>
  );
});
