import Button from '@mui/material/Button';
import { useState } from 'react';
import { algorithmOf } from '../../core/keys/algorithms.js';
import { snippetGroups, snippetOf, type SnippetGroup, type SnippetId } from '../../core/snippets/snippets.js';
import { copyPlain } from '../../store/actions/take/copy.js';
import { saveSnippet } from '../../store/actions/take/saveCode.js';
import { validDraft } from '../../store/selectors.js';
import { snippetSource } from '../../store/derive/snippets.js';
import { useBench, useLater } from '../../store/store.js';
import { CodeField } from '../../widgets/code/CodeField.js';
import { CopyButton } from '../../widgets/controls/CopyButton.js';
import { Hint } from '../../widgets/controls/Field.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { useDetails } from '../../widgets/page/TextContext.js';

const signingFirst: readonly SnippetGroup[] = ['sign', 'send', 'verify'];
/** For a token that is made elsewhere. */
const verifyingFirst: readonly SnippetGroup[] = ['verify', 'sign', 'send'];

/** The token in the making as code that runs elsewhere. */
export default function Snippets() {
  const bench = useBench();
  const { secretTexts, shareTexts, snippetNames } = useDetails();
  const source = useLater(snippetSource);
  const isMade = useLater((state) => validDraft(state) !== null);
  const [chosen, setChosen] = useState<{ id: SnippetId; isMade: boolean } | null>(null);
  // What was chosen to make one's own is no choice for somebody's, which is verified.
  const id = chosen?.isMade === isMade ? chosen.id : isMade ? 'bash' : 'verify-openssl';
  const snippet = snippetOf(id, source);
  const { run, runSecret } = snippetNames[id];
  const isSecret = algorithmOf(source.alg)?.family === 'HMAC';
  return (
    <div style={{ display: 'grid', gap: 8, marginBlockStart: 8 }}>
      <SelectField
        label={shareTexts.language}
        value={id}
        options={(isMade ? signingFirst : verifyingFirst).map((group) => ({
          group: shareTexts.codeGroups[group],
          options: snippetGroups[group].map((one) => ({ value: one, label: snippetNames[one].name })),
        }))}
        onChange={(next) => setChosen({ id: next, isMade })}
      />
      {snippet.ok ? (
        <>
          <Hint>{isSecret && runSecret ? runSecret(secretTexts.encodings[source.secretEncoding]) : run}</Hint>
          <CodeField
            key={id}
            label={shareTexts.code}
            language={snippet.value.highlight}
            lines={12}
            readOnly
            value={snippet.value.code}
            onChange={() => undefined}
          />
          <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
            <CopyButton
              label={shareTexts.copyCode}
              done={shareTexts.copiedCode}
              copy={() => copyPlain(bench, snippet.value.code)}
            />
            <Button
              variant="outlined"
              onClick={() => saveSnippet(bench, snippet.value.file, snippet.value.code)}
            >
              {shareTexts.download(snippet.value.file)}
            </Button>
          </div>
        </>
      ) : (
        <ProblemList label={shareTexts.code} problems={[snippet.problem]} />
      )}
    </div>
  );
}
