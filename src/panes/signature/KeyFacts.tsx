import Stack from '@mui/material/Stack';
import Button from '@mui/material/Button';
import Alert from '@mui/material/Alert';
import type { KeyHandle } from '../../core/keys/handle.js';
import { importFromBox } from '../../store/actions/keys/credentials.js';
import { restoreOwnKey } from '../../store/actions/keys/keys.js';
import { moveToken } from '../../store/actions/keys/moved.js';
import { isOwnToken } from '../../store/derive/checks.js';
import { activeKey, keyReading, ownKeySetAside } from '../../store/selectors.js';
import { useBench, useLater, useWorkbench } from '../../store/store.js';
import { isIssuerKeyMissing, judgingKey, keyAwaited, signatureStatus } from '../../store/derive/verdicts.js';
import { visible } from '../../text/characters.js';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { Hint } from '../../widgets/controls/Field.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { IssuerKeys } from './IssuerKeys.js';
import { KeyDetails } from './KeyDetails.js';
import { useHasKeyLine } from './useKeyLine.js';
import { nameOf } from '../../widgets/page/keyWords.js';

/** What is to be said of the public key: what it is, which of several verified, what was wrong with the text. */
export function KeyFacts() {
  const bench = useBench();
  const { page } = useText();
  const { keyTexts } = useDetails();
  const key = useWorkbench(judgingKey);
  const reading = useWorkbench(keyReading);
  const text = useWorkbench(({ judge }) => (judge.by === 'text' ? judge.text : ''));
  const isOwn = useWorkbench(isOwnToken);
  const isAwaited = useWorkbench(keyAwaited);
  const hasLine = useHasKeyLine(text);
  const isLoadable =
    hasLine ||
    reading?.problems.some(({ kind }) => ['key-symmetric', 'key-private-as-public'].includes(kind));
  const isToken = reading?.problems.some(
    (problem) => problem.kind === 'key-foreign-format' && problem.format === 'token',
  );
  return (
    <>
      {key || isAwaited ? <KeyDetails keyHandle={key} /> : !isOwn && text === '' && <IssuerKeys />}
      {reading && (
        <WhoVerified
          keyHandle={key}
          keyIds={reading.keyIds}
          isForLater={reading.isForLater && !reading.keyIds.includes(key?.id ?? '')}
        />
      )}
      {reading && <ProblemList label={page.publicKey} problems={reading.problems} />}
      {isLoadable && (
        <Button variant="outlined" onClick={() => void importFromBox(bench, text)}>
          {keyTexts.loadIt}
        </Button>
      )}
      {isToken && (
        <Button
          variant="outlined"
          onClick={() => {
            moveToken(bench);
            goTo(anchors.token);
          }}
        >
          {keyTexts.openAsToken}
        </Button>
      )}
      <OwnPair />
    </>
  );
}

type WhoProps = { keyHandle: KeyHandle | null; keyIds: readonly string[]; isForLater: boolean };

function WhoVerified({ keyHandle, keyIds, isForLater }: WhoProps) {
  const { keyTexts } = useDetails();
  const status = useLater(signatureStatus);
  const count = keyIds.length;
  if (isForLater) return <Hint>{keyTexts.forLater(count)}</Hint>;
  if (count < 2 || !keyHandle) return null;
  if (status === 'invalid') return <Hint>{keyTexts.noneVerifies(count)}</Hint>;
  if (!status.startsWith('valid')) return null;
  return (
    <Hint>{keyTexts.verifiedBy(visible(nameOf(keyHandle)), keyIds.indexOf(keyHandle.id) + 1, count)}</Hint>
  );
}

/** One's own pair while it is not what the token is judged by, one click away. */
function OwnPair() {
  const bench = useBench();
  const { page } = useText();
  const { keyTexts } = useDetails();
  const isAside = useWorkbench((state) => judgingKey(state) === null && isIssuerKeyMissing(state));
  const own = useWorkbench(ownKeySetAside);
  const isOwn = useWorkbench(isOwnToken);
  const hasKey = useWorkbench((state) => activeKey(state) !== null);
  if (!isAside && !own) return null;
  const takeBack = (
    <Button
      variant={isOwn ? 'outlined' : 'text'}
      onClick={() => {
        restoreOwnKey(bench);
        goTo(anchors.publicKey);
      }}
    >
      {page.takeBack}
    </Button>
  );
  if (isOwn) {
    return (
      <Alert role="none" severity="warning" action={takeBack}>
        {hasKey ? keyTexts.foreignKey : keyTexts.unreadableKey}
      </Alert>
    );
  }
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Hint as="span">{keyTexts.ownPairAside}</Hint>
      {takeBack}
    </Stack>
  );
}
