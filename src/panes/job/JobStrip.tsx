import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { shortcuts } from '../../commands/table/always.js';
import { changeView } from '../../store/actions/settings/view.js';
import { copyPublicKey } from '../../store/actions/take/copy.js';
import { unsavedPublishedKey, ownKeySetAside, wantsSecret } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { forThumbs } from '../../theme/media.js';
import { pageEdge } from '../../theme/tokens.js';
import { anchors } from '../../widgets/page/anchors.js';
import { CopyButton } from '../../widgets/controls/CopyButton.js';
import { useText } from '../../widgets/page/TextContext.js';
import { CopyToken } from './CopyToken.js';
import { KeyIdField } from './KeyIdField.js';
import { LifetimeField } from './LifetimeField.js';
import { ProfileSelect } from './ProfileSelect.js';
import { ProfileField } from './ProfileField.js';

const Strip = styled('section')(({ theme }) => ({
  background: theme.vars.palette.background.paper,
  borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  padding: theme.spacing(1, pageEdge),
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.5, 1.5),
  '& > *': { minInlineSize: 0 },
  '& > .act': { flex: 'none' },
  '& > .act button': { minBlockSize: 'var(--cs-field-height)' },
  // Keep Copy token at the end when the row wraps.
  '& > .act:last-of-type': { marginInlineStart: 'auto' },
  '& > .profile': { flex: '0 1 176px' },
  '& > :is(.profile, .id) button': {
    minBlockSize: 24,
    '&:not(:last-child)': { marginInlineEnd: theme.spacing(1.5) },
    [forThumbs]: { minBlockSize: 40 },
  },
  '& > .id': { flex: '1 1 150px' },
  // Most of what is left: a whole Key ID has 43 characters.
  '& > .key-id': { flex: '3 1 160px' },
  '& > .time': { flex: '0 1 120px' },
  // With the field for another number of seconds it takes the room that it needs.
  '& > .time:has(input)': { flex: 'none' },
  // It is a number for the eye; the label is the field's name as it stands.
  '& > .id label::before': { content: '"2. " / ""' },
  '& > .id ~ .id label::before': { content: 'none' },
  [theme.breakpoints.down('sm')]: {
    '& > .profile': { flex: '1 1 160px' },
    '& > .id, & > .key-id': { flex: '1 1 100%' },
  },
}));

/** Stands where fields have their labels. */
const Order = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  whiteSpace: 'nowrap',
}));

/** The job from left to right: give the public key away or import the service's key, say whose token it is, take the token. */
export function JobStrip() {
  const bench = useBench();
  const { page } = useText();
  const {
    fields,
    header: { kid },
    keyFrom,
  } = useWorkbench(({ profile }) => profile);
  const isOwnKey = useWorkbench(
    (state) => state.judge.by === 'key' && ownKeySetAside(state) === null && !wantsSecret(state),
  );
  const copiedKey = () => {
    const state = bench.getState();
    const isAtRisk = unsavedPublishedKey(state)?.id === state.judge.keyId;
    return isAtRisk ? page.copiedPublicKeyAtRisk : page.copiedPublicKey;
  };
  return (
    <Strip aria-label={page.job}>
      <div className="profile">
        <ProfileSelect />
      </div>
      <div className="act">
        <Order>{keyFrom ? page.firstActGiven : isOwnKey ? page.firstAct : page.firstActOther}</Order>
        {keyFrom ? (
          <Button
            variant="contained"
            aria-haspopup="dialog"
            onClick={() => changeView(bench, { dialog: 'import' })}
          >
            {page.importKey}
          </Button>
        ) : (
          <CopyButton
            label={page.copyPublicKey}
            done={copiedKey}
            copy={() => copyPublicKey(bench, 'pem')}
            variant="contained"
            shortcut={shortcuts.copyPublicKey}
            anchor={anchors.copyPublicKey}
          />
        )}
      </div>
      {fields.map((field) => (
        <div key={field.id} className="id">
          <ProfileField field={field} />
        </div>
      ))}
      {/* One that the service gave has a field of its own. */}
      {kid !== 'field' && (
        <div className={kid === 'none' ? undefined : 'key-id'}>
          <KeyIdField />
        </div>
      )}
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
