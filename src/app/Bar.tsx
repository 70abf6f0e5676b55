import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { lazy, Suspense, useState } from 'react';
import type { Profile } from '../core/profiles/profile.js';
import { newTokenWanted, profileChosen } from '../store/actions/document.js';
import { themeChosen } from '../store/actions/settings.js';
import { redo, undo } from '../store/history.js';
import { allProfiles, unsavedProfile } from '../store/selectors.js';
import { load } from '../store/load.js';
import { useWorkbench } from '../store/store.js';
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

const Frame = styled('header')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 16px',
  padding: `6px ${pageEdge}`,
  background: theme.tokens.paper,
  borderBlockEnd: `1px solid ${theme.tokens.line}`,
  '& .acts, & .about': { display: 'flex', alignItems: 'center', gap: 8 },
  // It comes a moment later, and moves nothing.
  '& .commands': { inlineSize: 84, textAlign: 'center' },
  '& .profile select': { inlineSize: 210 },
  '& button': { minWidth: 'auto', padding: '4px 6px' },
  '& h1': { fontSize: 16, margin: 0, letterSpacing: '-0.01em' },
  '& p': { margin: 0, fontSize: 12, color: theme.tokens.faint, flex: '1 1 160px' },
  '@media (max-width: 640px)': {
    gap: '4px 8px',
    '& p': { display: 'none' },
    '& h1': { flex: '1 1 auto' },
    '& .profile': { flex: '1 1 100%', order: 1 },
    '& .profile > div > :last-child, & .profile select': { flex: 1, inlineSize: '100%' },
    '& .acts': { order: 1 },
    '& .about label': unseen,
    '& .commands': { display: 'none' },
  },
}));

const glyph = { minWidth: 32, fontSize: 16, lineHeight: '20px' };

export function Bar() {
  const { page } = useText();
  const profile = useWorkbench((state) => state.profile);
  const profiles = useWorkbench(allProfiles);
  // It stays in the list until another is chosen.
  const unsaved = useWorkbench(unsavedProfile);
  const listed = unsaved ? [...profiles, unsaved] : profiles;
  const nameOf = (one: Profile) => (one === unsaved ? page.notSaved(one.name ?? '') : page.profileName(one));
  const [open, setOpen] = useState<'help' | 'privacy' | 'profiles' | null>(null);
  const close = () => setOpen(null);
  const theme = useWorkbench((state) => state.themeChoice);
  const canUndo = useWorkbench((state) => state.past.length > 0);
  const canRedo = useWorkbench((state) => state.future.length > 0);
  return (
    <Frame>
      <h1>{page.product}</h1>
      <p>{page.tagline}</p>
      <div className="profile">
        <SelectField
          inline
          label={page.profile}
          value={profile.id}
          options={listed.map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChange={(id) => profileChosen(listed.find((one) => one.id === id) ?? profile)}
        />
      </div>
      <div className="acts">
        <Button onClick={() => setOpen('profiles')}>{page.ownProfiles}</Button>
        <Button onClick={() => newTokenWanted(profile)}>{page.newToken}</Button>
        <Button
          {...pressedBy('undo')}
          onClick={undo}
          disabled={!canUndo}
          aria-label={page.undo}
          title={page.undo}
          sx={glyph}
        >
          <Icon name="undo" />
        </Button>
        <Button
          {...pressedBy('redo')}
          onClick={redo}
          disabled={!canRedo}
          aria-label={page.redo}
          title={page.redo}
          sx={glyph}
        >
          <Icon name="redo" />
        </Button>
      </div>
      <div className="about">
        <SelectField
          inline
          label={page.theme}
          value={theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: page.themes[value],
          }))}
          onChange={themeChosen}
        />
        <span className="commands">
          <Suspense>
            <Shortcuts />
          </Suspense>
        </span>
        <Button onClick={() => setOpen('privacy')}>{page.privacy}</Button>
        <Button onClick={() => setOpen('help')}>{page.help}</Button>
      </div>
      <Suspense>
        {open === 'help' && <HelpDialog onClose={close} />}
        {open === 'privacy' && <PrivacyDialog onClose={close} />}
        {open === 'profiles' && <ProfilesDialog onClose={close} />}
      </Suspense>
    </Frame>
  );
}
