import OutlinedInput from '@mui/material/OutlinedInput';
import { styled } from '@mui/material/styles';
import { timeOf, setTime } from '../../../store/actions/document/times.js';
import { forThumbs } from '../../../theme/media.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { localInput, secondsOfLocalInput } from '../../../text/times.js';
import { TextButton } from '../../../widgets/controls/TextButton.js';
import { useDetails } from '../../../widgets/page/TextContext.js';

const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 12px',
  '& button': { minBlockSize: 24, minInlineSize: 24, [forThumbs]: { minBlockSize: 40, minInlineSize: 40 } },
  // The cell cuts off what stands outside of it.
  '& button:focus-visible': { outlineOffset: -2 },
});

const steps = [0, 300, 3600] as const;

/** Sets a time of the token in the making: from now on, or by calendar and clock. */
export function TimeHelpers({ name }: { name: string }) {
  const bench = useBench();
  const { timeTexts } = useDetails();
  // At once, not with the explanations: a field that lags behind its own event is put back by React.
  const seconds = useWorkbench((state) => timeOf(state, name));
  const isOurs = useWorkbench(({ document }) => document.kind === 'draft');
  if (!isOurs) return null;
  return (
    <Row>
      {steps.map((step) => (
        <TextButton
          key={step}
          aria-label={timeTexts.setTo(name, timeTexts.steps[step])}
          onClick={() => setTime(bench, name, bench.ports.clock.nowSeconds() + step)}
        >
          {timeTexts.short[step]}
        </TextButton>
      ))}
      <OutlinedInput
        type="datetime-local"
        size="small"
        value={localInput(seconds)}
        onChange={(event) => {
          const chosen = secondsOfLocalInput(event.target.value);
          if (chosen !== null) setTime(bench, name, chosen);
        }}
        slotProps={{ input: { step: 1, 'aria-label': timeTexts.choose(name) } }}
        sx={{ maxInlineSize: '100%' }}
      />
    </Row>
  );
}
