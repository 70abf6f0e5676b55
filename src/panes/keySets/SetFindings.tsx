import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { KeySetFinding } from '../../core/keySets/findings.js';
import { wordingOf } from '../../text/catalogue.js';
import { setWordingOf } from '../../text/keySetTexts.js';
import { visible } from '../../text/characters.js';
import { ProblemLink } from '../../widgets/feedback/ProblemLink.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { useKeySetTexts } from './useKeySetTexts.js';

/** More would fill the page. */
const most = 100;

const list = { listStyle: 'none', margin: 0, padding: 0 };

type Props = {
  label: string;
  findings: readonly KeySetFinding[];
  /** The number of each key of the set where it is shown. */
  numberOf?: (at: number) => number;
};

/** What is wrong with a set, one item each, with the keys that it is about. */
export function SetFindings({ label, findings, numberOf = (at) => at + 1 }: Props) {
  const texts = useKeySetTexts();
  const { compareTexts, problems } = useDetails();
  if (findings.length === 0) return <Typography color="textSecondary">{texts.noFindings}</Typography>;
  return (
    <Stack component="ul" aria-label={label} spacing={1} sx={list}>
      {findings.slice(0, most).map((finding) => {
        const { at, severity, problem } = finding;
        const { title, detail, fix } =
          finding.of === 'set' ? setWordingOf(texts, finding.problem) : wordingOf(problems, finding.problem);
        return (
          <li key={`${problem.kind} ${at.join(' ')} ${title}`} data-kind={problem.kind}>
            <Alert role="none" severity={severity} sx={{ overflowWrap: 'anywhere' }}>
              <strong>{texts.of(at.slice(0, most).map(numberOf), visible(title))}</strong>
              {at.length > most && <div>{compareTexts.more(at.length - most)}</div>}
              <div>
                {visible(detail)}{' '}
                {finding.of === 'key' && <ProblemLink kind={finding.problem.kind} title={title} />}
              </div>
              {fix !== undefined && <Typography color="textSecondary">{visible(fix)}</Typography>}
            </Alert>
          </li>
        );
      })}
      {findings.length > most && <li>{compareTexts.more(findings.length - most)}</li>}
    </Stack>
  );
}
