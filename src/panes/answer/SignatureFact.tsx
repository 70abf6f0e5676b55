import { isTokenInSync, wantsSecret } from '../../store/selectors.js';
import { useIsLate, useLater } from '../../store/store.js';
import type { SignatureStatus } from '../../core/token/verify/signatureStatus.js';
import { signatureStatus } from '../../store/derive/verdicts.js';
import { useText } from '../../widgets/page/TextContext.js';
import { useStableStatus } from '../../widgets/feedback/useStableStatus.js';
import { Fact } from './Fact.js';
import type { Tone } from './tone.js';

const tones: Record<SignatureStatus, Tone> = {
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

/** What the key in use says of the signature. */
export function SignatureFact() {
  const { page } = useText();
  const known = useLater(signatureStatus);
  const status = useIsLate() ? 'signing' : known;
  const shown = useStableStatus(status, 'signing');
  const isDraft = useLater(({ document }) => document.kind === 'draft');
  const isStale = useLater((state) => status !== 'signing' && !isTokenInSync(state));
  const isSecret = useLater(wantsSecret);
  const isVerified = shown.startsWith('valid');
  const said = shown === 'no-key' && isSecret ? page.secretNeeded : page.signatureStatus[shown];
  return (
    <Fact
      label={page.signature}
      status={status}
      tone={tones[shown]}
      // That an earlier token is verified is not what one wants to know of an edit.
      title={isStale && isVerified ? page.stale.title : said.title}
      detail={isStale ? page.stale.detail : isDraft && isVerified ? page.signedHere : said.detail}
    />
  );
}
