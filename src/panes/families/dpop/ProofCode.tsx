import { useState } from 'react';
import type { DpopWishes } from '../../../core/dpop/make.js';
import { dpopLanguages, dpopSnippet, type DpopLanguage } from '../../../core/dpop/snippet.js';
import { copyPlain } from '../../../store/actions/take/copy.js';
import { ownKey } from '../../../store/selectors.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { CodeField } from '../../../widgets/code/CodeField.js';
import { CopyButton } from '../../../widgets/controls/CopyButton.js';
import { SelectField } from '../../../widgets/controls/SelectField.js';
import { useFamilyTexts } from '../useFamilyTexts.js';

/** Code that makes another proof each time. */
export function ProofCode({ wishes }: { wishes: DpopWishes }) {
  const bench = useBench();
  const { dpop: texts } = useFamilyTexts();
  const alg = useWorkbench((state) => ownKey(state)?.alg ?? 'ES256');
  const [language, setLanguage] = useState<DpopLanguage>('node');
  const code = dpopSnippet(language, wishes, alg);
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <SelectField
        label={texts.language}
        value={language}
        options={dpopLanguages.map((value) => ({ value, label: texts.languages[value] }))}
        onChange={setLanguage}
      />
      <CodeField
        key={language}
        label={texts.code}
        language={language === 'node' ? 'javascript' : 'python'}
        lines={12}
        readOnly
        value={code}
        onChange={() => undefined}
      />
      <div>
        <CopyButton label={texts.copyCode} done={texts.copiedCode} copy={() => copyPlain(bench, code)} />
      </div>
    </div>
  );
}
