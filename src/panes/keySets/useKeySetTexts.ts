import { lazyTexts } from '../../store/loading/lazyTexts.js';
import type { KeySetTexts } from '../../text/keySetTexts.js';

export const useKeySetTexts = lazyTexts(
  import.meta.glob<KeySetTexts>('../../text/*/keySets.ts', { import: 'keySetTexts' }),
);
