import { styled } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ClaimRow as Row } from '../../../core/claims/rows.js';
import type { ReadPart } from '../../../store/state.js';
import { forPhones } from '../../../theme/media.js';
import { useDetails } from '../../../widgets/page/TextContext.js';
import { unseen } from '../../../widgets/feedback/unseen.js';
import { ClaimRow } from './ClaimRow.js';

const Explained = styled(Table)(({ theme }) => ({
  tableLayout: 'fixed',
  // Letters that run over their line or stack up stay in their own row.
  '& th, & td': { overflowWrap: 'anywhere', overflow: 'hidden', unicodeBidi: 'isolate' },
  '& thead th': { color: theme.vars.palette.text.secondary, fontWeight: 600 },
  '& tbody th': { fontFamily: theme.monospace, fontWeight: 600 },
  '& .name': { inlineSize: '24%' },
  '& .meaning': { inlineSize: '34%' },
  '& .acts': { inlineSize: 36, paddingInlineEnd: 0 },
  '& td.meaning': { color: theme.vars.palette.text.secondary },
  // What a name means unfolds below the value, which has the room.
  [forPhones]: { '& thead': unseen, '& .name': { inlineSize: '28%' }, '& .acts': { inlineSize: 44 } },
}));

type Props = { of: ReadPart; rows: readonly Row[]; isFiltered: boolean; isPhone: boolean };

/** Where it is filtered, what stands inside an object or array follows it as rows of their own. */
export function ClaimsTable({ of, rows, isFiltered, isPhone }: Props) {
  const { columns } = useDetails().readingTexts;
  return (
    <Explained>
      <colgroup>
        <col className="name" />
        <col />
        {!isPhone && <col className="meaning" />}
        <col className="acts" />
      </colgroup>
      <TableHead>
        <TableRow>
          <TableCell className="name">{columns.name}</TableCell>
          <TableCell>{columns.value}</TableCell>
          {!isPhone && <TableCell className="meaning">{columns.meaning}</TableCell>}
          <TableCell className="acts">
            <span style={unseen}>{columns.copy}</span>
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          <ClaimRow
            key={`${row.path} ${row.start}`}
            of={of}
            row={row}
            isPhone={isPhone}
            isOpened={isFiltered && (rows[index + 1]?.depth ?? 0) > row.depth}
          />
        ))}
      </TableBody>
    </Explained>
  );
}
