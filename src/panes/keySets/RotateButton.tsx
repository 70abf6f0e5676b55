import Button from '@mui/material/Button';
import type { SetEntry } from '../../core/keySets/compose.js';
import { rotateSetEntry } from '../../store/actions/keys/keySet.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { useKeySetTexts } from './useKeySetTexts.js';

/** A new key pair of the same kind: its public key comes before the former one, which stays. */
export function RotateButton({ entry, number }: { entry: SetEntry; number: number }) {
  const bench = useBench();
  const texts = useKeySetTexts();
  const announce = useAnnounce();
  const isBusy = useWorkbench(({ generation }) => ['running', 'slow'].includes(generation.is));
  const rotate = async () => {
    if (await rotateSetEntry(bench, entry)) announce(texts.rotated);
  };
  return (
    <Button
      aria-label={texts.rotateKey(number)}
      title={texts.rotateHint}
      aria-busy={isBusy}
      onClick={() => void rotate()}
    >
      {texts.rotate}
    </Button>
  );
}
