import Alert from '@mui/material/Alert';
import { styled } from '@mui/material/styles';
import { lazy, Suspense, type ReactNode } from 'react';
import type { CheckResult } from '../../core/checks/run.js';
import { load } from '../../store/loading/load.js';
import { useWorkbench } from '../../store/store.js';
import { wordingOf } from '../../text/catalogue.js';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { Icon } from '../../widgets/layout/Icon.js';
import { ProblemLink } from '../../widgets/feedback/ProblemLink.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { unseen } from '../../widgets/feedback/unseen.js';
import { Act } from './RepairAct.js';
import { useCheckName } from './useCheckName.js';

const ServiceAnswers = lazy(() => load(() => import('./ServiceAnswers.js')));

const Item = styled('li')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
  '& > .mark': { color: theme.vars.palette.success.main },
  '&[data-result=skip] > .mark': { color: 'inherit' },
  '&:has(> .MuiAlert-root)': { flexBasis: '100%' },
  // It goes on with what was said just before.
  '&[data-repeated]': {
    marginBlockStart: -12,
    '& > .MuiAlert-root': { borderStartStartRadius: 0, borderStartEndRadius: 0 },
  },
}));

const Unseen = styled('span')(unseen);

type Props = {
  result: CheckResult;
  /** What it is about was said just before. */
  isRepeated: boolean;
  /** A notice says it, and has the cure. */
  isSaid: boolean;
  /** What makes it pass; null where nothing could be signed afterwards. */
  cure: ReactNode;
};

/** One check: a word where all is well; else what is wrong, why it matters, and the way out. */
export function CheckItem({ result: { id, result, problem }, isRepeated, isSaid, cure }: Props) {
  const { checkTexts, commandTexts, problems } = useDetails();
  const { page } = useText();
  const emptyField = useWorkbench(({ profile }) =>
    problem?.kind === 'check-field-empty'
      ? profile.fields.find(({ label }) => label === problem.field)
      : undefined,
  );
  const service = useWorkbench(({ profile }) => profile.service);
  const { title, passed, skipped } = useCheckName(id);
  const said = problem && wordingOf(problems, problem);
  const asItem = {
    'data-repeated': isRepeated || undefined,
    'data-check': id,
    'data-result': result,
  };
  if (!problem || !said) {
    const why = result === 'skip' ? skipped : passed;
    return (
      <Item {...asItem} title={why}>
        <span className="mark" aria-hidden>
          {result === 'skip' ? '–' : <Icon name="check" />}{' '}
        </span>
        {title}
        <Unseen>
          {page.stop}
          {why}
        </Unseen>
      </Item>
    );
  }
  const verdict = (
    <>
      <strong>{said.title}</strong>
      <Unseen>
        {page.stop}
        {checkTexts.results[result]}
      </Unseen>
    </>
  );
  if (isSaid)
    return (
      <Item {...asItem} data-said>
        {verdict}
      </Item>
    );
  return (
    <Item {...asItem}>
      <Alert
        role="none" // Nothing is wrong yet with what nobody has filled in.
        severity={emptyField ? 'info' : result === 'fail' ? 'error' : 'warning'}
      >
        {verdict}
        {!isRepeated && (
          <div>
            {said.detail} <ProblemLink kind={problem.kind} title={said.title} />
          </div>
        )}
        {!isRepeated && result === 'fail' && service !== undefined && !emptyField && (
          <Suspense>
            <ServiceAnswers service={service} check={id} problem={problem} />
          </Suspense>
        )}
        {!isRepeated && said.fix !== undefined && !emptyField && !cure && <div>{said.fix}</div>}
        {emptyField && !isRepeated && (
          <Act onClick={() => goTo(anchors.field(emptyField.id))}>
            {commandTexts.goTo(page.fieldLabels[emptyField.label]?.label ?? emptyField.label)}
          </Act>
        )}
        {cure}
      </Alert>
    </Item>
  );
}
