import Dialog from '@mui/material/Dialog';
import OutlinedInput from '@mui/material/OutlinedInput';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useAutocomplete from '@mui/material/useAutocomplete';
import { useState } from 'react';
import { commandsFor } from '../../commands/table/all.js';
import { groups } from '../../commands/table/command.js';
import { ranked } from '../../commands/table/rank.js';
import { useRun } from '../../commands/useRun.js';
import { useBench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';

const Whole = styled('div')(({ theme }) => ({ ...theme.typography.body1, padding: theme.spacing(1) }));

// What is looked for is a command, and no value.
const Search = styled(OutlinedInput)({
  '--cs-mask': 'none',
  padding: 9,
  '& > input': { padding: '7.5px 4px 7.5px 5px' },
});

const Nothing = styled('div')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  padding: '14px 16px',
}));

const List = styled('ul')(({ theme: { spacing, vars } }) => ({
  listStyle: 'none',
  margin: 0,
  padding: spacing(1, 0),
  blockSize: 'min(420px, 60vh)',
  overflow: 'auto',
  isolation: 'isolate',
  position: 'relative',
  '& ul': { padding: 0 },
  '& [role=option]': {
    display: 'flex',
    alignItems: 'center',
    gap: spacing(1.5),
    minBlockSize: 28,
    padding: '6px 16px',
    cursor: 'pointer',
    WebkitTapHighlightColor: 'transparent',
    '& > span': { flex: 1 },
    '&.Mui-focused': {
      background: vars.palette.action.hover,
      '@media (hover: none)': { background: 'none' },
    },
    '&.Mui-focusVisible': { background: vars.palette.action.focus },
  },
  '& small, & kbd': { font: 'inherit', color: vars.palette.text.secondary, whiteSpace: 'nowrap' },
}));

type Props = {
  /** What was typed before it came. */
  typed: string;
  /** Takes the focus to where it was. */
  back: () => void;
  onClose: () => void;
};

/** Every command by its name, found by a few letters. */
export default function Palette({ typed, back, onClose }: Props) {
  const bench = useBench();
  const run = useRun();
  const { page } = useText();
  const details = useDetails();
  const { commandTexts } = details;
  const announce = useAnnounce();
  const [wanted, setWanted] = useState(typed);
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
  const close = async (option?: (typeof options)[number]) => {
    onClose();
    // A dialog holds the focus as long as it is there; React takes it away at the end of the event.
    await Promise.resolve();
    back();
    if (!option) return;
    run(option.command);
    if (option.command.isChoice) announce(option.label);
  };
  const isSearch = wanted.trim() !== '';
  const { getRootProps, getInputProps, getListboxProps, getOptionProps, groupedOptions, setAnchorEl } =
    useAutocomplete({
      open: true,
      autoHighlight: true,
      options,
      value: null,
      filterOptions: (all, { inputValue }) => ranked(all, inputValue),
      inputValue: wanted,
      // Having no value, it would also be emptied by the library.
      onInputChange: (_event, text, reason) => reason === 'input' && setWanted(text),
      // What was found is in the order of how near it is.
      groupBy: ({ group }) => (isSearch ? '' : group),
      getOptionKey: ({ command }) => command.id,
      onChange: (_event, option) => option && void close(option),
      onClose: (_event, reason) => {
        if (reason === 'escape') void close();
      },
    });
  return (
    <Dialog
      open
      onClose={() => void close()}
      slotProps={{ paper: { 'aria-label': page.frame.commands } }}
      maxWidth="sm"
      fullWidth
      // The dialog itself would not find an editor in its shadow root again.
      disableRestoreFocus
      transitionDuration={0}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <Whole {...getRootProps()}>
        <Search
          ref={setAnchorEl}
          fullWidth
          autoFocus
          placeholder={commandTexts.search}
          slotProps={{ input: { ...getInputProps(), 'aria-label': commandTexts.search } }}
        />
        <div role="status">{groupedOptions.length === 0 && <Nothing>{commandTexts.nothing}</Nothing>}</div>
        {groupedOptions.length > 0 && (
          <List {...getListboxProps()} aria-label={page.frame.commands}>
            {groupedOptions.map(({ key, group, index, options: found }) => {
              const items = found.map((option, offset) => {
                const { command, label } = option;
                const { key: id, ...props } = getOptionProps({ option, index: index + offset });
                return (
                  <li
                    key={id}
                    {...props}
                    aria-description={option.group}
                    aria-keyshortcuts={command.shortcut}
                  >
                    <span>{label}</span>
                    {/* Read out as description and shortcut; beside the name they would be taken for a part of it. */}
                    {isSearch && <small aria-hidden>{option.group}</small>}
                    {command.shortcut !== undefined && (
                      <kbd aria-hidden>{command.shortcut.split(' ')[0]}</kbd>
                    )}
                  </li>
                );
              });
              if (group === '') return items;
              return (
                // No list item: that may not be a group (ARIA in HTML).
                <div key={key} role="group" aria-label={group}>
                  <Typography variant="h3" component="div" aria-hidden sx={{ padding: '8px 16px 2px' }}>
                    {group}
                  </Typography>
                  <ul role="presentation">{items}</ul>
                </div>
              );
            })}
          </List>
        )}
      </Whole>
    </Dialog>
  );
}
