import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import { useDeferredValue, useEffect, useState } from 'react';
import type { Found } from '../../core/responses/links/found.js';
import type { Row } from '../../core/responses/rows.js';
import { startListedRows } from '../../store/answers/listedRows.js';
import { useBench, useLater } from '../../store/store.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { Links } from './Links.js';
import { TokenTable } from './TokenTable.js';
import { arranged, useShownRows, type Order } from './useRows.js';

/** As many as are drawn in an instant; all are searched. */
const rowsAtOnce = 50;
/** Fewer are looked through at a glance. */
const fewRows = 5;

/** The tokens of a text that was read: a row each, and what ties them together. */
export function ListedTokens({ found }: { found: Found }) {
  const bench = useBench();
  const { responseTexts: words } = useDetails();
  const rows = useLater(({ listedRows }) => (listedRows?.of === found ? listedRows.rows : null));
  useEffect(() => startListedRows(bench), [bench]);
  const { findings, format, hasMore } = found.reading;
  const opaque = findings.filter(({ form }) => form === 'opaque').length;
  if (findings.length === 0) return <p>{words.none}</p>;
  return (
    <Stack spacing={1}>
      <div role="status">{words.summary(format, findings.length, opaque)}</div>
      {hasMore && <div>{words.hasMore(findings.length)}</div>}
      <Links links={found.links} />
      {rows ? (
        <Rows found={found} rows={rows} />
      ) : (
        <LinearProgress aria-label={words.verdicts.pending} aria-busy />
      )}
    </Stack>
  );
}

function Rows({ found, rows }: { found: Found; rows: readonly Row[] }) {
  const { page } = useText();
  const { responseTexts: words } = useDetails();
  const [filter, ask] = useState('');
  const [order, sort] = useState<Order>({ by: 'number', isDescending: false });
  const [most, show] = useState(rowsAtOnce);
  const all = useShownRows(found, rows);
  const fitting = arranged(all, useDeferredValue(filter), order, page.locale);
  return (
    <>
      {all.length > fewRows && (
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <OutlinedInput
            size="small"
            value={filter}
            placeholder={words.filter}
            onChange={({ target }) => {
              ask(target.value);
              show(rowsAtOnce);
            }}
            slotProps={{ input: { 'aria-label': words.filter } }}
            sx={{ flex: '0 1 320px' }}
          />
          <span aria-live="polite">
            {fitting.length === 0 ? words.noMatch : words.shown(fitting.length, all.length)}
          </span>
        </Stack>
      )}
      <TokenTable
        rows={fitting.slice(0, most)}
        order={order}
        onOrder={(by) => sort({ by, isDescending: order.by === by && !order.isDescending })}
      />
      {fitting.length > most && (
        <div>
          <Button onClick={() => show(most + rowsAtOnce)}>{words.showMore}</Button>
        </div>
      )}
    </>
  );
}
