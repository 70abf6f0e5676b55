import { isNamedBy } from '../../core/keys/handle.js';
import { editKeyId } from '../../store/actions/document/document.js';
import { activeKey, fieldReadings, fieldsWork, keyId, ownKeySetAside } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { anchors } from '../../widgets/page/anchors.js';
import { Field, type Tone } from '../../widgets/controls/Field.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { useText } from '../../widgets/page/TextContext.js';
import { hasEditableParts } from './hasEditableParts.js';
import { useIdInput } from './useIdInput.js';

export function KeyIdField() {
  const bench = useBench();
  const { page } = useText();
  const value = useWorkbench(keyId);
  const works = useWorkbench((state) => fieldsWork(state).header);
  const hasToken = useWorkbench(hasEditableParts);
  const facts = useWorkbench((state) => (activeKey(state) ?? ownKeySetAside(state))?.facts);
  const own = facts?.keyId;
  const pasted = useWorkbench((state) => state.document.kind === 'token');
  const isForAmplify = useWorkbench(({ profile }) => profile.steps.includes('compare-key-id'));
  const isAsked = useWorkbench(({ profile }) => profile.header.kid !== 'none');
  const isApplicationId = useWorkbench(
    (state) => value !== '' && fieldReadings(state)['applicationId']?.value === value,
  );

  const isOfActive = useWorkbench((state) => {
    const key = activeKey(state);
    return value !== '' && key !== null && isNamedBy(key, value);
  });

  const { refused, text, edit } = useIdInput(
    value,
    (typed) => editKeyId(bench, typed),
    () => keyId(bench.getState()),
  );

  const say = (): [string, Tone] => {
    if (refused) return [page.privateKeyRefused, 'bad'];
    if (!works) return [hasToken ? page.fieldNeedsJson : page.fieldNeedsToken, 'warn'];
    if (value.includes('-----BEGIN')) return [page.keyIdIsKey, 'bad'];
    if (isApplicationId) return [page.keyIdIsApplicationId, 'bad'];
    if (!isAsked && value === '') return [page.keyIdNotAsked, 'quiet'];
    if (own === undefined) return [pasted ? page.keyIdForeign : page.keyIdPending, 'quiet'];
    if (value === own) {
      if (facts?.spki === null) return [page.keyIdOfSecret, 'quiet'];
      return [isForAmplify ? page.keyIdOwn : page.keyIdOwnElsewhere, 'quiet'];
    }
    if (isOfActive) return [page.keyIdMatches, 'quiet'];
    if (pasted) return [value === '' ? page.keyIdMissing : page.keyIdForeign, 'quiet'];
    return value === '' ? [page.keyIdMissing, 'warn'] : [page.keyIdOther, 'bad'];
  };
  const [hint, tone] = say();
  const repair =
    works && !pasted && !isOfActive && own !== undefined && value !== own && (isAsked || value !== '');
  return (
    <Field
      anchor={anchors.keyId}
      label={page.keyId}
      value={text}
      onChange={edit}
      disabled={!works}
      tone={tone}
      hint={
        <>
          {hint} {repair && <TextButton onClick={() => editKeyId(bench, own)}>{page.keyIdUseOwn}</TextButton>}
        </>
      }
    />
  );
}
