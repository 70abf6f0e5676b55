import { useEffect, useState } from 'react';
import type { Variant } from '../../../core/detached/variants.js';
import { givePayload, payloadVariant } from '../../../store/actions/families/detached.js';
import { signatureStatus } from '../../../store/derive/verdicts.js';
import { headerString, pastedReading } from '../../../store/selectors.js';
import { useBench, useLater } from '../../../store/store.js';
import { Hint } from '../../../widgets/controls/Field.js';
import { Verdict } from '../../../widgets/feedback/Verdict.js';
import { Panel } from '../../../widgets/layout/Panel.js';
import type { RoomProps } from '../room.js';
import { useFamilyTexts } from '../useFamilyTexts.js';
import { bytesOf, noPayload, PayloadField, type PayloadInput } from './PayloadField.js';

/** The field for the payload of a token that came without it; the rest of the page then has it. */
export default function DetachedPane({ token }: RoomProps) {
  const bench = useBench();
  const { detached: texts } = useFamilyTexts();
  const [input, setInput] = useState<PayloadInput>(noPayload);
  const [variant, setVariant] = useState<{ of: PayloadInput; found: Variant | null } | null>(null);
  const signature = useLater(signatureStatus);
  const alg = useLater((state) => headerString(state, 'alg'));
  const isUnencoded = useLater(
    (state) => pastedReading(state)?.problems.some(({ kind }) => kind === 'b64-unencoded') === true,
  );
  const isGiven = useLater(({ detached }) => detached?.token === token);
  useEffect(() => {
    void givePayload(bench, bytesOf(input));
  }, [bench, token, input]);
  useEffect(() => () => void givePayload(bench, null), [bench]);
  const isInvalid = isGiven && signature === 'invalid';
  useEffect(() => {
    if (!isInvalid) return undefined;
    let gone = false;
    void payloadVariant(bench).then((found) => {
      if (!gone) setVariant({ of: input, found });
    });
    return () => {
      gone = true;
    };
  }, [bench, input, isInvalid]);
  const found = isInvalid && variant?.of === input ? variant.found : null;
  const status = !isGiven ? 'missing' : signature;
  return (
    <Panel title={texts.title}>
      <div style={{ display: 'grid', gap: 12 }}>
        <Hint>{isUnencoded ? texts.unencoded : texts.encoded(alg ?? '')}</Hint>
        <PayloadField label={texts.payload} value={input} onChange={setInput} />
        <Verdict
          label={texts.result}
          status={status}
          tone={status.startsWith('valid') ? 'good' : isInvalid ? 'bad' : 'quiet'}
          title={
            !isGiven ? texts.missing : status.startsWith('valid') ? texts.valid : texts.others(isInvalid)
          }
        >
          {found && <div>{texts.variants[found]}</div>}
        </Verdict>
      </div>
    </Panel>
  );
}
