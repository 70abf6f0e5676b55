import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { KeyHandle } from '../../core/keys/handle.js';
import { downloadPrivateKey, downloadPublicKey } from '../../store/actions/take/copy.js';
import { changeView } from '../../store/actions/settings/view.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { judgingKey, keyAwaited } from '../../store/derive/verdicts.js';
import { anchors } from '../../widgets/page/anchors.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { Hint } from '../../widgets/controls/Field.js';
import { Icon } from '../../widgets/layout/Icon.js';
import { useText } from '../../widgets/page/TextContext.js';

/** The halves of a pair as files, named as AMPLIFY's own tools name them, and the ways to another key. */
export function KeyActs() {
  const bench = useBench();
  const { page, rest } = useText();
  const announce = useAnnounce();
  const key = useWorkbench(judgingKey);
  const isAwaited = useWorkbench(keyAwaited);
  const isPair = key?.facts.spki != null;
  const savePrivate = async (saved: KeyHandle) => {
    await downloadPrivateKey(bench, saved);
    announce(page.downloadedPrivate);
  };
  return (
    <>
      <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {(isPair || isAwaited) && (
          <Button
            variant="outlined"
            aria-label={page.downloadPublic}
            title={page.downloadPublic}
            startIcon={<Icon name="download" />}
            disabled={!key}
            onClick={() => {
              if (!key) return;
              downloadPublicKey(bench, key);
              announce(page.downloadedPublic);
            }}
          >
            {page.publicHalf}
          </Button>
        )}
        {((isPair && key.privateKey) || isAwaited) && (
          <Button
            variant="outlined"
            aria-label={page.downloadPrivate}
            title={page.downloadPrivate}
            startIcon={<Icon name="download" />}
            disabled={!key?.privateKey?.extractable}
            onClick={() => key && void savePrivate(key)}
          >
            {page.privateHalf}
          </Button>
        )}
        <Button
          variant="outlined"
          aria-haspopup="dialog"
          onClick={() => changeView(bench, { dialog: 'newKey' })}
        >
          {page.newKey}
        </Button>
        <Button
          id={anchors.importKey}
          variant="outlined"
          aria-haspopup="dialog"
          onClick={() => changeView(bench, { dialog: 'import' })}
        >
          {page.importKey}
        </Button>
      </Stack>
      {isPair && key.privateKey?.extractable === false && <Hint>{rest?.details.keyTexts.notExportable}</Hint>}
    </>
  );
}
