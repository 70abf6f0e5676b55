import Stack from '@mui/material/Stack';
import type { Answer, OverallStatus } from '../../core/answer/answer.js';
import { overallAnswerOf } from '../../store/answer.js';
import { checkSubject } from '../../store/checks.js';
import { carriesText } from '../../store/selectors.js';
import { useNow } from '../../store/now.js';
import { useIsLate, useLater } from '../../store/store.js';
import { signatureStatus } from '../../store/verdicts.js';
import { wordingOf, type Page, type Rest } from '../../text/catalogue.js';
import { dateTime } from '../../text/times.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { TextButton } from '../../widgets/TextButton.js';
import { useText } from '../../widgets/TextContext.js';
import { useSteady } from '../../widgets/useSteady.js';
import { Verdict, type VerdictTone } from '../../widgets/Verdict.js';
import { NextStep } from './NextStep.js';

const tones: Record<OverallStatus, VerdictTone> = {
  pending: 'quiet',
  empty: 'quiet',
  // Nothing is wrong yet.
  incomplete: 'quiet',
  unverified: 'quiet',
  accepted: 'good',
  warned: 'warn',
  rejected: 'bad',
};

/** Far enough from each other for a finger, also where they wrap (WCAG 2.2, 2.5.8). */
const steps = { flexFlow: 'row wrap', gap: '4px 16px' };

/** The one sentence over everything, and the one thing to do next. */
export function OverallVerdict() {
  const { page, rest } = useText();
  const now = useNow();
  const answer = useLater((state) => overallAnswerOf(state, now));
  const kind = useLater((state) => {
    const subject = checkSubject(state);
    return subject?.by === 'kind' ? subject.kind : null;
  });
  const status = useIsLate() ? 'pending' : (answer?.status ?? 'pending');
  const shown = useSteady(status, 'pending');
  const isStale = useLater((state) => signatureStatus(state) !== 'signing' && !carriesText(state));
  const said = isStale
    ? page.stale
    : answer && rest
      ? sentenceOf(answer, kind && rest.details.kindTexts.names[kind], page, rest)
      : null;
  return (
    <Verdict
      label={page.preflight}
      status={status}
      tone={isStale ? 'warn' : tones[shown]}
      title={said ?? page.checking}
    >
      {answer && rest && (
        <Stack sx={steps}>
          <NextStep act={answer.act} isByKind={kind !== null} rest={rest} />
          {answer.failures + answer.warnings > 0 && answer.act.kind !== 'show-check' && (
            <TextButton onClick={() => goTo(anchors.checks)}>{rest.details.answerTexts.toChecks}</TextButton>
          )}
        </Stack>
      )}
    </Verdict>
  );
}

function sentenceOf(answer: Answer, kind: string | null, page: Page, { details }: Rest): string {
  const { status, cause, until, warnings, act } = answer;
  return details.answerTexts.sentence({
    status,
    kind,
    cause: cause && wordingOf(details.problems, cause.problem).title,
    field: act.kind === 'fill-field' ? (page.fieldLabels[act.field]?.label ?? act.field) : null,
    until: until === null ? null : dateTime(page.locale, until, 'local'),
    warnings,
  });
}
