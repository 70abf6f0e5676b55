import Button from '@mui/material/Button';
import { shareToken, sharePublicKey, type CopyOutcome } from '../../store/actions/take/copy.js';
import { useBench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';

/** To another app, where the system has a share sheet. */
export function SystemShare() {
  const bench = useBench();
  const { shareTexts } = useDetails();
  const { page } = useText();
  const announce = useAnnounce();
  if (!bench.ports.share.hasShareSheet()) return null;
  const press = (share: () => Promise<CopyOutcome>) => async () => {
    const outcome = await share();
    if (outcome === 'copied') announce(shareTexts.shared);
    else announce(outcome === 'refused' ? shareTexts.notShared : page.copyFailures[outcome]);
  };
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <Button variant="outlined" onClick={() => void press(() => shareToken(bench))()}>
        {shareTexts.shareToken}
      </Button>
      <Button variant="outlined" onClick={() => void press(() => sharePublicKey(bench))()}>
        {shareTexts.sharePublicKey}
      </Button>
    </div>
  );
}
