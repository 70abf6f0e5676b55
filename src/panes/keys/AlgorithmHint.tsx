import type { SignatureAlgorithm } from '../../core/keys/algorithms.js';
import { useWorkbench } from '../../store/store.js';
import { Hint } from '../../widgets/Field.js';
import { useDetails, useText } from '../../widgets/TextContext.js';

/** Why the profile and the chosen algorithm do not go together. */
export function AlgorithmHint({ alg }: { alg: SignatureAlgorithm }) {
  const { keyTexts } = useDetails();
  const { page } = useText();
  const profile = useWorkbench((state) => state.profile);
  if (profile.algorithms.includes(alg)) return null;
  return <Hint>{keyTexts.algorithmNotTaken(alg, page.profileName(profile), profile.algorithms)}</Hint>;
}
