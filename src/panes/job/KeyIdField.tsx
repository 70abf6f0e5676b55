import { keyIdEdited } from '../../store/actions/document.js';
import { activeKey, applicationId, fieldsWork, keyId, ownKeySetAside } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { Field, type Tone } from '../../widgets/Field.js';
import { TextButton } from '../../widgets/TextButton.js';
import { useText } from '../../widgets/TextContext.js';

export function KeyIdField() {
  const { page } = useText();
  const value = useWorkbench(keyId);
  const works = useWorkbench(fieldsWork).header;
  const own = useWorkbench((state) => (activeKey(state) ?? ownKeySetAside(state))?.facts.keyId);
  const pasted = useWorkbench((state) => state.document.kind === 'token');
  const isApplicationId = useWorkbench((state) => value !== '' && applicationId(state).value === value);

  const say = (): [string, Tone] => {
    if (!works) return [page.fieldNeedsJson, 'warn'];
    if (isApplicationId) return [page.keyIdIsApplicationId, 'bad'];
    if (own === undefined) return [page.keyIdPending, 'quiet'];
    if (value === own) return [page.keyIdOwn, 'quiet'];
    if (pasted) return [value === '' ? page.keyIdMissing : page.keyIdForeign, 'warn'];
    return value === '' ? [page.keyIdMissing, 'warn'] : [page.keyIdOther, 'bad'];
  };
  const [hint, tone] = say();
  const repair = works && !pasted && own !== undefined && value !== own;
  return (
    <Field
      label={page.keyId}
      value={value}
      onChange={keyIdEdited}
      disabled={!works}
      tone={tone}
      hint={
        <>
          {hint}{' '}
          {repair && (
            <TextButton type="button" onClick={() => keyIdEdited(own)}>
              {page.keyIdUseOwn}
            </TextButton>
          )}
        </>
      }
    />
  );
}
