import type { ProfileField as FieldFacts } from '../../core/profiles/profile.js';
import { editField } from '../../store/actions/document/document.js';
import { activeKey, fieldReadings, fieldsWork, isPayloadEncrypted } from '../../store/selectors.js';
import { useBench, useLater, useShallow, useWorkbench } from '../../store/store.js';
import { Field, type Tone } from '../../widgets/controls/Field.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { anchors } from '../../widgets/page/anchors.js';
import { useText } from '../../widgets/page/TextContext.js';
import { hasEditableParts } from './hasEditableParts.js';
import { useIdInput } from './useIdInput.js';

/** A field of the profile: a view of the claims that it fills. */
export function ProfileField({ field }: { field: FieldFacts }) {
  const bench = useBench();
  const { page } = useText();
  const { value, mixed, from } = useWorkbench(useShallow((state) => fieldReadings(state)[field.id])) ?? empty;
  const works = useWorkbench((state) => fieldsWork(state).payload);
  const hasToken = useWorkbench(hasEditableParts);
  const isEncrypted = useLater(isPayloadEncrypted);
  const keyId = useWorkbench((state) => activeKey(state)?.facts.keyId);
  const take = (text: string) => editField(bench, field.id, text);
  const { refused, text, edit } = useIdInput(
    value,
    take,
    () => fieldReadings(bench.getState())[field.id]?.value ?? '',
  );
  const { label, hint } = page.fieldLabels[field.label] ?? { label: field.label, hint: '' };

  const say = (): [string, Tone] => {
    const claims = Object.keys(field.fills);
    if (refused) return [page.privateKeyRefused, 'bad'];
    if (isEncrypted) return [page.fieldEncrypted, 'quiet'];
    if (!works) return [hasToken ? page.fieldNeedsJson : page.fieldNeedsToken, 'warn'];
    if (value.includes('-----BEGIN')) return [page.fieldLooksLikeKey, 'bad'];
    if (/^eyJ[\w-]*\./.test(value)) return [page.fieldLooksLikeToken, 'bad'];
    if (value !== '' && value === keyId) return [page.fieldIsKeyId(label), 'bad'];
    if (mixed) return [page.fieldMixed(claims, from), 'warn'];
    return [hint || page.fieldFills(claims), 'quiet'];
  };
  const [said, tone] = say();
  return (
    <Field
      anchor={anchors.field(field.id)}
      label={label}
      value={text}
      onChange={edit}
      disabled={!works}
      hint={
        <>
          {said}{' '}
          {works &&
            field.choices
              ?.filter((choice) => choice !== value)
              .map((choice) => (
                <TextButton
                  key={choice}
                  aria-label={[label, choice].join(page.stop)}
                  onClick={() => take(choice)}
                >
                  {choice}
                </TextButton>
              ))}
        </>
      }
      tone={tone}
    />
  );
}

const empty = { value: '', mixed: false, from: '' };
