import { styled } from '@mui/material/styles';
import { prettyJson } from '../../core/json/write/pretty.js';
import { visibleLines } from '../../text/characters.js';
import { FieldLabel, Hint } from '../../widgets/controls/Field.js';

const Json = styled('pre')({ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });

/** Headers beside each other, as far as there is room. */
export const Columns = styled('div')({
  display: 'grid',
  gap: 8,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))',
});

/** More of a header would fill the page. */
const longest = 2000;

/** A header to read; nothing where there is none. */
export function JsonText({ label, text, hint }: { label: string; text: string | null; hint?: string }) {
  if (text === null) return null;
  return (
    <div>
      <FieldLabel component="span">{label}</FieldLabel>
      <Json data-value>{visibleLines(prettyJson(text).slice(0, longest))}</Json>
      {hint !== undefined && <Hint>{hint}</Hint>}
    </div>
  );
}

/** One of the signatures or recipients of a token in JSON. */
export const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  minInlineSize: 0,
  borderBlockStart: `1px solid ${theme.vars.palette.divider}`,
  paddingBlockStart: 10,
  overflowWrap: 'anywhere',
}));
export const ItemTitle = styled('h3')({ fontSize: 14, margin: 0 });
export const Items = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 });
