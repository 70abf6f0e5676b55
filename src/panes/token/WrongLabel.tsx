import { styled } from '@mui/material/styles';
import type { WrongKind } from '../../core/wrong/kinds.js';
import { madeGood } from '../../store/actions/wrong.js';
import { useBench } from '../../store/store.js';
import { TextButton } from '../../widgets/TextButton.js';
import { useDetails } from '../../widgets/TextContext.js';

const Label = styled('div')(({ theme }) => ({
  borderRadius: 6,
  border: `2px dashed ${theme.vars.palette.error.main}`,
  padding: '6px 10px',
  marginBlockEnd: 8,
  fontSize: 13,
  lineHeight: '18px',
  '& strong': { color: theme.vars.palette.error.main },
}));

/** Stands over the token for as long as it is one that was made wrong. */
export default function WrongLabel({ kind }: { kind: WrongKind }) {
  const bench = useBench();
  const { wrongTexts, wrongWords } = useDetails();
  return (
    <Label>
      <strong>{wrongWords.label(wrongTexts[kind].name)}</strong> {wrongTexts[kind].detail}{' '}
      <TextButton onClick={() => madeGood(bench)}>{wrongWords.back}</TextButton>
    </Label>
  );
}
