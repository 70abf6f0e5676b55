import { styled } from '@mui/material/styles';
import { copyPublicKey, copyToken } from '../../store/actions/copy.js';
import { CopyButton } from '../../widgets/CopyButton.js';
import { useText } from '../../widgets/TextContext.js';
import { ApplicationIdField } from './ApplicationIdField.js';
import { KeyIdField } from './KeyIdField.js';
import { LifetimeField } from './LifetimeField.js';

const Strip = styled('section')(({ theme }) => ({
  background: theme.tokens.paper,
  borderBlockEnd: `1px solid ${theme.tokens.line}`,
  padding: '10px 16px 6px',
  display: 'grid',
  gap: '8px 16px',
  alignItems: 'start',
  gridTemplateColumns: 'auto minmax(240px, 1.2fr) minmax(240px, 1.4fr) auto auto',
  '& > .act': { paddingBlockStart: 19 },
  '@media (max-width: 1100px)': { gridTemplateColumns: '1fr 1fr' },
  '@media (max-width: 640px)': { gridTemplateColumns: '1fr', '& > .act': { paddingBlockStart: 0 } },
}));

/** The job from left to right: give the public key away, say whose token it is, take the token. */
export function JobStrip() {
  const { page } = useText();
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
      <ApplicationIdField />
      <KeyIdField />
      <LifetimeField />
      <div className="act">
        <CopyButton label={page.copyToken} done={page.copiedToken} copy={copyToken} variant="contained" />
      </div>
    </Strip>
  );
}
