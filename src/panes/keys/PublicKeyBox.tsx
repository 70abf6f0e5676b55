import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { ownKeyTakenBack, publicKeyEdited } from '../../store/actions/keys.js';
import { activeKey, ownKeySetAside, publicKeyProblem, publicKeyText } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { FieldLabel, Hint } from '../../widgets/Field.js';
import { ProblemList } from '../../widgets/ProblemList.js';
import { useText } from '../../widgets/TextContext.js';

const Area = styled('textarea')(({ theme }) => ({
  display: 'block',
  boxSizing: 'border-box',
  width: '100%',
  blockSize: 190,
  resize: 'vertical',
  border: `1px solid ${theme.tokens.line}`,
  borderRadius: 6,
  background: theme.tokens.field,
  color: theme.tokens.text,
  font: `12px/18px ${theme.monospace}`,
  padding: '6px 10px',
  '&:focus': { outline: `2px solid ${theme.tokens.primary}`, outlineOffset: -1 },
}));

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
  const { page } = useText();
  const id = useId();
  const text = useWorkbench(publicKeyText);
  const problem = useWorkbench(publicKeyProblem);
  const own = useWorkbench(ownKeySetAside);
  const readable = useWorkbench((state) => activeKey(state) !== null);
  return (
    <div>
      <FieldLabel htmlFor={id}>{page.publicKey}</FieldLabel>
      <Area
        id={id}
        // Soft wrapping of a large text takes Chromium time that grows with its square.
        wrap="off"
        value={text}
        onChange={(event) => void publicKeyEdited(event.target.value)}
        aria-describedby={`${id}-hint`}
        aria-invalid={problem !== null}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
      <Hint id={`${id}-hint`}>{page.publicKeyHint}</Hint>
      {problem && <ProblemList label={page.publicKey} problems={[problem]} />}
      {own && (
        <Aside>
          <span style={{ flex: '1 1 200px' }}>{readable ? page.foreignKey : page.unreadableKey}</span>
          <Button variant="outlined" onClick={ownKeyTakenBack}>
            {page.takeBack}
          </Button>
        </Aside>
      )}
    </div>
  );
}
