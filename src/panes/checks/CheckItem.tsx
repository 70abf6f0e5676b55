import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { CheckResult } from '../../core/checks/check.js';
import type { Repair } from '../../core/checks/repair.js';
import { wordingOf } from '../../text/catalogue.js';
import { checkNames, checkTexts, repairLabel } from '../../text/en/checks.js';
import { useText } from '../../widgets/TextContext.js';

const Item = styled('li')(({ theme }) => ({
  fontSize: 12,
  lineHeight: '18px',
  color: theme.tokens.faint,
  overflowWrap: 'anywhere',
  '& > .mark': { fontWeight: 700, color: theme.tokens.good },
  '&[data-result=skip] > .mark': { color: theme.tokens.faint },
  '&[data-result=fail], &[data-result=warn]': {
    flexBasis: '100%',
    fontSize: 13,
    borderRadius: 6,
    padding: '6px 10px',
    color: theme.tokens.text,
    background: theme.tokens.warnGround,
  },
  '&[data-result=fail]': { background: theme.tokens.badGround },
  '&[data-result=warn] > .mark, &[data-result=warn] > strong': { color: theme.tokens.warn },
  '&[data-result=fail] > .mark, &[data-result=fail] > strong': { color: theme.tokens.bad },
  '& > p': { margin: 0 },
  '& > strong': { fontWeight: 600 },
}));

const Unseen = styled('span')({
  position: 'absolute',
  clipPath: 'inset(50%)',
  width: 1,
  height: 1,
  overflow: 'hidden',
});

const marks: Record<CheckResult['result'], string> = { fail: '✕', warn: '!', pass: '✓', skip: '–' };

type Props = {
  result: CheckResult;
  /** What it is about was said just before. */
  isRepeated: boolean;
  /** Missing where nothing could be signed afterwards. */
  onRepair?: (repair: Repair) => void;
};

/** One check: a word where all is well; else what is wrong, why it matters, and the way out. */
export function CheckItem({ result: { id, result, problem, repair }, isRepeated, onRepair }: Props) {
  const { problems } = useText();
  const { title, passed, skipped } = checkNames[id];
  const said = problem && problems ? wordingOf(problems, problem) : null;
  return (
    <Item
      data-check={id}
      data-result={result}
      title={said ? undefined : result === 'skip' ? skipped : passed}
    >
      <span className="mark" aria-hidden>
        {marks[result]}{' '}
      </span>
      {said ? <strong>{said.title}</strong> : title}
      <Unseen>. {said ? checkTexts.results[result] : result === 'skip' ? skipped : passed}</Unseen>
      {said && !isRepeated && <p>{said.detail}</p>}
      {said && !isRepeated && said.fix !== undefined && !(repair && onRepair) && <p>{said.fix}</p>}
      {repair && onRepair && (
        <Button variant="outlined" onClick={() => onRepair(repair)} sx={{ marginBlockStart: '4px' }}>
          {repairLabel(repair)}
        </Button>
      )}
    </Item>
  );
}
