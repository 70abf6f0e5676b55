import Autocomplete from '@mui/material/Autocomplete';
import Dialog from '@mui/material/Dialog';
import type { PopperProps } from '@mui/material/Popper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { commandsFor } from '../../commands/all.js';
import { groups } from '../../commands/command.js';
import { ranked } from '../../commands/rank.js';
import { useRun } from '../../commands/useRun.js';
import { viewChanged } from '../../store/actions/view.js';
import { useBench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/Announcer.js';
import { focused } from '../../widgets/focused.js';
import { useDetails, useText } from '../../widgets/TextContext.js';

const list = {
  blockSize: 'min(420px, 60vh)',
  maxBlockSize: 'none',
  '& [role=option]': {
    display: 'flex',
    gap: 1.5,
    minBlockSize: 28,
    '& > :first-of-type': { flex: 1 },
  },
  '& ul': { padding: 0 },
  '& small, & kbd': { font: 'inherit', color: 'text.secondary', whiteSpace: 'nowrap' },
};

/** The list stands in the dialog, below what is typed, and not over it. */
const InPlace = ({ children }: PopperProps) => (typeof children === 'function' ? null : children);

/** Every command by its name, found by a few letters. @param props `opener` has the focus where nothing had it. */
export default function Palette({ opener }: { opener: RefObject<HTMLElement | null> }) {
  const bench = useBench();
  const run = useRun();
  const { page } = useText();
  const details = useDetails();
  const { commandTexts } = details;
  const announce = useAnnounce();
  const [wanted, setWanted] = useState('');
  const [before] = useState(focused);
  const [options] = useState(() =>
    commandsFor(bench.getState())
      .toSorted((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group))
      .map((command) => {
        const label = command.name({ page, details });
        const group = commandTexts.groups[command.group];
        const { alsoCalled } = commandTexts;
        const more = [group, alsoCalled[command.id], alsoCalled[command.id.replace(/:.*/, '')]].join(' ');
        return { command, label, group, name: command.subject?.({ page, details }) ?? label, more };
      }),
  );
  const close = (option?: (typeof options)[number]) => {
    // Once the list is gone: a dialog holds the focus as long as it stands.
    flushSync(() => viewChanged(bench, { dialog: null }));
    const back = before === null || before === document.body ? opener.current : before;
    back?.focus({ preventScroll: true });
    if (!option) return;
    run(option.command);
    if (option.command.isChoice) announce(option.label);
  };
  const isSearch = wanted.trim() !== '';
  return (
    <Dialog
      open
      onClose={() => close()}
      slotProps={{ paper: { 'aria-label': page.frame.commands } }}
      maxWidth="sm"
      fullWidth
      // The dialog itself would not find an editor in its shadow root again.
      disableRestoreFocus
      transitionDuration={0}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <Autocomplete
        open
        autoHighlight
        options={options}
        value={null}
        filterOptions={(all, { inputValue }) => ranked(all, inputValue)}
        onInputChange={(_event, text) => setWanted(text)}
        // What was found is in the order of how near it is.
        {...(!isSearch && { groupBy: ({ group }: (typeof options)[number]) => group })}
        getOptionKey={({ command }) => command.id}
        noOptionsText={commandTexts.nothing}
        onChange={(_event, option) => option && close(option)}
        onClose={(_event, reason) => {
          if (reason === 'escape') close();
        }}
        renderInput={({ slotProps, ...params }) => (
          <TextField
            {...params}
            autoFocus
            placeholder={commandTexts.search}
            slotProps={{
              ...slotProps,
              htmlInput: { ...slotProps.htmlInput, 'aria-label': commandTexts.search },
            }}
          />
        )}
        renderGroup={({ key, group, children }) => (
          // No list item: that may not be a group (ARIA in HTML).
          <div key={key} role="group" aria-label={group}>
            <Typography variant="h3" component="div" aria-hidden sx={{ padding: '8px 16px 2px' }}>
              {group}
            </Typography>
            <ul role="presentation">{children}</ul>
          </div>
        )}
        renderOption={({ key, ...props }, { command, label, group }) => (
          <li key={key} {...props} aria-description={group} aria-keyshortcuts={command.shortcut}>
            <span>{label}</span>
            {/* Read out as description and shortcut; beside the name they would be taken for a part of it. */}
            {isSearch && <small aria-hidden>{group}</small>}
            {command.shortcut !== undefined && <kbd aria-hidden>{command.shortcut.split(' ')[0]}</kbd>}
          </li>
        )}
        forcePopupIcon={false}
        slots={{ popper: InPlace }}
        slotProps={{ listbox: { 'aria-label': page.frame.commands, sx: list } }}
        sx={{ padding: 1 }}
      />
    </Dialog>
  );
}
