import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDetails } from '../../widgets/TextContext.js';
import { actsOnPage, type Act } from './acts.js';

const Input = styled('input')(({ theme }) => ({
  font: 'inherit',
  inlineSize: '100%',
  padding: '12px 16px',
  border: 0,
  borderBlockEnd: `1px solid ${theme.tokens.line}`,
  outline: 'none',
  color: theme.tokens.text,
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
  '& li[aria-selected=true]': { background: theme.tokens.selection },
  '& small': { fontSize: 12, color: theme.tokens.faint, marginInlineStart: 8 },
  '& li[aria-selected=true] small': { color: theme.tokens.text },
  '& kbd': { fontFamily: 'inherit', fontSize: 12, whiteSpace: 'nowrap' },
}));

type Props = { onClose: () => void; extra: readonly Act[] };

/** Every act of the page by its name, found by a few letters. */
export function Palette({ onClose, extra }: Props) {
  const { paletteTexts } = useDetails();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const [acts] = useState(() =>
    [...actsOnPage(), ...extra].map((act) => ({
      ...act,
      label: act.isField ? paletteTexts.goTo(act.label) : act.label,
    })),
  );
  const chosen = useRef<HTMLLIElement>(null);
  const words = wanted.toLowerCase().split(/\s+/);
  const shown = acts.filter(({ label, place }) => {
    const text = `${label} ${place}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [at, wanted]);

  const run = (act: Act | undefined) => {
    if (!act) return;
    // Gone before the act begins: a dialog holds the focus as long as it stands.
    flushSync(onClose);
    act.run();
  };
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
      onClose={onClose}
      slotProps={{ paper: { 'aria-label': paletteTexts.title } }}
      maxWidth="sm"
      fullWidth
      // What is chosen takes the focus where it wants it.
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
