import type { SignatureAlgorithm } from '../../core/keys/algorithms.js';
import { useWorkbench } from '../../store/store.js';
import { keyTexts } from '../../text/en/keyring.js';
import { Hint } from '../../widgets/Field.js';
import { useText } from '../../widgets/TextContext.js';

/** Why the profile and the chosen algorithm do not go together. */
export function AlgorithmHint({ alg }: { alg: SignatureAlgorithm }) {
  const { page } = useText();
  const { id, name, algorithms } = useWorkbench((state) => state.profile);
  if (algorithms.includes(alg)) return null;
  const profile = name ?? Object.entries(page.profiles).find(([known]) => known === id)?.[1] ?? id;
  return <Hint>{keyTexts.algorithmNotTaken(alg, profile, algorithms.join(', '))}</Hint>;
}
