import type { EpochSeconds } from '../../core/confusable.js';
import Stack from '@mui/material/Stack';
import { memo } from 'react';
import type { Answer } from '../../core/answer/answer.js';
import type { Rest } from '../../text/catalogue.js';
import { duration } from '../../text/times.js';
import { forPhones, forThumbs } from '../../theme/media.js';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { useText } from '../../widgets/page/TextContext.js';
import { NextStep } from './NextStep.js';

/** Far enough from each other for a finger, also where they wrap (WCAG 2.2, 2.5.8). */
const steps = {
  flexFlow: 'row wrap',
  alignItems: 'center',
  gap: '4px 16px',
  '& > button': { [forThumbs]: { minBlockSize: 40 } },
  // One line, so that what is read below stays where it is: how long ago stands by Time, the checks a thumb's stroke below.
  [forPhones]: { '& > [data-ago], & > button ~ button': { display: 'none' } },
};

type Props = { answer: Answer; now: EpochSeconds; isByKind: boolean; rest: Rest };

/** What to do next. The sentence above goes to pending and back at each letter; this need not. */
export default memo(function Steps({ answer, now, isByKind, rest }: Props) {
  const { page } = useText();
  return (
    <Stack sx={steps}>
      {/* No part of the status: what counts by the second is not to be read out. */}
      {answer.ended !== null && now > answer.ended && (
        <span data-ago>{page.ago(duration(page.locale, now - answer.ended))}</span>
      )}
      <NextStep act={answer.act} isByKind={isByKind} rest={rest} />
      {answer.inner === null && answer.failures + answer.warnings > 0 && answer.act.kind !== 'show-check' && (
        <TextButton onClick={() => goTo(anchors.checks)}>{rest.details.answerTexts.toChecks}</TextButton>
      )}
    </Stack>
  );
});
