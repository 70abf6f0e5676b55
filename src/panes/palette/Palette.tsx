import Autocomplete from '@mui/material/Autocomplete';
import Dialog from '@mui/material/Dialog';
import type { PopperProps } from '@mui/material/Popper';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useAnnounce } from '../../widgets/Announcer.js';
import { focused } from '../../widgets/focused.js';
import { useDetails } from '../../widgets/TextContext.js';
import { actsOnPage, type Act } from './acts.js';
import { ranked } from './rank.js';

const list = {
  blockSize: 'min(420px, 60vh)',
  maxBlockSize: 'none',
  '& > .MuiAutocomplete-option': {
    display: 'flex',
    gap: 1.5,
    minBlockSize: 28,
    '& > :last-child': { marginInlineStart: 'auto' },
  },
  '& small': { fontSize: 'inherit', color: 'text.secondary' },
  '& kbd': { fontFamily: 'inherit', whiteSpace: 'nowrap' },
};

/** The list stands in the dialog, below what is typed, and not over it. */
const InPlace = ({ children }: PopperProps) => (typeof children === 'function' ? null : children);

type Props = { onClose: (then: () => void) => void; extra: readonly Act[] };

/** Every act of the page by its name, found by a few letters. */
export function Palette({ onClose, extra }: Props) {
  const { paletteTexts } = useDetails();
  const announce = useAnnounce();
  const [before] = useState(focused);
  const [acts] = useState(() =>
    [...actsOnPage(), ...extra].map((act, key) => {
      const { name, of, place, isField } = act;
      const also = Object.entries(paletteTexts.alsoCalled).filter(([called]) => name.startsWith(called));
      return {
        ...act,
        key,
        label: of !== null ? paletteTexts.choice(of, name) : isField ? paletteTexts.goTo(name) : name,
        more: [place, ...also.map(([, words]) => words)].join(' '),
      };
    }),
  );
  const close = (act?: (typeof acts)[number]) =>
    onClose(() => {
      before?.focus({ preventScroll: true });
      act?.run();
      // The select may be out of sight.
      if (act && act.of !== null) announce(act.label);
    });
  const run = (act: (typeof acts)[number] | null) => {
    if (act) close(act);
  };
  return (
    <Dialog
      open
      onClose={() => close()}
      slotProps={{ paper: { 'aria-label': paletteTexts.title } }}
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
        options={acts}
        value={null}
        filterOptions={(all, { inputValue }) => ranked(all, inputValue)}
        getOptionKey={({ key }) => key}
        noOptionsText={paletteTexts.nothing}
        onChange={(_event, act) => run(act)}
        onClose={(_event, reason) => {
          if (reason === 'escape') close();
        }}
        renderInput={({ slotProps, ...params }) => (
          <TextField
            {...params}
            autoFocus
            placeholder={paletteTexts.search}
            slotProps={{
              ...slotProps,
              htmlInput: { ...slotProps.htmlInput, 'aria-label': paletteTexts.search },
            }}
          />
        )}
        renderOption={({ key, ...props }, { label, place, shortcut }) => (
          <li key={key} {...props}>
            <span>{label}</span>
            <small>{place}</small>
            <kbd>{shortcut}</kbd>
          </li>
        )}
        forcePopupIcon={false}
        slots={{ popper: InPlace }}
        slotProps={{ listbox: { 'aria-label': paletteTexts.title, sx: list } }}
        sx={{ padding: 1 }}
      />
    </Dialog>
  );
}
