import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { CheckResult } from '../../core/checks/check.js';
import type { Repair } from '../../core/checks/repair.js';
import { repairWanted } from '../../store/actions/repair.js';
import { viewChanged } from '../../store/actions/view.js';
import { checkResults, checkSubject } from '../../store/checks.js';
import { useNow } from '../../store/now.js';
import { activeKey } from '../../store/selectors.js';
import { notices, signatureStatus } from '../../store/verdicts.js';
import { useBench, useLater, useWorkbench } from '../../store/store.js';
import { wordingOf } from '../../text/catalogue.js';
import { forThumbs } from '../../theme/media.js';
import { useAnnounce } from '../../widgets/Announcer.js';
import { anchors } from '../../widgets/anchors.js';
import { Panel } from '../../widgets/Panel.js';
import { TextButton } from '../../widgets/TextButton.js';
import { useDetails, useText } from '../../widgets/TextContext.js';
import { unseen } from '../../widgets/unseen.js';
import { CheckItem } from './CheckItem.js';
import { SkewField } from './SkewField.js';
import { Notices } from './Notices.js';

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
});

/** As high as a finger is wide, where fingers press. */
const Passed = styled('div')({ '& > button': { [forThumbs]: { minBlockSize: 40 } } });

/** What the service would object to, told before the token is sent. */
export default function ChecksPane() {
  const bench = useBench();
  const { checkTexts, repairLabel, problems } = useDetails();
  const { page } = useText();
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
  // What a notice says of it need not be read twice.
  const noticed = new Set(
    useLater((state) => notices(state, now)).map((problem) => wordingOf(problems, problem).detail),
  );
  const isOpen = useWorkbench(({ view }) => view.arePassedShown);
  if (!results) return null;
  const passed = countOf(results, 'pass');

  const mend = (repair: Repair) => {
    repairWanted(bench, repair);
    announce(checkTexts.repaired(repairLabel(repair)));
    // The button goes with what it mended; the list is where the person goes on.
    list.current?.focus();
  };
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
      <Notices />
      <List
        id={anchors.checks}
        aria-label={page.checks}
        ref={list}
        tabIndex={-1}
        data-folded={isOpen ? undefined : ''}
      >
        {results.map((result, index) => (
          <CheckItem
            key={result.id}
            result={result}
            isRepeated={isRepeated(results[index - 1], result)}
            isSaid={result.problem !== null && noticed.has(wordingOf(problems, result.problem).detail)}
            // A repair signs anew: a token of somebody else is not changed by the way, but when it is said.
            {...(canSign && (isOurs || result.repair?.kind === 'sign-again') && { onRepair: mend })}
          />
        ))}
      </List>
      {passed > 0 && (
        <Passed>
          <TextButton aria-expanded={isOpen} onClick={() => viewChanged(bench, { arePassedShown: !isOpen })}>
            {page.frame.passed(passed)}
          </TextButton>
        </Passed>
      )}
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
