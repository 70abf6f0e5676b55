import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef, useState } from 'react';
import { useAnnounce } from '../../widgets/Announcer.js';
import { focused } from '../../widgets/focused.js';
import { useDetails } from '../../widgets/TextContext.js';
import { actsOnPage, type Act } from './acts.js';
import { ranked } from './rank.js';

const Input = styled('input')(({ theme }) => ({
  font: 'inherit',
  inlineSize: '100%',
  padding: '12px 16px',
  border: 0,
  borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  outline: 'none',
  '&:focus': {
    borderBlockEndColor: theme.vars.palette.primary.main,
    boxShadow: `inset 0 -1px ${theme.vars.palette.primary.main}`,
  },
  color: theme.vars.palette.text.primary,
  background: 'none',
}));

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 6,
  blockSize: 'min(420px, 60vh)',
  overflowY: 'auto',
  fontSize: 13,
  lineHeight: '20px',
  '& li': {
    display: 'flex',
    gap: 12,
    justifyContent: 'space-between',
    padding: '5px 10px',
    borderRadius: 6,
    cursor: 'pointer',
  },
  '& li[aria-selected=true]': { background: theme.vars.palette.selection },
  '& small': { fontSize: 12, color: theme.vars.palette.text.secondary, marginInlineStart: 8 },
  '& li[aria-selected=true] small': { color: theme.vars.palette.text.primary },
  '& kbd': { fontFamily: 'inherit', fontSize: 12, whiteSpace: 'nowrap' },
}));

type Props = { onClose: (then: () => void) => void; extra: readonly Act[] };

/** Every act of the page by its name, found by a few letters. */
export function Palette({ onClose, extra }: Props) {
  const { paletteTexts } = useDetails();
  const announce = useAnnounce();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const [before] = useState(focused);
  const [acts] = useState(() =>
    [...actsOnPage(), ...extra].map((act) => {
      const { name, of, place, isField } = act;
      const also = Object.entries(paletteTexts.alsoCalled).filter(([called]) => name.startsWith(called));
      return {
        ...act,
        label: of !== null ? paletteTexts.choice(of, name) : isField ? paletteTexts.goTo(name) : name,
        more: [place, ...also.map(([, words]) => words)].join(' '),
      };
    }),
  );
  const chosen = useRef<HTMLLIElement>(null);
  const shown = ranked(acts, wanted);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [at, wanted]);

  const close = (act?: (typeof acts)[number]) =>
    onClose(() => {
      before?.focus({ preventScroll: true });
      act?.run();
      // The select may be out of sight.
      if (act && act.of !== null) announce(act.label);
    });
  const run = (act: (typeof acts)[number] | undefined) => act && close(act);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + shown.length) % Math.max(1, shown.length));
    else if (event.key === 'Enter') run(shown[at]);
    else return;
    event.preventDefault();
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
      <Input
        role="combobox"
        aria-label={paletteTexts.search}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder={paletteTexts.search}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <List id={id} role="listbox" aria-label={paletteTexts.title}>
        {shown.map((act, index) => (
          <li
            key={index}
            id={`${id}-${index}`}
            ref={index === at ? chosen : undefined}
            role="option"
            aria-selected={index === at}
            onClick={() => run(act)}
          >
            <span>
              {act.label}
              <small>{act.place}</small>
            </span>
            <kbd>{act.shortcut}</kbd>
          </li>
        ))}
        {shown.length === 0 && <li role="presentation">{paletteTexts.nothing}</li>}
      </List>
    </Dialog>
  );
}
