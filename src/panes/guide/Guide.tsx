import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { StepId } from '../../core/profiles/profile.js';
import { guideClosed, stepTicked } from '../../store/actions/settings.js';
import { stepState } from '../../store/guide.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { forThumbs, inForcedColours } from '../../theme/media.js';
import { pageEdge } from '../../theme/tokens.js';
import { CheckField } from '../../widgets/CheckField.js';
import { Icon } from '../../widgets/Icon.js';
import { useDetails, useText } from '../../widgets/TextContext.js';
import { unseen } from '../../widgets/unseen.js';

const Line = styled('section')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 12px',
  padding: `4px ${pageEdge} 6px`,
  fontSize: 12,
  lineHeight: '16px',
  color: theme.vars.palette.text.secondary,
  background: theme.vars.palette.background.quiet,
  borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  '& ol': { listStyle: 'none', display: 'flex', flex: '1 1 0', gap: 10, margin: 0, padding: 0 },
  '& p': { margin: 0, flex: '1 1 100%', order: 1 },
  '& p strong': { color: theme.vars.palette.text.primary, fontWeight: 600 },
  '@media (max-width: 900px)': {
    '& ol': { gap: 4 },
    '& small': unseen,
    // The longest step: the page below stays where it is when the next one is shown.
    '& p': { minHeight: 32 },
  },
  '@media (max-width: 640px)': { '& ol': { gap: 2 }, '& p': { minHeight: 48 } },
}));

const Step = styled('button')(({ theme }) => ({
  font: 'inherit',
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  minBlockSize: 24,
  [forThumbs]: { minBlockSize: 40, minInlineSize: 28, justifyContent: 'center' },
  padding: 0,
  cursor: 'pointer',
  color: theme.vars.palette.text.secondary,
  background: 'none',
  border: 0,
  '& > span:first-of-type': {
    fontWeight: 600,
    inlineSize: 24,
    lineHeight: '22px',
    borderRadius: 12,
    background: theme.vars.palette.background.paper,
    border: `1px solid ${theme.vars.palette.divider}`,
  },
  '& small': { fontSize: 12 },
  '&[data-done] > span:first-of-type': {
    color: theme.vars.palette.success.main,
    background: theme.vars.palette.Alert.successStandardBg,
  },
  '&[aria-current]': { color: theme.vars.palette.text.primary, '& small': { fontWeight: 600 } },
  '&[aria-current] > span:first-of-type': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `0 0 0 1px ${theme.vars.palette.primary.main}`,
    [inForcedColours]: { outline: '2px solid Highlight' },
  },
}));

const Unseen = styled('i')(unseen);

/** The real procedure in one line: which step is next, and what is pasted where. */
export default function Guide() {
  const bench = useBench();
  const { page } = useText();
  const { guideTexts, stepTexts } = useDetails();
  const steps = useWorkbench(({ profile }) => profile.steps);
  const done = useWorkbench((state) => steps.filter((step) => stepState(state, step).isDone).join(' '));
  const [looked, setLooked] = useState<{ step: StepId; done: string } | null>(null);
  const isDone = (step: StepId) => done.split(' ').includes(step);
  // What was looked up stays until the next tick; then the guide goes on.
  const shown =
    looked && looked.done === done && steps.includes(looked.step)
      ? looked.step
      : (steps.find((step) => !isDone(step)) ?? steps.at(-1));
  const seenHere = useWorkbench((state) => shown !== undefined && stepState(state, shown).isSeenHere);
  if (shown === undefined) return null;
  const { title, detail } = stepTexts[shown];
  return (
    <Line aria-label={page.guide}>
      <ol>
        {steps.map((step, index) => (
          <li key={step}>
            <Step
              type="button"
              data-done={isDone(step) || undefined}
              aria-current={step === shown ? 'step' : undefined}
              onClick={() => setLooked({ step, done })}
            >
              <span>
                {isDone(step) && <Icon name="check" />}
                {isDone(step) ? <Unseen>{index + 1}</Unseen> : index + 1}
              </span>
              <small>{stepTexts[step].short}</small>
              <Unseen>{guideTexts.step(stepTexts[step].title, isDone(step))}</Unseen>
            </Step>
          </li>
        ))}
      </ol>
      <p>
        <strong>
          {title}
          {page.stop}
        </strong>
        {detail}
      </p>
      {!seenHere && (
        <CheckField
          label={guideTexts.done}
          checked={isDone(shown)}
          onChange={(checked) => stepTicked(bench, shown, checked)}
        />
      )}
      <Button
        aria-label={guideTexts.close}
        title={guideTexts.close}
        sx={{ minWidth: 28 }}
        onClick={() => guideClosed(bench, true)}
      >
        <Icon name="cross" />
      </Button>
    </Line>
  );
}
