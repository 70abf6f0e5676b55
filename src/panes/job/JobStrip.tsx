import { styled } from '@mui/material/styles';
import { copyPublicKey } from '../../store/actions/copy.js';
import { keyAtRisk } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { pageEdge } from '../../theme/tokens.js';
import { CopyButton } from '../../widgets/CopyButton.js';
import { useText } from '../../widgets/TextContext.js';
import { CopyToken } from './CopyToken.js';
import { KeyIdField } from './KeyIdField.js';
import { LifetimeField } from './LifetimeField.js';
import { ProfileField } from './ProfileField.js';

const Strip = styled('section')(({ theme }) => ({
  background: theme.vars.palette.background.paper,
  borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  padding: `10px ${pageEdge} 6px`,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 16px',
  '& > *': { flex: '1 1 170px', minWidth: 0 },
  '& > .act': { flex: 'none' },
  '& > .act > button': { minHeight: 'var(--cs-field-height)' },
  // In the second row too the last act comes last.
  '& > .act:last-of-type': { marginInlineStart: 'auto' },
  '& > .id': { flexGrow: 2 },
  // Wide enough for a whole Key ID.
  '& > .key-id': { flexBasis: 366 },
  '& > .time': { flex: '0 1 auto' },
  '& > .time:not(:has(input))': { flexBasis: 170 },
  // On a tablet it begins the second row, which lifetime and last act then fill.
  '@media (min-width: 720px) and (max-width: 900px)': {
    '& > .id': { flexBasis: 250 },
    '& > .key-id': { flexBasis: 'calc(100% - 352px)' },
  },
  '@media (max-width: 640px)': {
    gap: '2px 16px',
    paddingBlock: '4px 2px',
    '& > .act:first-of-type': { flex: '1 1 100%' },
    '& > .act:last-of-type': { paddingBlockStart: 18 },
  },
}));

/** Stands where fields have their labels. */
const Order = styled('div')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  whiteSpace: 'nowrap',
  '@media (max-width: 640px)': { display: 'none' },
}));

/** The job from left to right: give the public key away, say whose token it is, take the token. */
export function JobStrip() {
  const bench = useBench();
  const { page } = useText();
  const fields = useWorkbench(({ profile }) => profile.fields);
  const copiedKey = () => {
    const state = bench.getState();
    const isAtRisk = keyAtRisk(state)?.id === state.judge.keyId;
    return isAtRisk ? page.copiedPublicKeyAtRisk : page.copiedPublicKey;
  };
  const isKeyIdAsked = useWorkbench(({ profile }) => profile.header.kid !== 'none');
  return (
    <Strip aria-label={page.job}>
      <div className="act">
        <Order>{page.firstAct}</Order>
        <CopyButton
          label={page.copyPublicKey}
          done={copiedKey}
          copy={() => copyPublicKey(bench, 'pem')}
          variant="contained"
          shortcut="copy-public-key"
        />
      </div>
      {fields.map((field) => (
        <div key={field.id} className="id">
          <ProfileField field={field} />
        </div>
      ))}
      <div className={isKeyIdAsked ? 'key-id' : undefined}>
        <KeyIdField />
      </div>
      <div className="time">
        <LifetimeField />
      </div>
      <div className="act">
        <Order>{page.lastAct}</Order>
        <CopyToken />
      </div>
    </Strip>
  );
}
