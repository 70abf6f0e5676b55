import { styled } from '@mui/material/styles';
import { editPublicKey } from '../../store/actions/keys/keys.js';
import { isOwnToken } from '../../store/derive/checks.js';
import { keyReading, publicKeyText } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { judgingKey, keyAwaited } from '../../store/derive/verdicts.js';
import { forThumbs } from '../../theme/media.js';
import { AfterFirst } from '../../widgets/layout/AfterFirst.js';
import { anchors } from '../../widgets/page/anchors.js';
import { FieldLabel, Hint } from '../../widgets/controls/Field.js';
import { PlainArea } from '../../widgets/controls/PlainArea.js';
import { useText } from '../../widgets/page/TextContext.js';
import { selectForWhole } from '../../widgets/code/wholePaste.js';
import { KeyIds } from './KeyIds.js';
import { KeyFacts } from './lazyExtras.js';

/** Keeps the place of the Key ID. */
const IdToCome = styled('div')({ minBlockSize: 28, [forThumbs]: { minBlockSize: 40 } });

/** The public key in force, empty for a token whose key nobody gave. Another one pasted over it judges from then on. */
export function PublicKeyBox() {
  const bench = useBench();
  const { page } = useText();
  const id = anchors.publicKey;
  const key = useWorkbench(judgingKey);
  const text = useWorkbench((state) =>
    state.judge.by === 'text' || judgingKey(state) ? publicKeyText(state) : '',
  );
  const isRefused = useWorkbench((state) => state.judge.by === 'text' && keyReading(state) !== null);
  const isOwn = useWorkbench(isOwnToken);
  // The first key is under way: what comes with it has its place.
  const isAwaited = useWorkbench(keyAwaited);
  const hint = useWorkbench(({ profile }) =>
    profile.keyFrom
      ? page.publicKeyHintGiven
      : profile.steps.includes('register-key')
        ? page.publicKeyHintAmplify
        : page.publicKeyHint,
  );
  return (
    <>
      <div>
        <FieldLabel htmlFor={id}>{page.publicKey}</FieldLabel>
        <PlainArea
          id={id}
          blockSize={isOwn ? 118 : 78}
          value={text}
          placeholder={page.publicKeyForms}
          onChange={(event) => void editPublicKey(bench, event.target.value)}
          onPaste={selectForWhole}
          aria-describedby={`${id}-hint`}
          error={isRefused}
        />
        <Hint id={`${id}-hint`}>{isOwn && hint}</Hint>
      </div>
      {/* The place of the line that comes with the extras. */}
      <AfterFirst fallback={<div style={{ blockSize: 20 }} />}>
        <KeyFacts />
      </AfterFirst>
      {isOwn && key?.privateKey && <KeyIds keyHandle={key} only="keyId" />}
      {isAwaited && <IdToCome />}
    </>
  );
}
