import type { SignatureAlgorithm } from '../../core/keys/algorithms.js';
import { activeKey } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { Hint } from '../../widgets/Field.js';
import { useDetails, useText } from '../../widgets/TextContext.js';
import { shapeOf } from './keyWords.js';

/** Where the active key is of another algorithm, or the profile does not take the chosen one. */
export function AlgorithmHint({ alg }: { alg: SignatureAlgorithm }) {
  const { keyTexts } = useDetails();
  const { page } = useText();
  const profile = useWorkbench((state) => state.profile);
  const active = useWorkbench(activeKey);
  const isOther = active !== null && active.alg !== alg;
  const isTaken = profile.algorithms.includes(alg);
  if (!isOther && isTaken) return null;
  return (
    <Hint>
      {isOther && keyTexts.algorithmOfNewKey(alg, shapeOf(active, keyTexts.sized))}
      {!isTaken && keyTexts.algorithmNotTaken(alg, page.profileName(profile), profile.algorithms)}
    </Hint>
  );
}
