import ButtonBase from '@mui/material/ButtonBase';
import Step from '@mui/material/Step';
import StepContent from '@mui/material/StepContent';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Typography from '@mui/material/Typography';
import { Fragment, useState } from 'react';
import type { StepId } from '../../core/profiles/profile.js';
import { tickStep } from '../../store/actions/settings/settings.js';
import { isOwnToken } from '../../store/derive/checks.js';
import { stepState } from '../../store/derive/guide.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CheckField } from '../../widgets/controls/CheckField.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { leadsOf, withLeads } from './leads.js';

/** The steps of the profile; the first that is not done is open, and what is named of the page leads there. */
export function Steps({ lead }: { lead: (anchor: string) => void }) {
  const bench = useBench();
  const { page } = useText();
  const details = useDetails();
  const { commandTexts, guideTexts, stepTexts } = details;
  const words = { page, details };
  const steps = useWorkbench(({ profile }) => profile.steps);
  const done = useWorkbench((state) => steps.filter((step) => stepState(state, step).isDone).join(' '));
  // The set-up is away while somebody else's token is there.
  const isOwn = useWorkbench(isOwnToken);
  const [looked, setLooked] = useState<{ step: StepId; done: string } | null>(null);
  const isDone = (step: StepId) => done.split(' ').includes(step);
  // What was looked up stays until the next tick; then the guide goes on.
  const shown =
    looked && looked.done === done && steps.includes(looked.step)
      ? looked.step
      : (steps.find((step) => !isDone(step)) ?? steps.at(-1));
  const seenHere = useWorkbench((state) => shown !== undefined && stepState(state, shown).isSeenHere);
  return (
    <Stepper
      nonLinear
      orientation="vertical"
      activeStep={shown === undefined ? -1 : steps.indexOf(shown)}
      sx={{ padding: 2, paddingBlockStart: 0 }}
    >
      {steps.map((step) => (
        <Step key={step} completed={isDone(step)}>
          {/* Not Material's StepButton, which is a tab: what a step says stands below it, not in a panel of tabs. */}
          <ButtonBase
            aria-label={isDone(step) ? stepTexts[step].title + guideTexts.isDone : undefined}
            aria-current={step === shown ? 'step' : undefined}
            onClick={() => setLooked({ step, done })}
            sx={{ inlineSize: '100%', justifyContent: 'start' }}
          >
            <StepLabel>{stepTexts[step].title}</StepLabel>
          </ButtonBase>
          <StepContent transitionDuration={0}>
            <Typography>
              {withLeads(stepTexts[step].detail, isOwn ? leadsOf[step] : [], words).map((piece, index) => (
                <Fragment key={index}>
                  {typeof piece === 'string' ? (
                    piece
                  ) : (
                    <TextButton
                      aria-label={commandTexts.goTo(piece.name(words))}
                      onClick={() => lead(piece.anchor)}
                    >
                      {piece.name(words)}
                    </TextButton>
                  )}
                </Fragment>
              ))}
            </Typography>
            {!seenHere && (
              <CheckField
                label={guideTexts.done}
                checked={isDone(step)}
                onChange={(checked) => tickStep(bench, step, checked)}
              />
            )}
          </StepContent>
        </Step>
      ))}
    </Stepper>
  );
}
