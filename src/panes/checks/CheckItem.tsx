import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { CheckResult } from '../../core/checks/check.js';
import type { Repair } from '../../core/checks/repair.js';
import { useWorkbench } from '../../store/store.js';
import { wordingOf } from '../../text/catalogue.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { Icon } from '../../widgets/Icon.js';
import { useDetails, useText } from '../../widgets/TextContext.js';
import { unseen } from '../../widgets/unseen.js';

const Item = styled('li')(({ theme }) => ({
  fontSize: 12,
  lineHeight: '18px',
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
  '& > .mark': { fontWeight: 700, color: theme.vars.palette.success.main },
  '&[data-result=skip] > .mark': { color: theme.vars.palette.text.secondary },
  '&[data-result=fail], &[data-result=warn]': {
    flexBasis: '100%',
    fontSize: 13,
    borderRadius: 6,
    padding: '6px 10px',
    color: theme.vars.palette.text.primary,
    background: theme.vars.palette.Alert.warningStandardBg,
  },
  '&[data-result=fail]': { background: theme.vars.palette.Alert.errorStandardBg },
  '&[data-result=warn] > .mark, &[data-result=warn] > strong': { color: theme.vars.palette.warning.main },
  '&[data-result=fail] > .mark, &[data-result=fail] > strong': { color: theme.vars.palette.error.main },
  // It goes on with what was said just before.
  '&[data-repeated]': { marginBlockStart: -12, borderStartStartRadius: 0, borderStartEndRadius: 0 },
  '& > p': { margin: 0 },
  '& > strong': { fontWeight: 600 },
  '& > button': { display: 'flex', marginBlock: '6px 2px' },
}));

const Unseen = styled('span')(unseen);

const marks: Record<CheckResult['result'], ReactNode> = {
  fail: <Icon name="cross" />,
  warn: '!',
  pass: <Icon name="check" />,
  skip: '–',
};

type Props = {
  result: CheckResult;
  /** What it is about was said just before. */
  isRepeated: boolean;
  /** Missing where nothing could be signed afterwards. */
  onRepair?: (repair: Repair) => void;
};

/** One check: a word where all is well; else what is wrong, why it matters, and the way out. */
export function CheckItem({ result: { id, result, problem, repair }, isRepeated, onRepair }: Props) {
  const { checkNames, checkTexts, repairLabel, problems } = useDetails();
  const { page } = useText();
  const emptyField = useWorkbench(({ profile }) =>
    problem?.kind === 'check-field-empty'
      ? profile.fields.find(({ label }) => label === problem.field)
      : undefined,
  );
  const { title, passed, skipped } = checkNames[id];
  const said = problem && wordingOf(problems, problem);
  return (
    <Item
      data-repeated={isRepeated || undefined}
      data-check={id}
      data-result={result}
      title={said ? undefined : result === 'skip' ? skipped : passed}
    >
      <span className="mark" aria-hidden>
        {marks[result]}{' '}
      </span>
      {said ? <strong>{said.title}</strong> : title}
      <Unseen>
        {page.stop}
        {said ? checkTexts.results[result] : result === 'skip' ? skipped : passed}
      </Unseen>
      {said && !isRepeated && <p>{said.detail}</p>}
      {said && !isRepeated && said.fix !== undefined && !emptyField && !(repair && onRepair) && (
        <p>{said.fix}</p>
      )}
      {emptyField && !isRepeated && (
        <Button variant="outlined" onClick={() => goTo(anchors.field(emptyField.id))}>
          {page.fillIn(page.fieldLabels[emptyField.label]?.label ?? emptyField.label)}
        </Button>
      )}
      {repair && onRepair && (
        <Button
          variant="outlined"
          aria-label={checkTexts.repairOf(repairLabel(repair), title)}
          onClick={() => onRepair(repair)}
        >
          {repairLabel(repair)}
        </Button>
      )}
    </Item>
  );
}
