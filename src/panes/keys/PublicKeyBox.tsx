import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { ownKeyTakenBack, publicKeyEdited } from '../../store/actions/keys.js';
import { activeKey, keyReading, ownKeySetAside, publicKeyText } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { FieldLabel, Hint } from '../../widgets/Field.js';
import { PlainArea } from '../../widgets/PlainArea.js';
import { ProblemList } from '../../widgets/ProblemList.js';
import { useText } from '../../widgets/TextContext.js';
import { selectForWhole } from '../../widgets/wholePaste.js';

const Aside = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  fontSize: 13,
  borderRadius: 6,
  padding: '6px 10px',
  background: theme.tokens.warnGround,
}));

/** The public key in force. Another one pasted over it judges from then on, and sets the own pair aside. */
export function PublicKeyBox() {
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
        style={{ blockSize: isSecret ? 34 : 190 }}
        value={text}
        onChange={(event) => void publicKeyEdited(event.target.value)}
        onPaste={selectForWhole}
        aria-describedby={`${id}-hint`}
        aria-invalid={reading !== null && key === null}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
      <Hint id={`${id}-hint`}>
        {isSecret ? page.noPublicHalf : forAmplify ? page.publicKeyHintAmplify : page.publicKeyHint}
      </Hint>
      {reading && reading.keyIds.length > 1 && (
        <Hint>{rest?.details.keyTexts.severalRead(reading.keyIds.length)}</Hint>
      )}
      {reading && <ProblemList label={page.publicKey} problems={reading.problems} />}
      {own && (
        <Aside>
          <span style={{ flex: '1 1 200px' }}>{key ? page.foreignKey : page.unreadableKey}</span>
          <Button
            variant="outlined"
            onClick={() => {
              ownKeyTakenBack();
              goTo(id);
            }}
          >
            {page.takeBack}
          </Button>
        </Aside>
      )}
    </div>
  );
}
