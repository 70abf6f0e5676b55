import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { StepId } from '../../core/profiles/profile.js';
import { stepTicked } from '../../store/actions/settings.js';
import { viewChanged } from '../../store/actions/view.js';
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
  color: theme.vars.palette.text.secondary,
  background: theme.vars.palette.background.quiet,
  borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  '& p': { flex: '1 1 100%', order: 1 },
  '& p strong': { color: theme.vars.palette.text.primary, fontWeight: 600 },
  '@media (max-width: 900px)': {
    '& small': unseen,
    // The longest step: the page below stays where it is when the next one is shown.
    '& p': { minHeight: 40 },
  },
  '@media (max-width: 640px)': {
    gap: '2px 8px',
    '& p': { minHeight: 60 },
    '& ol': { gap: 2 },
    '& .MuiStepLabel-iconContainer': { padding: 0 },
  },
}));

const Press = styled(ButtonBase)(({ theme }) => ({
  minBlockSize: 28,
  [forThumbs]: { minBlockSize: 40, minInlineSize: 28 },
  borderRadius: theme.vars.shape.borderRadius,
  '&[aria-current] > span': { [inForcedColours]: { outline: '2px solid Highlight' } },
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
      <Stepper nonLinear connector={null} activeStep={steps.indexOf(shown)} sx={{ flex: '1 1 0' }}>
        {steps.map((step) => (
          <Step key={step} completed={isDone(step)}>
            <Press
              aria-current={step === shown ? 'step' : undefined}
              onClick={() => setLooked({ step, done })}
            >
              <StepLabel>
                <small>{stepTexts[step].short}</small>
                <Unseen>{guideTexts.step(stepTexts[step].title, isDone(step))}</Unseen>
              </StepLabel>
            </Press>
          </Step>
        ))}
      </Stepper>
      <Typography>
        <strong>
          {title}
          {page.stop}
        </strong>
        {detail}
      </Typography>
      {!seenHere && (
        <CheckField
          label={guideTexts.done}
          checked={isDone(shown)}
          onChange={(checked) => stepTicked(bench, shown, checked)}
        />
      )}
      <Tooltip title={guideTexts.close}>
        <IconButton aria-label={guideTexts.close} onClick={() => viewChanged(bench, { hasGuide: false })}>
          <Icon name="cross" />
        </IconButton>
      </Tooltip>
    </Line>
  );
}
