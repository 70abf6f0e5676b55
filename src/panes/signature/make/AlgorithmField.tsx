import { useEffect, useState } from 'react';
import {
  algorithmNames,
  signatureAlgorithms,
  type SignatureAlgorithm,
} from '../../../core/keys/algorithms.js';
import { missingAlgorithms } from '../../../core/keys/generate.js';
import { useWorkbench } from '../../../store/store.js';
import { SelectField } from '../../../widgets/controls/SelectField.js';
import { useDetails, useText } from '../../../widgets/page/TextContext.js';

type Props = { value: SignatureAlgorithm; onChange: (alg: SignatureAlgorithm) => void };

/** Every algorithm by its name alone, in families; what cannot be used here or by the profile stands apart. */
export function AlgorithmField({ value, onChange }: Props) {
  const { page } = useText();
  const { keyTexts } = useDetails();
  const taken = useWorkbench((state) => state.profile.algorithms);
  const settled = useWorkbench((state) => state.reader !== null);
  const [missing, setMissing] = useState<readonly SignatureAlgorithm[]>([]);
  useEffect(() => {
    // Trying them all would hold up the first token.
    if (settled) void missingAlgorithms().then(setMissing);
  }, [settled]);

  const groupOf = (alg: SignatureAlgorithm) => {
    const family = keyTexts.algorithmFamilies[signatureAlgorithms[alg].family];
    if (missing.includes(alg)) return keyTexts.algorithmsMissing(family);
    return taken.includes(alg) ? family : keyTexts.algorithmsNotTaken(family);
  };
  const options = [...new Set(algorithmNames.map(groupOf))].map((group) => ({
    group,
    options: algorithmNames
      .filter((alg) => groupOf(alg) === group)
      .map((alg) => ({ value: alg, label: alg })),
  }));
  return <SelectField label={page.algorithm} value={value} options={options} onChange={onChange} />;
}
