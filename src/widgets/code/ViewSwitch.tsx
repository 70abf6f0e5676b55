import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { styled } from '@mui/material/styles';
import type { Page } from '../../text/catalogue.js';
import { forThumbs, inForcedColours } from '../../theme/media.js';
import { focusRing } from '../../theme/page.js';
import { useText } from '../page/TextContext.js';

type PartView = keyof Page['views'];
const views: readonly PartView[] = ['json', 'claims', 'raw'];

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

type Props = {
  of: string;
  value: PartView;
  onChange: (view: PartView) => void;
  enabled: Record<PartView, boolean>;
};

/** The same part as a text to edit, as a table, and as the text and bytes that are signed. */
export function ViewSwitch({ of, value, onChange, enabled }: Props) {
  const { page } = useText();
  return (
    <Group aria-label={page.viewOf(of)} value={value}>
      {views.map((view) => (
        <FormControlLabel
          key={view}
          value={view}
          disabled={!enabled[view]}
          label={page.views[view]}
          control={<Radio onChange={() => onChange(view)} />}
        />
      ))}
    </Group>
  );
}
