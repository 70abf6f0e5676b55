import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { ownKeyTakenBack, publicKeyEdited } from '../../store/actions/keys.js';
import { activeKey, keyReading, ownKeySetAside, publicKeyText } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { FieldLabel, Hint } from '../../widgets/Field.js';
import { PlainArea } from '../../widgets/PlainArea.js';
import { ProblemList } from '../../widgets/ProblemList.js';
import { useText } from '../../widgets/TextContext.js';
import { selectForWhole } from '../../widgets/wholePaste.js';

/** The public key in force. Another one pasted over it judges from then on, and sets the own pair aside. */
export function PublicKeyBox() {
  const bench = useBench();
  const { page, rest } = useText();
  const id = anchors.publicKey;
  const text = useWorkbench(publicKeyText);
  const reading = useWorkbench(keyReading);
  const own = useWorkbench(ownKeySetAside);
  const key = useWorkbench(activeKey);
  const isSecret = key?.facts.spki === null;
  const forAmplify = useWorkbench(({ profile }) => profile.steps.includes('register-key'));
  return (
    <div>
      <FieldLabel htmlFor={id}>{page.publicKey}</FieldLabel>
      <PlainArea
        id={id}
        blockSize={isSecret ? 36 : 190}
        value={text}
        onChange={(event) => void publicKeyEdited(bench, event.target.value)}
        onPaste={selectForWhole}
        aria-describedby={`${id}-hint`}
        error={reading !== null && key === null}
      />
      <Hint id={`${id}-hint`}>
        {isSecret ? page.noPublicHalf : forAmplify ? page.publicKeyHintAmplify : page.publicKeyHint}
      </Hint>
      {reading && reading.keyIds.length > 1 && (
        <Hint>{rest?.details.keyTexts.severalRead(reading.keyIds.length)}</Hint>
      )}
      {reading && <ProblemList label={page.publicKey} problems={reading.problems} />}
      {own && (
        <Alert
          role="none"
          severity="warning"
          action={
            <Button
              variant="outlined"
              onClick={() => {
                ownKeyTakenBack(bench);
                goTo(id);
              }}
            >
              {page.takeBack}
            </Button>
          }
        >
          {key ? page.foreignKey : page.unreadableKey}
        </Alert>
      )}
    </div>
  );
}
