import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import type { Severity } from '../../core/result.js';
import { visible } from '../../text/characters.js';
import { useDetails } from '../../widgets/page/TextContext.js';

type Finding = { kind: string; severity: Severity; said: string };

const list = { listStyle: 'none', margin: 0, padding: 0, '&:empty': { display: 'none' } };

/** More would fill the page. */
const most = 100;

/** What a room finds wrong, one item each. */
export function Findings({ label, findings }: { label: string; findings: readonly Finding[] }) {
  const { compareTexts } = useDetails();
  return (
    <Stack component="ul" aria-label={label} hidden={findings.length === 0} spacing={1} sx={list}>
      {findings.slice(0, most).map(({ kind, severity, said }, index) => (
        <li key={`${kind} ${index}`} data-kind={kind}>
          <Alert role="none" severity={severity} sx={{ overflowWrap: 'anywhere' }}>
            {visible(said)}
          </Alert>
        </li>
      ))}
      {findings.length > most && <li>{compareTexts.more(findings.length - most)}</li>}
    </Stack>
  );
}
