import { useEffect, useState } from 'react';
import { keepOffline, type TakeOver } from '../../platform/serviceWorker.js';
import { useWorkbench } from '../../store/store.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { Line } from './Banner.js';

/** So long after the page can be used is it kept for offline use: fetching it must not slow the page down. */
const keptAfterMs = 2000;

/** Has the page kept for offline use, and says when a newer one waits. */
export default function UpdateBanner() {
  const { lineTexts } = useDetails();
  const isReady = useWorkbench(({ reader }) => reader !== null);
  const [update, setUpdate] = useState<{ take: TakeOver } | null>(null);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => void keepOffline((take) => setUpdate({ take })), keptAfterMs);
    return () => clearTimeout(timer);
  }, [isReady]);
  return (
    <Line said={update && { says: lineTexts.updateReady, act: lineTexts.takeUpdate, onAct: update.take }} />
  );
}
