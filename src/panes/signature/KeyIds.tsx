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
  const { page } = useText();
  const isKeyId = only === 'keyId';
  return (
    <NameRow
      name={isKeyId ? page.amplifyKeyId : page.thumbprint}
      hint={isKeyId ? page.amplifyKeyIdHint : page.thumbprintHint}
      value={keyHandle.facts[only]}
      copy={isKeyId ? page.copyAmplifyKeyId : page.copyThumbprint}
      copied={isKeyId ? page.copiedAmplifyKeyId : page.copiedThumbprint}
    />
  );
}

type Named = { name: string; hint?: string; value: string; copy: string; copied: string };

/** One name of a key, to copy. */
export function NameRow({ name, hint, value, copy, copied }: Named) {
  const bench = useBench();
  return (
    <Row title={hint}>
      <span>{name}</span>
      <code data-value>{value}</code>
      <CopyButton label={copy} done={copied} copy={() => copyPlain(bench, value)} variant="text" isIcon />
    </Row>
  );
}
