import { carriesText } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import type { SignatureStatus } from '../../core/token/signatureStatus.js';
import { signatureStatus } from '../../store/verdicts.js';
import { useText } from '../../widgets/TextContext.js';
import { useSteady } from '../../widgets/useSteady.js';
import { Verdict, type VerdictTone } from '../../widgets/Verdict.js';

const tones: Record<SignatureStatus, VerdictTone> = {
  valid: 'good',
  'valid-with-notice': 'warn',
  invalid: 'bad',
  unsigned: 'bad',
  unsupported: 'warn',
  'no-key': 'warn',
  malformed: 'bad',
  encrypted: 'quiet',
  signing: 'quiet',
  empty: 'quiet',
};

export function SignatureVerdict() {
  const { page } = useText();
  const status = useWorkbench(signatureStatus);
  const shown = useSteady(status, 'signing');
  const stale = useWorkbench((state) => status !== 'signing' && !carriesText(state));
  const { title, detail } = page.signatureStatus[shown];
  return (
    <Verdict label={page.signature} status={status} tone={tones[shown]} title={title}>
      {stale ? page.stale : detail}
    </Verdict>
  );
}
