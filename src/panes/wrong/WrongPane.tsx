import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Problem } from '../../core/problems.js';
import { wrongKindsFor, type WrongKind } from '../../core/wrong/kinds.js';
import { copyToken } from '../../store/actions/copy.js';
import { madeWrong } from '../../store/actions/wrong.js';
import { copiedToken } from '../../store/copied.js';
import { activeKey, goodDraft, wrongKind } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { useAnnounce } from '../../widgets/Announcer.js';
import { CopyButton } from '../../widgets/CopyButton.js';
import { Hint } from '../../widgets/Field.js';
import { ProblemList } from '../../widgets/ProblemList.js';
import { TextButton } from '../../widgets/TextButton.js';
import { useDetails, useText } from '../../widgets/TextContext.js';

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
  const key = useWorkbench(activeKey);
  const made = useWorkbench(wrongKind);
  const canMake = useWorkbench((state) => goodDraft(state) !== null && activeKey(state)?.privateKey != null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async (kind: WrongKind) => {
    const answer = await madeWrong(bench, kind);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) announce(wrongWords.made(wrongTexts[kind].name));
  };
  return (
    <>
      <Hint>{canMake ? wrongWords.warning : wrongWords.needsGood}</Hint>
      <List aria-label={wrongWords.title}>
        {key &&
          wrongKindsFor(key).map((kind) => (
            <li key={kind}>
              <Button
                variant="outlined"
                color="error"
                disabled={!canMake}
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
            done={() => page.copiedToken(copiedToken(bench))}
            copy={() => copyToken(bench)}
          />
          {wrongWords.label(wrongTexts[made].name)}
          <TextButton onClick={() => goTo(anchors.token)}>{wrongWords.show}</TextButton>
        </Made>
      )}
      {problem && <ProblemList label={wrongWords.title} problems={[problem]} />}
    </>
  );
}
