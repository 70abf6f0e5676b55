import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { CheckResult } from '../../core/checks/run.js';
import type { Problem } from '../../core/problems.js';
import type { Repair } from '../../core/checks/repair.js';
import { applyFix } from '../../store/actions/document/repair.js';
import { changeView } from '../../store/actions/settings/view.js';
import { checkResults, checkSubject } from '../../store/derive/checks.js';
import { useNow } from '../../store/now.js';
import { activeKey } from '../../store/selectors.js';
import { autopsyOf, notices, signatureStatus } from '../../store/derive/verdicts.js';
import { useBench, useLater, useWorkbench } from '../../store/store.js';
import { forThumbs } from '../../theme/media.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { anchors } from '../../widgets/page/anchors.js';
import { Panel } from '../../widgets/layout/Panel.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { unseen } from '../../widgets/feedback/unseen.js';
import { CheckItem } from './CheckItem.js';
import { ExpectedForm } from './ExpectedForm.js';
import { RepairAct } from './RepairAct.js';
import { SkewField } from './SkewField.js';
import { WhatWasTried, WhyInvalid } from './WhyInvalid.js';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '6px 14px',
  // What passed is one line, and stays in the list.
  '& > [data-result=pass], & > [data-result=skip]': { order: 1 },
  '&[data-folded] > :is([data-result=pass], [data-result=skip])': unseen,
  // What a notice says is not said again, and stays in the list.
  '& > [data-said]': unseen,
});

/** As high as a finger is wide, where fingers press. */
const Passed = styled('div')({ '& > button': { [forThumbs]: { minBlockSize: 40 } } });

/** What the service would object to, told before the token is sent. */
export default function ChecksPane() {
  const bench = useBench();
  const { checkTexts, repairLabel } = useDetails();
  const { page, rest } = useText();
  const announce = useAnnounce();
  const list = useRef<HTMLUListElement>(null);
  const now = useNow();
  const results = useLater((state) => checkResults(state, now));
  const canSign = useLater((state) => activeKey(state)?.privateKey != null);
  const isOurs = useLater(
    (state) =>
      state.document.kind === 'draft' ||
      // What was made wrong on purpose is not mended but restored, and what is checked by its kind got anew.
      (state.document.wrong === null &&
        checkSubject(state)?.by === 'profile' &&
        signatureStatus(state).startsWith('valid')),
  );
  const said = useLater((state) => notices(state, now));
  const noticeOf = useWorkbench(({ reader }) => reader?.noticeOf);
  const causes: readonly Problem[] = useLater((state) => autopsyOf(state)?.finding?.causes) ?? [];
  const isOpen = useWorkbench(({ view }) => view.arePassedShown);
  if (!results || !noticeOf) return null;
  const passed = countOf(results, 'pass');

  const mend = (repair: Repair) => {
    applyFix(bench, repair);
    announce(checkTexts.repaired(repairLabel(repair)));
    // The button goes with what it mended; the list is where the person goes on.
    list.current?.focus();
  };
  const told = results.map((result) => ({ result, notice: noticeOf(result, said) }));
  const untold = told.flatMap(({ result, notice }) => (notice ? [] : [result]));
  // A fix signs again: for a token from elsewhere it is offered only if its words say so.
  const repairOf = ({ id, repair }: CheckResult) =>
    repair && canSign && (isOurs || repair.kind === 'sign-again') ? (
      <RepairAct id={id} repair={repair} onRepair={mend} />
    ) : null;
  const cureOf = (problem: Problem) => {
    const its = told.filter(({ notice }) => notice === problem).map(({ result }) => repairOf(result));
    return its.find((cure) => cure !== null) ?? null;
  };
  const shown = said.filter((problem) => !causes.includes(problem));
  // What fails is read before what is only to be noticed.
  const isCheckWorse =
    untold.some(({ result }) => result === 'fail') &&
    !shown.some((problem) => rest?.severityOf(problem) === 'error');
  const noticed = <ProblemList key="notices" label={page.notices} problems={shown} cureOf={cureOf} />;
  const checks = (
    <List
      key="checks"
      id={anchors.checks}
      aria-label={page.checks}
      ref={list}
      tabIndex={-1}
      data-folded={isOpen ? undefined : ''}
    >
      {told.map(({ result, notice }) => (
        <CheckItem
          key={result.id}
          result={result}
          isRepeated={isRepeated(untold[untold.indexOf(result) - 1], result)}
          isSaid={notice !== null}
          cure={repairOf(result)}
        />
      ))}
    </List>
  );
  return (
    <Panel
      title={page.frame.problems}
      aside={
        isJudged(results)
          ? checkTexts.summary(countOf(results, 'fail'), countOf(results, 'warn'))
          : checkTexts.unjudged
      }
      actions={<SkewField />}
    >
      <WhyInvalid />
      {isCheckWorse ? [checks, noticed] : [noticed, checks]}
      <WhatWasTried />
      {passed > 0 && (
        <Passed>
          <TextButton aria-expanded={isOpen} onClick={() => changeView(bench, { arePassedShown: !isOpen })}>
            {page.frame.passed(passed)}
          </TextButton>
        </Passed>
      )}
      <ExpectedForm />
    </Panel>
  );
}

/** Nothing fails, but nobody could judge the signature either. */
const isJudged = (results: readonly CheckResult[]): boolean =>
  results.some(({ id, result }) => result === 'fail' || (id === 'signature' && result !== 'skip'));

const countOf = (results: readonly CheckResult[], result: CheckResult['result']): number =>
  results.filter((one) => one.result === result).length;

/** The same thing said of another claim: why it matters need not be read twice. */
const isRepeated = (before: CheckResult | undefined, { problem }: CheckResult): boolean =>
  problem !== null && before?.problem?.kind === problem.kind;
