import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { OverallStatus } from '../../core/answer/answer.js';
import { editToken } from '../../store/actions/document/document.js';
import { tokenReading } from '../../store/selectors.js';
import { useBench, useLater } from '../../store/store.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { columns, type Column, type Order, type ShownRow } from './useRows.js';

const Tokens = styled(Table)(({ theme }) => ({
  minInlineSize: 900,
  '& td, & th': { overflowWrap: 'anywhere', unicodeBidi: 'isolate', verticalAlign: 'top' },
  '& thead th': { color: theme.vars.palette.text.secondary, fontWeight: 600, whiteSpace: 'nowrap' },
  '& .place': { minInlineSize: 220 },
  '& .verdict': { minInlineSize: 160 },
  '& .number': { inlineSize: 56 },
  '& [data-tone=good]': { color: theme.vars.palette.success.main },
  '& [data-tone=warn]': { color: theme.vars.palette.warning.main },
  '& [data-tone=bad]': { color: theme.vars.palette.error.main, fontWeight: 600 },
}));

const tones: Readonly<Partial<Record<OverallStatus, string>>> = {
  accepted: 'good',
  warned: 'warn',
  rejected: 'bad',
};

type Props = { rows: readonly ShownRow[]; order: Order; onOrder: (by: Column) => void };

export function TokenTable({ rows, order, onOrder }: Props) {
  const { responseTexts: words } = useDetails();
  const shown = useLater((state) => tokenReading(state)?.token ?? '');
  return (
    // It scrolls by itself where the page is narrow, also by keys.
    <TableContainer tabIndex={0} role="group" aria-label={words.table}>
      <Tokens size="small" aria-label={words.table}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell
                key={column}
                className={column}
                {...(order.by === column && {
                  sortDirection: order.isDescending ? ('desc' as const) : ('asc' as const),
                })}
              >
                <TableSortLabel
                  active={order.by === column}
                  direction={order.by === column && order.isDescending ? 'desc' : 'asc'}
                  onClick={() => onOrder(column)}
                >
                  {column === 'number' ? words.number : words.columns[column]}
                </TableSortLabel>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TokenRow
              key={row.row.index}
              shown={row}
              isShown={row.row.finding.text.split('~', 1)[0] === shown}
            />
          ))}
        </TableBody>
      </Tokens>
    </TableContainer>
  );
}

function TokenRow({ shown, isShown }: { shown: ShownRow; isShown: boolean }) {
  const bench = useBench();
  const { responseTexts: words } = useDetails();
  const { row, number, place, kind, issuer, subject, expires, verdict, broken } = shown;
  const more = row.finding.count - 1;
  return (
    <TableRow
      hover
      selected={isShown}
      aria-current={isShown || undefined}
      data-status={row.status ?? 'opaque'}
    >
      <TableCell className="number">
        <Button
          size="small"
          variant={isShown ? 'contained' : 'outlined'}
          aria-pressed={isShown}
          aria-label={words.choose(`${number}: ${kind}`)}
          onClick={() => editToken(bench, row.finding.text)}
        >
          {number}
        </Button>
      </TableCell>
      <TableCell className="place">
        <span data-value>{place}</span>
        {more > 0 && <div>{words.times(more)}</div>}
      </TableCell>
      <TableCell>{kind}</TableCell>
      <TableCell data-value>{issuer}</TableCell>
      <TableCell data-value>{subject}</TableCell>
      <TableCell data-value>{expires}</TableCell>
      <TableCell className="verdict">
        <div data-tone={row.status === null ? undefined : tones[row.status]}>{verdict}</div>
        {broken.length > 0 && <div data-tone="bad">{words.broken(broken)}</div>}
      </TableCell>
    </TableRow>
  );
}
