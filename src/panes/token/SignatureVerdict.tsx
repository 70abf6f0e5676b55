import { activeKey, carriesText, wantsSecret } from '../../store/selectors.js';
import { importShown } from '../../store/actions/view.js';
import { useBench, useIsLate, useLater } from '../../store/store.js';
import type { SignatureStatus } from '../../core/token/signatureStatus.js';
import { signatureStatus } from '../../store/verdicts.js';
import { visible } from '../../text/characters.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { TextButton } from '../../widgets/TextButton.js';
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
  const bench = useBench();
  const { page } = useText();
  const known = useLater(signatureStatus);
  const status = useIsLate() ? 'signing' : known;
  const shown = useSteady(status, 'signing');
  const isDraft = useLater(({ document }) => document.kind === 'draft');
  const isAnew = useLater(({ document }) => document.kind === 'draft' && document.base !== '');
  const isForSecret = useLater(wantsSecret);
  const stale = useLater((state) => status !== 'signing' && !carriesText(state));
  const kid = useLater((state) => activeKey(state)?.read?.kid);
  const { title, detail } = page.signatureStatus[shown];
  return (
    <Verdict label={page.signature} status={status} tone={tones[shown]} title={title}>
      {stale ? (
        page.stale
      ) : shown === 'no-key' ? (
        <TextButton onClick={() => (isForSecret ? importShown(bench, true) : goTo(anchors.publicKey))}>
          {isForSecret ? page.noSecret : detail}
        </TextButton>
      ) : isDraft && shown.startsWith('valid') ? (
        isAnew ? (
          page.signedAnew
        ) : (
          page.signedHere
        )
      ) : shown.startsWith('valid') && kid !== undefined ? (
        page.keyFits(visible(kid))
      ) : (
        detail
      )}
    </Verdict>
  );
}
