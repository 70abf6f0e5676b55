import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { profiles } from '../core/profiles/builtIn.js';
import { newTokenWanted } from '../store/actions/document.js';
import { themeChosen } from '../store/actions/settings.js';
import { redo, undo } from '../store/history.js';
import { useWorkbench } from '../store/store.js';
import { SelectField } from '../widgets/SelectField.js';
import { useText } from '../widgets/TextContext.js';

const Frame = styled('header')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 16px',
  padding: '6px 16px',
  background: theme.tokens.paper,
  borderBlockEnd: `1px solid ${theme.tokens.line}`,
  '& h1': { fontSize: 16, margin: 0, letterSpacing: '-0.01em' },
  '& p': { margin: 0, fontSize: 12, color: theme.tokens.faint, flex: '1 1 160px' },
}));

export function Bar() {
  const { page } = useText();
  const profile = useWorkbench((state) => state.profile);
  const theme = useWorkbench((state) => state.themeChoice);
  const canUndo = useWorkbench((state) => state.past.length > 0);
  const canRedo = useWorkbench((state) => state.future.length > 0);
  return (
    <Frame>
      <h1>{page.product}</h1>
      <p>{page.tagline}</p>
      <SelectField
        inline
        label={page.profile}
        value={profiles.find(({ id }) => id === profile.id)?.id ?? 'blank'}
        options={profiles.map(({ id }) => ({ value: id, label: page.profiles[id] }))}
        onChange={(id) => newTokenWanted(profiles.find((one) => one.id === id) ?? profile)}
      />
      <Button onClick={() => newTokenWanted(profile)}>{page.newToken}</Button>
      <span>
        <Button onClick={undo} disabled={!canUndo}>
          {page.undo}
        </Button>
        <Button onClick={redo} disabled={!canRedo}>
          {page.redo}
        </Button>
      </span>
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
    </Frame>
  );
}
