import { applicationIdEdited } from '../../store/actions/document.js';
import { activeKey, applicationId, fieldsWork } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { Field, type Tone } from '../../widgets/Field.js';
import { useText } from '../../widgets/TextContext.js';
import { useIdInput } from './useIdInput.js';

export function ApplicationIdField() {
  const { page } = useText();
  const { value, mixed } = useWorkbench(applicationId);
  const works = useWorkbench(fieldsWork).payload;
  const used = useWorkbench(({ profile }) => profile.fields.some(({ id }) => id === 'applicationId'));
  const keyId = useWorkbench((state) => activeKey(state)?.facts.keyId);

  const { refused, edit } = useIdInput(applicationIdEdited);

  const say = (): [string, Tone] => {
    if (refused) return [page.privateKeyRefused, 'bad'];
    if (!used) return [page.applicationIdNoField, 'quiet'];
    if (!works) return [page.fieldNeedsJson, 'warn'];
    if (value.includes('-----BEGIN')) return [page.applicationIdLooksLikeKey, 'bad'];
    if (/^eyJ[\w-]*\./.test(value)) return [page.applicationIdLooksLikeToken, 'bad'];
    if (value !== '' && value === keyId) return [page.applicationIdIsKeyId, 'bad'];
    if (mixed) return [page.applicationIdMixed, 'warn'];
    return [page.applicationIdHint, 'quiet'];
  };
  const [hint, tone] = say();
  return (
    <Field
      label={page.applicationId}
      value={value}
      onChange={edit}
      disabled={!used || !works}
      hint={hint}
      tone={tone}
    />
  );
}
