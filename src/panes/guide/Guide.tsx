import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { StepId } from '../../core/profiles/profile.js';
import { guideClosed, stepTicked } from '../../store/actions/settings.js';
import { stepState } from '../../store/guide.js';
import { useWorkbench } from '../../store/store.js';
import { pageEdge } from '../../theme/tokens.js';
import { CheckField } from '../../widgets/CheckField.js';
import { useText } from '../../widgets/TextContext.js';

const Line = styled('section')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: '4px 12px',
  padding: `4px ${pageEdge}`,
  minHeight: 36,
  fontSize: 12,
  lineHeight: '16px',
  color: theme.tokens.faint,
  background: theme.tokens.quietGround,
  borderBlockEnd: `1px solid ${theme.tokens.line}`,
  '& ol': { listStyle: 'none', display: 'flex', gap: 4, margin: 0, padding: 0 },
  '& p': { margin: 0, flex: '1 1 0', minWidth: 0 },
  '& p strong': { color: theme.tokens.text, fontWeight: 600 },
  '@media (max-width: 640px)': { flexWrap: 'wrap', '& p': { flexBasis: '100%', order: 1, minHeight: 64 } },
}));

const Step = styled('button')(({ theme }) => ({
  font: 'inherit',
  fontWeight: 600,
  inlineSize: 24,
  blockSize: 24,
  padding: 0,
  borderRadius: 12,
  cursor: 'pointer',
  color: theme.tokens.faint,
  background: theme.tokens.paper,
  border: `1px solid ${theme.tokens.line}`,
  '&[data-done]': { color: theme.tokens.good, background: theme.tokens.goodGround },
  '&[aria-current]': { borderColor: theme.tokens.primary, boxShadow: `0 0 0 1px ${theme.tokens.primary}` },
}));

/** The real procedure in one line: which step is next, and what is pasted where. */
export function Guide() {
  const { page } = useText();
  const steps = useWorkbench(({ profile }) => profile.steps);
  const closed = useWorkbench((state) => state.guideClosed);
  const done = useWorkbench((state) => steps.filter((step) => stepState(state, step).isDone).join(' '));
  const [looked, setLooked] = useState<{ step: StepId; done: string } | null>(null);
  const isDone = (step: StepId) => done.split(' ').includes(step);
  // What was looked up stays until the next tick; then the guide goes on.
  const shown =
    looked && looked.done === done && steps.includes(looked.step)
      ? looked.step
      : (steps.find((step) => !isDone(step)) ?? steps.at(-1));
  const seenHere = useWorkbench((state) => shown !== undefined && stepState(state, shown).isSeenHere);
  if (closed || shown === undefined) return null;
  const { title, detail } = page.steps[shown];
  return (
    <Line aria-label={page.guide}>
      <ol>
        {steps.map((step, index) => (
          <li key={step}>
            <Step
              type="button"
              data-done={isDone(step) || undefined}
              aria-current={step === shown ? 'step' : undefined}
              aria-label={page.guideStep(index + 1, page.steps[step].title, isDone(step))}
              onClick={() => setLooked({ step, done })}
            >
              {isDone(step) ? '✓' : index + 1}
            </Step>
          </li>
        ))}
      </ol>
      <p>
        <strong>{title}.</strong> {detail}
      </p>
      {!seenHere && (
        <CheckField
          label={page.guideDone}
          checked={isDone(shown)}
          onChange={(checked) => stepTicked(shown, checked)}
        />
      )}
      <Button size="small" onClick={() => guideClosed(true)}>
        {page.guideClose}
      </Button>
    </Line>
  );
}
