import AppBar from '@mui/material/AppBar';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled, useColorScheme } from '@mui/material/styles';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { newTokenWanted } from '../store/actions/document.js';
import { viewChanged } from '../store/actions/view.js';
import { choices } from '../platform/scheme.js';
import { redo, undo } from '../store/history.js';
import type { DialogName } from '../store/state.js';
import { load } from '../store/load.js';
import { useBench, useWorkbench } from '../store/store.js';
import { pageEdge } from '../theme/tokens.js';
import { Icon } from '../widgets/Icon.js';
import { SelectField } from '../widgets/SelectField.js';
import { pressedBy } from '../widgets/shortcuts.js';
import { useText } from '../widgets/TextContext.js';
import { unseen } from '../widgets/unseen.js';

const HelpDialog = lazy(() => load(() => import('../panes/help/HelpDialog.js')));
const Shortcuts = lazy(() => load(() => import('../panes/palette/Shortcuts.js')));
const PrivacyDialog = lazy(() => load(() => import('../panes/privacy/PrivacyDialog.js')));
const ProfilesDialog = lazy(() => load(() => import('../panes/profiles/ProfilesDialog.js')));

const Tools = styled(Toolbar)(({ theme }) => ({
  flexWrap: 'wrap',
  gap: theme.spacing(1, 2),
  padding: theme.spacing(1, pageEdge),
  '& .acts, & .about': { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  // It comes a moment later, and moves nothing.
  '& .commands': { inlineSize: 90, textAlign: 'center' },
  '& .MuiButton-root': { minWidth: 'auto', paddingInline: 6 },
  '& h1 + p': { flex: '1 1 160px', color: theme.vars.palette.text.secondary },
  '@media (max-width: 640px)': {
    gap: theme.spacing(0.5, 1),
    paddingBlock: theme.spacing(0.5),
    '& h1 + p': { display: 'none' },
    '& h1': { flex: '1 1 auto' },
    '& .acts': { order: 1 },
    '& .about label': unseen,
    '& .commands': { display: 'none' },
  },
}));

export function Bar() {
  const bench = useBench();
  const { page } = useText();
  const profile = useWorkbench((state) => state.profile);
  const open = useWorkbench(({ view }) => view.dialog);
  const show = (dialog: DialogName | null) => viewChanged(bench, { dialog });
  const close = () => show(null);
  const { mode = 'system', setMode } = useColorScheme();
  const canUndo = useWorkbench((state) => state.past.length > 0);
  const canRedo = useWorkbench((state) => state.future.length > 0);
  return (
    <AppBar>
      <Tools disableGutters>
        <Typography variant="h1">{page.product}</Typography>
        <Typography>{page.tagline}</Typography>
        <div className="acts">
          <Button onClick={() => show('profiles')}>{page.ownProfiles}</Button>
          <Button onClick={() => newTokenWanted(bench, profile)}>{page.newToken}</Button>
          <IconButton
            {...pressedBy('undo')}
            onClick={() => undo(bench)}
            disabled={!canUndo}
            aria-label={page.undo}
            title={page.undo}
          >
            <Icon name="undo" />
          </IconButton>
          <IconButton
            {...pressedBy('redo')}
            onClick={() => redo(bench)}
            disabled={!canRedo}
            aria-label={page.redo}
            title={page.redo}
          >
            <Icon name="redo" />
          </IconButton>
        </div>
        <div className="about">
          <SelectField
            inline
            label={page.theme}
            value={mode}
            options={choices.map((value) => ({
              value,
              label: page.themes[value],
            }))}
            onChange={setMode}
          />
          <span className="commands">
            <Suspense>
              <Shortcuts />
            </Suspense>
          </span>
          <Button onClick={() => show('privacy')}>{page.privacy}</Button>
          <Button onClick={() => show('help')}>{page.help}</Button>
        </div>
      </Tools>
      <Suspense>
        {open === 'help' && <HelpDialog onClose={close} />}
        {open === 'privacy' && <PrivacyDialog onClose={close} />}
        {open === 'profiles' && <ProfilesDialog onClose={close} />}
      </Suspense>
    </AppBar>
  );
}
