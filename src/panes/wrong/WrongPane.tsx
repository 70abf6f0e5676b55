import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Problem } from '../../core/problems.js';
import { wrongKindsFor, type DefectKind } from '../../core/token/defects.js';
import { copyToken } from '../../store/actions/take/copy.js';
import { startNewToken } from '../../store/actions/document/document.js';
import { makeOwn } from '../../store/actions/document/foreign.js';
import { restoreOwnKey } from '../../store/actions/keys/keys.js';
import { createInvalidToken } from '../../store/actions/document/wrong.js';
import { copySummaryOf } from '../../store/derive/copySummary.js';
import { missingForTest, testKey } from '../../store/invalidTokens.js';
import { wrongKind } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { CopyButton } from '../../widgets/controls/CopyButton.js';
import { Hint } from '../../widgets/controls/Field.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { TestFiles } from './TestFiles.js';

const List = styled('ul')({
  listStyle: 'none',
  margin: '8px 0 0',
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
});

const Made = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  marginBlockStart: 12,
});

/** Bad tokens for testing one's own service, each out of the good one that is there. */
export default function WrongPane() {
  const bench = useBench();
  const { wrongTexts, wrongWords } = useDetails();
  const { page } = useText();
  const announce = useAnnounce();
  const key = useWorkbench(testKey);
  const made = useWorkbench(wrongKind);
  const way = useWay();
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async (kind: DefectKind) => {
    const answer = await createInvalidToken(bench, kind);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) announce(wrongWords.made(wrongTexts[kind].name));
  };
  return (
    <>
      {way ? (
        <>
          <Hint>
            {wrongWords.needsGood} {way.why}
          </Hint>
          <Button variant="outlined" sx={{ marginBlockStart: 1 }} onClick={way.run}>
            {way.label}
          </Button>
        </>
      ) : (
        <Hint>{wrongWords.warning}</Hint>
      )}
      <List aria-label={wrongWords.title}>
        {key &&
          wrongKindsFor(key).map((kind) => (
            <li key={kind}>
              <Button
                variant="outlined"
                color="error"
                disabled={way !== null}
                aria-pressed={made === kind}
                title={wrongTexts[kind].detail}
                onClick={() => void make(kind)}
              >
                {wrongTexts[kind].name}
              </Button>
            </li>
          ))}
      </List>
      {made && (
        <Made>
          <CopyButton
            label={wrongWords.copy}
            done={() => page.tokenCopied(copySummaryOf(bench))}
            copy={() => copyToken(bench)}
          />
          {wrongWords.label(wrongTexts[made].name)}
          <TextButton onClick={() => goTo(anchors.token)}>{wrongWords.show}</TextButton>
        </Made>
      )}
      {problem && <ProblemList label={wrongWords.title} problems={[problem]} />}
      <TestFiles disabled={way !== null} />
    </>
  );
}

/** Why there can be no test token, and what makes one possible; null where there can. */
function useWay(): { why: string; label: string; run: () => void } | null {
  const bench = useBench();
  const { page } = useText();
  const { answerTexts, keyTexts, wrongWords } = useDetails();
  switch (useWorkbench(missingForTest)) {
    case 'token':
      return {
        why: '',
        label: wrongWords.ways.token,
        run: () => startNewToken(bench, bench.getState().profile),
      };
    case 'own':
      return { why: keyTexts.ownPairAside, label: wrongWords.ways.own, run: () => makeOwn(bench) };
    case 'secret':
      return {
        why: page.secretNeeded.detail,
        label: answerTexts.acts['give-secret'],
        run: () => goTo(anchors.secret),
      };
    case 'key':
      return { why: keyTexts.foreignKey, label: wrongWords.ways.key, run: () => restoreOwnKey(bench) };
    case null:
      return null;
  }
}
