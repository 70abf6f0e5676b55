import { copyPublicKey } from '../../store/actions/copy.js';
import { CopyButton } from '../../widgets/CopyButton.js';
import { useText } from '../../widgets/TextContext.js';
import { useState } from 'react';
import { activeKey } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { publicForm } from '../../core/keys/publicForms.js';
import { styled } from '@mui/material/styles';

const Shown = styled('pre')(({ theme }) => ({
  margin: '6px 0 0',
  maxBlockSize: 180,
  overflow: 'auto',
  fontFamily: theme.monospace,
  fontSize: 12,
  lineHeight: '18px',
  whiteSpace: 'pre-wrap',
  wordBreak: 'break-all',
}));

const forms = ['one-line', 'jwk', 'jwks'] as const;

/** The public key in its other forms, each to look at and to copy. */
export function PublicKeyForms({ disabled }: { disabled: boolean }) {
  const { page } = useText();
  const key = useWorkbench(activeKey);
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{page.otherForms}</summary>
      {open &&
        forms.map((form) => (
          <div key={form} style={{ marginBlockStart: 8 }}>
            <CopyButton
              label={page.copyForm[form]}
              done={page.copiedForm[form]}
              copy={() => copyPublicKey(form)}
              disabled={disabled}
            />
            {key && (
              <Shown tabIndex={0} aria-label={page.formNames[form]} role="region">
                {publicForm(key, form)}
              </Shown>
            )}
          </div>
        ))}
    </details>
  );
}
