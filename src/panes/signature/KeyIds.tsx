import { styled } from '@mui/material/styles';
import type { KeyHandle } from '../../core/keys/handle.js';
import { copyPlain } from '../../store/actions/take/copy.js';
import { useBench } from '../../store/store.js';
import { CopyButton } from '../../widgets/controls/CopyButton.js';
import { useText } from '../../widgets/page/TextContext.js';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: 8,
  alignItems: 'center',
  whiteSpace: 'nowrap',
  '& code': { fontFamily: theme.monospace, overflow: 'hidden', textOverflow: 'ellipsis' },
}));

/** The two names that systems give to one and the same key, a line each. */
export function KeyIds({ keyHandle, only }: { keyHandle: KeyHandle; only: 'keyId' | 'thumbprint' }) {
  const bench = useBench();
  const { page } = useText();
  const isKeyId = only === 'keyId';
  const value = keyHandle.facts[only];
  return (
    <Row title={isKeyId ? page.amplifyKeyIdHint : page.thumbprintHint}>
      <span>{isKeyId ? page.amplifyKeyId : page.thumbprint}</span>
      <code>{value}</code>
      <CopyButton
        label={isKeyId ? page.copyAmplifyKeyId : page.copyThumbprint}
        done={isKeyId ? page.copiedAmplifyKeyId : page.copiedThumbprint}
        copy={() => copyPlain(bench, value)}
        variant="text"
        isIcon
      />
    </Row>
  );
}
