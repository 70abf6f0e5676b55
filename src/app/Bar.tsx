import AppBar from '@mui/material/AppBar';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useRef } from 'react';
import * as commands from '../commands/table/always.js';
import { CommandIcon, IconAct } from '../commands/IconAct.js';
import { useRun } from '../commands/useRun.js';
import { useShortcuts } from '../commands/useShortcuts.js';
import { WithMenu } from '../commands/WithMenu.js';
import { changeView } from '../store/actions/settings/view.js';
import { load } from '../store/loading/load.js';
import { useBench, useWorkbench } from '../store/store.js';
import { pageEdge } from '../theme/tokens.js';
import { Icon } from '../widgets/layout/Icon.js';
import { useText } from '../widgets/page/TextContext.js';
import { unseen } from '../widgets/feedback/unseen.js';
import { CommandsDialog } from './CommandsDialog.js';
import { Mark } from './Mark.js';

const MaskSign = lazy(() => load(() => import('./MaskSign.js')));
const AllProfilesDialog = lazy(() => load(() => import('../panes/profiles/AllProfilesDialog.js')));
const HelpDialog = lazy(() => load(() => import('../panes/help/HelpDialog.js')));
const PrivacyDialog = lazy(() => load(() => import('../panes/privacy/PrivacyDialog.js')));
const ProfilesDialog = lazy(() => load(() => import('../panes/profiles/ProfilesDialog.js')));

/** One row at every width: what does not fit is a sign alone. */
const Row = styled(Toolbar)(({ theme }) => ({
  gap: theme.spacing(1),
  minBlockSize: 48,
  padding: theme.spacing(0, pageEdge),
  '& p': { color: theme.vars.palette.text.secondary, marginInlineEnd: 'auto' },
  '& .find': {
    flex: '0 1 320px',
    justifyContent: 'start',
    gap: theme.spacing(1),
    fontWeight: 400,
    '& span': { color: theme.vars.palette.text.secondary },
    '& kbd': { font: 'inherit', marginInlineStart: 'auto', color: theme.vars.palette.text.secondary },
  },
  '& .new': { gap: theme.spacing(0.5) },
  [theme.breakpoints.down('md')]: {
    '& p': { ...unseen, marginInlineEnd: 0 },
    '& .find': { marginInlineStart: 'auto' },
  },
  [theme.breakpoints.down('sm')]: {
    gap: 0,
    padding: theme.spacing(0, 1),
    '& h1': { marginInlineStart: theme.spacing(0.5), fontSize: theme.typography.h2.fontSize },
    '& .find, & .new': {
      flex: '0 0 auto',
      minInlineSize: 40,
      paddingInline: 0,
      justifyContent: 'center',
      border: 0,
    },
    '& .find': { marginInlineStart: 'auto' },
    '& .find > :not(svg), & .new > :not(svg)': unseen,
  },
  '@media (max-width: 360px)': { '& h1': unseen },
}));

export function Bar() {
  const bench = useBench();
  const { page } = useText();
  const run = useRun();
  useShortcuts();
  const opener = useRef<HTMLButtonElement>(null);
  const open = useWorkbench(({ view }) => view.dialog);
  const isMasked = useWorkbench(({ mask }) => mask !== null);
  const close = () => changeView(bench, { dialog: null });
  return (
    <AppBar>
      <Row disableGutters>
        <Mark />
        <Typography variant="h1">{page.product}</Typography>
        <Typography>{page.tagline}</Typography>
        <Button
          ref={opener}
          className="find"
          variant="outlined"
          aria-keyshortcuts={commands.all.shortcut}
          onClick={() => run(commands.all)}
        >
          <Icon name="search" />
          <span>{page.frame.commands}</span>
          <kbd aria-hidden>{commands.all.shortcut}</kbd>
        </Button>
        {isMasked && (
          <Suspense>
            <MaskSign />
          </Suspense>
        )}
        <Button className="new" onClick={() => run(commands.newToken)}>
          <Icon name="plus" />
          <span>{page.newToken}</span>
        </Button>
        <CommandIcon command={commands.undo} icon="undo" />
        <CommandIcon command={commands.redo} icon="redo" />
        <WithMenu menu="theme">
          {(trigger) => <IconAct name={page.theme} icon="moon" {...trigger} />}
        </WithMenu>
        <WithMenu menu="main">
          {(trigger) => <IconAct name={page.frame.menu} icon="menu" {...trigger} />}
        </WithMenu>
      </Row>
      {open === 'commands' && <CommandsDialog opener={opener} onClose={close} />}
      {open !== null && (
        <Suspense>
          {open === 'allProfiles' && <AllProfilesDialog onClose={close} />}
          {open === 'help' && <HelpDialog onClose={close} />}
          {open === 'privacy' && <PrivacyDialog onClose={close} />}
          {open === 'profiles' && <ProfilesDialog onClose={close} />}
        </Suspense>
      )}
    </AppBar>
  );
}
