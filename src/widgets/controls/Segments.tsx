import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { styled } from '@mui/material/styles';
import { forThumbs, inForcedColours } from '../../theme/media.js';
import { focusRing } from '../../theme/page.js';

/** The circles give way to a row of words; the inputs lie over them, and are pressed as ever. */
const Group = styled(RadioGroup)(({ theme }) => ({
  display: 'inline-grid',
  gridAutoFlow: 'column',
  gridAutoColumns: '1fr',
  columnGap: 0,
  justifyItems: 'stretch',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.vars.shape.borderRadius,
  '& > label': {
    position: 'relative',
    justifyContent: 'center',
    margin: 0,
    paddingInline: theme.spacing(1),
    minBlockSize: 26,
  },
  [forThumbs]: { '& > label': { minBlockSize: 40 } },
  '& > label:has(:checked)': { background: theme.vars.palette.background.quiet },
  '& > label:has(:focus-visible)': { ...focusRing(theme), outlineOffset: -2 },
  '& .MuiRadio-root': { position: 'absolute', inset: 0, '& > :not(input)': { display: 'none' } },
  '& .MuiTypography-root': { color: theme.vars.palette.text.secondary },
  '& :has(:checked) > .MuiTypography-root': { color: theme.vars.palette.text.primary, fontWeight: 600 },
  '& .Mui-disabled': { opacity: 0.6 },
  [inForcedColours]: { '& > label:has(:checked)': { outline: '2px solid Highlight', outlineOffset: -2 } },
}));

type Props<T extends string> = {
  label: string;
  value: T;
  options: readonly { value: T; label: string; isEnabled: boolean }[];
  onChange: (value: T) => void;
};

/** A choice of few as one row: views of the same thing. */
export function Segments<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <Group aria-label={label} value={value}>
      {options.map((option) => (
        <FormControlLabel
          key={option.value}
          value={option.value}
          disabled={!option.isEnabled}
          label={option.label}
          control={<Radio onChange={() => onChange(option.value)} />}
        />
      ))}
    </Group>
  );
}
