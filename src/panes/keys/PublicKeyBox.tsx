import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { ownKeyTakenBack, publicKeyEdited } from '../../store/actions/keys.js';
import { activeKey, ownKeySetAside, publicKeyProblem, publicKeyText } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { FieldLabel, Hint } from '../../widgets/Field.js';
import { PlainArea } from '../../widgets/PlainArea.js';
import { ProblemList } from '../../widgets/ProblemList.js';
import { useText } from '../../widgets/TextContext.js';

/** The public key in force. Another one pasted over it judges from then on, and sets the own pair aside. */
export function PublicKeyBox() {
  const bench = useBench();
  const { page } = useText();
  const id = anchors.publicKey;
  const text = useWorkbench(publicKeyText);
  const problem = useWorkbench(publicKeyProblem);
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
        aria-describedby={`${id}-hint`}
        error={problem !== null}
      />
      <Hint id={`${id}-hint`}>
        {isSecret ? page.noPublicHalf : forAmplify ? page.publicKeyHintAmplify : page.publicKeyHint}
      </Hint>
      {problem && <ProblemList label={page.publicKey} problems={[problem]} />}
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
