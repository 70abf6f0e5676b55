import { styled } from '@mui/material/styles';
import { lazy, Suspense } from 'react';
import type { OverallStatus } from '../../core/answer/answer.js';
import { overallAnswerOf } from '../../store/derive/answer.js';
import { checkSubject, isNoToken } from '../../store/derive/checks.js';
import { load } from '../../store/loading/load.js';
import { useNow } from '../../store/now.js';
import { useIsLate, useLater } from '../../store/store.js';
import { forPhones, forThumbs } from '../../theme/media.js';
import { Icon } from '../../widgets/layout/Icon.js';
import { useText } from '../../widgets/page/TextContext.js';
import { useStableStatus } from '../../widgets/feedback/useStableStatus.js';
import { sentenceOf } from '../../text/answerSentence.js';
import { toneIcons, type Tone } from './tone.js';

/** Words for it come later too. */
const Steps = lazy(() => load(() => import('./Steps.js')));

const tones: Record<OverallStatus, Tone> = {
  pending: 'quiet',
  empty: 'quiet',
  // Nothing is wrong yet.
  incomplete: 'quiet',
  unverified: 'quiet',
  accepted: 'good',
  warned: 'warn',
  rejected: 'bad',
};

const Frame = styled('div')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    // From the top, so that nothing moves when what to do next comes, or is more than one line.
    alignItems: 'start',
    columnGap: theme.spacing(1.5),
    padding: theme.spacing(1, 2),
    // Two lines of words, so that nothing below moves when they change.
    minBlockSize: 76,
    [theme.breakpoints.between('md', 'lg')]: { minBlockSize: 100, [forThumbs]: { minBlockSize: 120 } },
    [forPhones]: { minBlockSize: 100 },
    borderInlineStart: '4px solid transparent',
    '& > svg': { fontSize: 24, color: palette.text.secondary },
    '& strong': { ...theme.typography.h2, display: 'block', lineHeight: '20px' },
    '&[data-tone=good]': { background: palette.Alert.successStandardBg, borderColor: palette.success.main },
    '&[data-tone=warn]': { background: palette.Alert.warningStandardBg, borderColor: palette.warning.main },
    '&[data-tone=bad]': { background: palette.Alert.errorStandardBg, borderColor: palette.error.main },
    '&[data-tone=quiet]': { background: palette.background.quiet },
    '&[data-tone=good] > svg': { color: palette.success.main },
    '&[data-tone=warn] > svg': { color: palette.warning.main },
    '&[data-tone=bad] > svg': { color: palette.error.main },
  };
});

/** The one sentence over everything, and the one thing to do next. */
export function Overall() {
  const { page, rest } = useText();
  const now = useNow();
  const answer = useLater((state) => overallAnswerOf(state, now));
  const kind = useLater((state) => {
    const subject = checkSubject(state);
    return subject?.by === 'kind' ? subject.kind : null;
  });
  const isNone = useLater(isNoToken);
  const isOwn = useLater(({ document }) => document.kind === 'draft');
  const status = useIsLate() ? 'pending' : (answer?.status ?? 'pending');
  const shown = useStableStatus(status, 'pending');
  const isStale = answer?.isStale === true;
  const tone = isStale ? 'warn' : tones[shown];
  // While another answer is found, the words of the last one stay.
  const said =
    answer && rest ? sentenceOf(answer, isOwn, isNone && kind ? '' : kind, page, rest) : page.checking;
  return (
    <Frame data-tone={tone}>
      <Icon name={toneIcons[tone]} />
      <div>
        <div role="status" aria-label={page.preflight} aria-busy={status === 'pending'} data-status={status}>
          <strong>{said}</strong>
        </div>
        {answer && rest && (
          <Suspense>
            <Steps
              answer={answer}
              now={now}
              isByKind={kind !== null && answer.inner !== 'no-token'}
              rest={rest}
            />
          </Suspense>
        )}
      </div>
    </Frame>
  );
}
