import { styled } from '@mui/material/styles';
import type { KeyHandle } from '../../core/keys/handle.js';
import { copyPlain } from '../../store/actions/copy.js';
import { useBench } from '../../store/store.js';
import { CopyButton } from '../../widgets/CopyButton.js';
import { useText } from '../../widgets/TextContext.js';

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '1fr auto',
  gap: '0 12px',
  alignItems: 'center',
  fontSize: 13,
  '& code': { fontFamily: theme.monospace, overflowWrap: 'anywhere', minHeight: 20, display: 'block' },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: 'inherit' },
}));

/** The two names that systems give to one and the same key, told apart. */
export function KeyIds({ keyHandle }: { keyHandle: KeyHandle | null }) {
  const bench = useBench();
  const { page } = useText();
  const rows = [
    {
      name: page.amplifyKeyId,
      hint: page.amplifyKeyIdHint,
      value: keyHandle?.facts.keyId ?? '',
      label: page.copyAmplifyKeyId,
      done: page.copiedAmplifyKeyId,
    },
    {
      name: page.thumbprint,
      hint: page.thumbprintHint,
      value: keyHandle?.facts.thumbprint ?? '',
      label: page.copyThumbprint,
      done: page.copiedThumbprint,
    },
  ];
  // A secret has no public key to compute it from.
  const shown = keyHandle?.facts.spki === null ? rows.slice(1) : rows;
  return shown.map(({ name, hint, value, label, done }) => (
    <Row key={name}>
      <div>
        <strong>{name}</strong>
        <code>{value}</code>
        <small>{hint}</small>
      </div>
      <CopyButton label={label} done={done} copy={() => copyPlain(bench, value)} disabled={value === ''} />
    </Row>
  ));
}
