import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import type { Problem } from '../../core/problems.js';
import { testFileIds, testFiles, type TestFileId } from '../../core/wrong/files/files.js';
import { saveTestTokens } from '../../store/actions/take/testTokens.js';
import { load } from '../../store/loading/load.js';
import { useBench } from '../../store/store.js';
import { Hint } from '../../widgets/controls/Field.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** All test tokens at once, as a file for a tool that sends them. */
export function TestFiles({ disabled }: { disabled: boolean }) {
  const bench = useBench();
  const { testTokens } = useDetails();
  const announce = useAnnounce();
  const [texts, setTexts] = useState<Awaited<ReturnType<typeof testTokens>> | null>(null);
  const [form, setForm] = useState<TestFileId>('bash');
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void load(testTokens).then((arrived) => isCurrent && setTexts(arrived));
    return () => {
      isCurrent = false;
    };
  }, [testTokens]);
  if (!texts) return null;
  const { testFileTexts, testFileWords, testTokenTexts } = texts;
  const save = async () => {
    const saved = await saveTestTokens(bench, form, testTokenTexts);
    setProblem(saved.ok ? null : saved.problem);
    if (saved.ok) announce(testFileWords.downloaded(saved.value));
  };
  return (
    <section aria-label={testFileWords.title} style={{ display: 'grid', gap: 8, marginBlockStart: 24 }}>
      <Typography variant="h3">{testFileWords.title}</Typography>
      <Hint>{testFileWords.hint}</Hint>
      <SelectField
        label={testFileWords.form}
        value={form}
        options={testFileIds.map((value) => ({ value, label: testFileTexts[value].name }))}
        onChange={setForm}
      />
      <Hint>{testFileTexts[form].run}</Hint>
      <div>
        <Button variant="outlined" disabled={disabled} onClick={() => void save()}>
          {testFileWords.download(testFiles[form].file)}
        </Button>
      </div>
      {problem && <ProblemList label={testFileWords.title} problems={[problem]} />}
    </section>
  );
}
