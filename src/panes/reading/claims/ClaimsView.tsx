import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { styled } from '@mui/material/styles';
import { useDeferredValue, useImperativeHandle, useRef, useState, type RefObject } from 'react';
import { claimRows, filterRows } from '../../../core/claims/rows.js';
import { isSameToken } from '../../../core/token/sameToken.js';
import { tokenInput } from '../../../store/selectors.js';
import type { ReadPart } from '../../../store/state.js';
import { useLater } from '../../../store/store.js';
import type { FieldHandle } from '../../../widgets/code/CodeField.js';
import { Icon } from '../../../widgets/layout/Icon.js';
import { useDetails, useText } from '../../../widgets/page/TextContext.js';
import { useIsPhone } from '../../../widgets/layout/useIsPhone.js';
import { sources } from '../sources.js';
import { ClaimsTable } from './ClaimsTable.js';

/** As many as are read at a glance, and drawn in an instant; all are searched. */
const rowsAtOnce = 50;
/** On a small screen the claims come before a search that so few do not need. */
const fewOnPhone = 12;

const View = styled('div')({
  display: 'grid',
  gap: 8,
  alignContent: 'start',
  minBlockSize: 0,
  overflow: 'auto',
});
const Search = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: 2,
  whiteSpace: 'nowrap',
});

/** Each claim or header parameter: its value, what it means and who says so. */
export default function ClaimsView({ of, handle }: { of: ReadPart; handle: RefObject<FieldHandle | null> }) {
  const { page } = useText();
  const { readingTexts } = useDetails();
  const text = useLater(sources[of].text) ?? '';
  const document = useLater((state) => state.document);
  const input = useLater(tokenInput);
  const [searched, searchIn] = useState({ document, input });
  const [query, ask] = useState('');
  const [most, show] = useState(rowsAtOnce);
  const field = useRef<HTMLInputElement>(null);
  const search = (next: string) => {
    ask(next);
    show(rowsAtOnce);
  };
  const clear = () => {
    search('');
    field.current?.focus();
  };
  if (searched.document !== document || searched.input !== input) {
    searchIn({ document, input });
    // What was looked for in one token says nothing of another: it would seem to have no claims.
    if (!isSameToken(searched, { document, input })) search('');
  }
  useImperativeHandle(handle, () => ({ find: () => field.current?.focus() }), []);

  const isPhone = useIsPhone();
  const wanted = useDeferredValue(query).trim();
  const rows = claimRows(text, of);
  const claims = rows.filter(({ depth }) => depth === 0);
  const matching = wanted === '' ? { rows: claims, found: claims.length } : filterRows(rows, wanted);
  const drawn = matching.rows.slice(0, most);
  const left = matching.rows.length - drawn.length;
  const count = (all: number) => all.toLocaleString(page.locale);
  return (
    <View>
      {(!isPhone || claims.length > fewOnPhone) && (
        <Search>
          <OutlinedInput
            inputRef={field}
            size="small"
            value={query}
            placeholder={readingTexts.search[of]}
            onChange={({ target }) => search(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '') return;
              // The dialog that it may be in stays open.
              event.stopPropagation();
              clear();
            }}
            endAdornment={
              query !== '' && (
                <InputAdornment position="end">
                  <IconButton edge="end" onClick={clear} aria-label={readingTexts.clearSearch}>
                    <Icon name="cross" />
                  </IconButton>
                </InputAdornment>
              )
            }
            slotProps={{ input: { 'aria-label': readingTexts.search[of] } }}
            sx={{ flex: '0 1 320px', minInlineSize: 0 }}
          />
          <span aria-live="polite">
            {wanted === ''
              ? readingTexts.names[of](claims.length, count(claims.length))
              : readingTexts.found(matching.found, count(matching.found))}
          </span>
        </Search>
      )}
      {drawn.length > 0 && <ClaimsTable of={of} rows={drawn} isFiltered={wanted !== ''} isPhone={isPhone} />}
      {text !== '' && claims.length === 0 && <span>{readingTexts.noObject}</span>}
      {left > 0 && (
        <div>
          <Button onClick={() => show(most + rowsAtOnce)}>
            {readingTexts.more(Math.min(left, rowsAtOnce), count(left))}
          </Button>
        </div>
      )}
    </View>
  );
}
