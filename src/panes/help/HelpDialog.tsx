import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Fragment, useId } from 'react';
import { keyed } from '../../commands/table/keyed.js';
import { changeView } from '../../store/actions/settings/view.js';
import { stepState } from '../../store/derive/guide.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { About } from './About.js';

/** The whole way through, and the guide again where it was closed. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const bench = useBench();
  const details = useDetails();
  const { guideTexts, helpTexts, stepTexts } = details;
  const { page } = useText();
  const id = useId();
  const steps = useWorkbench(({ profile }) => profile.steps);
  const done = useWorkbench((state) =>
    steps.map((step) => (stepState(state, step).isDone ? 'x' : '-')).join(''),
  );
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{page.help}</DialogTitle>
      <DialogContent
        // What scrolls can be reached by the keyboard.
        tabIndex={0}
        sx={{ '& h3': { fontSize: 'inherit', margin: '12px 0 4px' } }}
      >
        <h3 style={{ marginBlockStart: 0 }}>{helpTexts.jwtTitle}</h3>
        <p style={{ margin: 0 }}>{helpTexts.jwt}</p>
        {steps.length > 0 && (
          <>
            <h3>{helpTexts.wayTitle}</h3>
            <ol style={{ margin: 0, paddingInlineStart: 20 }}>
              {steps.map((step, index) => (
                <li key={step}>
                  <strong>
                    {stepTexts[step].title}
                    {done[index] === 'x' && ` (${guideTexts.done})`}
                  </strong>
                  <br />
                  {stepTexts[step].detail}
                </li>
              ))}
            </ol>
          </>
        )}
        <h3>{helpTexts.shortcutsTitle}</h3>
        <dl
          style={{
            margin: 0,
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
            gap: '2px 16px',
          }}
        >
          {keyed.map(({ id, shortcut, name }) => (
            <Fragment key={id}>
              <dt>{shortcut?.split(' ').join(', ')}</dt>
              <dd style={{ margin: 0 }}>{name({ page, details })}</dd>
            </Fragment>
          ))}
        </dl>
        <p style={{ marginBlock: '6px 0' }}>{helpTexts.leaveEditor}</p>
        <p style={{ marginBlock: '6px 0' }}>{helpTexts.mask}</p>
        <About version={__VERSION__} source={__SOURCE__} />
      </DialogContent>
      <DialogActions>
        {steps.length > 0 && (
          <Button variant="outlined" onClick={() => changeView(bench, { hasGuide: true, dialog: null })}>
            {helpTexts.showGuide}
          </Button>
        )}
        <Button onClick={onClose}>{page.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
