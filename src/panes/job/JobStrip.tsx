import { styled } from '@mui/material/styles';
import { copyPublicKey } from '../../store/actions/copy.js';
import { useWorkbench } from '../../store/store.js';
import { pageEdge } from '../../theme/tokens.js';
import { CopyButton } from '../../widgets/CopyButton.js';
import { useText } from '../../widgets/TextContext.js';
import { CopyToken } from './CopyToken.js';
import { KeyIdField } from './KeyIdField.js';
import { LifetimeField } from './LifetimeField.js';
import { ProfileField } from './ProfileField.js';

const Strip = styled('section')(({ theme }) => ({
  background: theme.tokens.paper,
  borderBlockEnd: `1px solid ${theme.tokens.line}`,
  padding: `10px ${pageEdge} 6px`,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 16px',
  '& > *': { flex: '1 1 190px', minWidth: 0 },
  '& > .act': { flex: 'none', paddingBlockStart: 19 },
  '@media (max-width: 640px)': { '& > .act': { flex: '1 1 100%', paddingBlockStart: 0 } },
}));

/** The job from left to right: give the public key away, say whose token it is, take the token. */
export function JobStrip() {
  const { page } = useText();
  const fields = useWorkbench(({ profile }) => profile.fields);
  return (
    <Strip aria-label={page.job}>
      <div className="act">
        <CopyButton
          label={page.copyPublicKey}
          done={page.copiedPublicKey}
          copy={() => copyPublicKey('pem')}
          variant="contained"
        />
      </div>
      {fields.map((field) => (
        <ProfileField key={field.id} field={field} />
      ))}
      <KeyIdField />
      <LifetimeField />
      <div className="act">
        <CopyToken />
      </div>
    </Strip>
  );
}
