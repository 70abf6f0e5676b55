import Alert from '@mui/material/Alert';
import type { DefectKind } from '../../core/token/defects.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** Stands over the token for as long as it is one that was made wrong. */
export default function WrongLabel({ kind }: { kind: DefectKind }) {
  const { wrongTexts, wrongWords } = useDetails();
  return (
    <Alert
      role="none"
      severity="error"
      sx={{ border: '2px dashed', borderColor: 'error.main', marginBlockEnd: 1 }}
    >
      <strong>{wrongWords.label(wrongTexts[kind].name)}</strong> {wrongTexts[kind].detail}
    </Alert>
  );
}
