import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useEffect, useState } from 'react';
import { secretEncodings, shownSecret, type SecretEncoding } from '../../core/keys/secretText.js';
import { isWholeKey } from '../../core/whole.js';
import { importFromBox } from '../../store/actions/keys/credentials.js';
import { importBoxText, editSecret, chooseSecretEncoding } from '../../store/actions/keys/keys.js';
import { readSecret } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { judgingKey } from '../../store/derive/verdicts.js';
import { anchors } from '../../widgets/page/anchors.js';
import { Hint } from '../../widgets/controls/Field.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { SecretArea } from '../../widgets/controls/SecretArea.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { useHasKeyLine } from './useKeyLine.js';

type Shown = { text: string; encoding: SecretEncoding };
const nothing: Shown = { text: '', encoding: 'utf-8' };

/** The shared secret of HMAC, as typed, or as the secret in force can be shown. */
export function SecretBox() {
  const bench = useBench();
  const { keyTexts, secretTexts } = useDetails();
  const typed = useWorkbench(({ secret }) => secret);
  const reading = useWorkbench(readSecret);
  const key = useWorkbench((state) => (state.secret ? null : judgingKey(state)?.privateKey)) ?? null;
  const [wanted, setWanted] = useState<CryptoKey | null>(null);
  const held = useReadOut(key !== null && key === wanted && key.extractable ? key : null);
  const text = typed?.text ?? held.text;
  const encoding = typed ? (typed.chosen ?? reading?.encoding ?? 'utf-8') : held.encoding;
  const choose = (next: SecretEncoding) => chooseSecretEncoding(bench, text, next);
  const isKey = typed !== null && isWholeKey(text) && !reading?.verifies;
  const hasLine = useHasKeyLine(typed?.text ?? '') && !reading?.verifies;
  return (
    <Stack spacing={1}>
      <SecretArea
        anchor={anchors.secret}
        blockSize={58}
        label={secretTexts.label}
        show={secretTexts.show}
        hide={secretTexts.hide}
        value={text}
        onChange={(next) => editSecret(bench, next)}
        placeholder={key ? secretTexts.held : undefined}
        onShow={() => setWanted(key)}
        hint={key?.extractable === false ? keyTexts.secretNotExportable : ''}
      />
      <SelectField
        inline
        label={secretTexts.encoding}
        value={encoding}
        options={secretEncodings.map((one) => ({ value: one, label: secretTexts.encodings[one] }))}
        onChange={choose}
        disabled={key !== null && text === ''}
      />
      {reading?.verifies && typed?.chosen === null && reading.encoding !== 'utf-8' && (
        <Hint>{secretTexts.found(secretTexts.encodings[reading.encoding])}</Hint>
      )}
      {reading?.isTrimmed && <Hint>{secretTexts.trimmed}</Hint>}
      {reading?.better && (
        <Offer
          said={secretTexts.better(secretTexts.encodings[reading.better])}
          label={secretTexts.readAs(secretTexts.encodings[reading.better])}
          run={() => reading.better && choose(reading.better)}
        />
      )}
      {isKey && (
        <Offer said={secretTexts.isKey} label={keyTexts.loadIt} run={() => void importBoxText(bench, text)} />
      )}
      {hasLine && (
        <Offer
          said={secretTexts.isLine}
          label={keyTexts.loadIt}
          run={() => void importFromBox(bench, text)}
        />
      )}
      {text !== '' && reading?.problem && (
        <ProblemList label={secretTexts.label} problems={[reading.problem]} />
      )}
    </Stack>
  );
}

type OfferProps = { said: string; label: string; run: () => void };

function Offer({ said, label, run }: OfferProps) {
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Hint as="span" tone="warn">
        {said}
      </Hint>
      <Button variant="outlined" onClick={run}>
        {label}
      </Button>
    </Stack>
  );
}

/** A secret that was generated, imported or saved: its bytes are read out only where a person asks for them. */
function useReadOut(key: CryptoKey | null): Shown {
  const [shown, setShown] = useState<Shown & { of: CryptoKey | null }>({ ...nothing, of: null });
  useEffect(() => {
    if (key?.type !== 'secret') return;
    let isGone = false;
    void crypto.subtle.exportKey('raw', key).then((bytes) => {
      if (!isGone) setShown({ ...shownSecret(new Uint8Array(bytes)), of: key });
    });
    return () => {
      isGone = true;
    };
  }, [key]);
  return key !== null && shown.of === key ? shown : nothing;
}
