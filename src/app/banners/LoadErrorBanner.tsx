import { retryFailedLoads, useMissing } from '../../store/loading/load.js';
import { useText } from '../../widgets/page/TextContext.js';
import { Line } from './Banner.js';

/** Says that a part of the page did not arrive, and asks for it again. */
export function LoadErrorBanner() {
  const { page } = useText();
  const isMissing = useMissing(({ again }) => again.length > 0);
  return (
    <Line said={isMissing ? { says: page.partMissing, act: page.tryAgain, onAct: retryFailedLoads } : null} />
  );
}
