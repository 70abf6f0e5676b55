import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { prettyValue, type ClaimRow } from '../../../core/claims/rows.js';
import { visibleLines } from '../../../text/characters.js';
import { TextButton } from '../../../widgets/controls/TextButton.js';
import { useDetails } from '../../../widgets/page/TextContext.js';

const Text = styled('pre')(({ theme }) => ({
  margin: 0,
  font: `inherit`,
  fontFamily: theme.monospace,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
}));

/** A value that fits in a line stands in one. */
const oneLine = 60;
const foldedLines = 8;
const foldedLetters = 400;

/** Between the values of an object or array that is set out in lines. No string of JSON holds one. */
const lineBreak = /\n */g;

function setOut(row: ClaimRow): string {
  if (row.kind !== 'object' && row.kind !== 'array') return row.text;
  const pretty = prettyValue(row);
  // Not asked of a megabyte.
  const short = pretty.length < 4 * oneLine ? pretty.replace(lineBreak, ' ') : pretty;
  return short.length <= oneLine ? short : pretty;
}

const beginningOf = (text: string): string =>
  text.slice(0, foldedLetters).split('\n').slice(0, foldedLines).join('\n');

/** A value as it is written, an object or array in lines; a long one unfolds. @param props `isOpen`: it is never masked */
export function Value({ row, name, isOpen }: { row: ClaimRow; name: string; isOpen: boolean }) {
  const { readingTexts } = useDetails();
  const [isWhole, unfold] = useState(false);
  const whole = setOut(row);
  const beginning = beginningOf(whole);
  const isLong = beginning.length < whole.length;
  return (
    <>
      <Text data-value={isOpen ? undefined : true}>
        {visibleLines(isWhole ? whole : beginning)}
        {isLong && !isWhole && ' …'}
      </Text>
      {isLong && (
        <TextButton
          aria-expanded={isWhole}
          aria-label={readingTexts.of(isWhole ? readingTexts.fold : readingTexts.unfold, name)}
          onClick={() => unfold(!isWhole)}
        >
          {isWhole ? readingTexts.fold : readingTexts.unfold}
        </TextButton>
      )}
    </>
  );
}
