import { writtenAs, type FieldInput, type WrittenAs } from '../../../core/profiles/inputs/inputs.js';
import { fieldLabelIn } from '../../../text/labels.js';
import { CheckField } from '../../../widgets/controls/CheckField.js';
import { Field } from '../../../widgets/controls/Field.js';
import { SelectField } from '../../../widgets/controls/SelectField.js';
import { useText } from '../../../widgets/page/TextContext.js';
import { useFormTexts } from './useFormTexts.js';

type TypeProps = { claim: string; value: WrittenAs; onChange: (as: WrittenAs) => void };

export function TypeSelect({ claim, value, onChange }: TypeProps) {
  const texts = useFormTexts();
  return (
    <SelectField
      label={texts.type(claim)}
      value={value}
      options={writtenAs.map((one) => ({ value: one, label: texts.types[one] }))}
      onChange={onChange}
    />
  );
}

type Props = {
  /** The claim that it is asked for. */
  claim: string;
  field: FieldInput;
  /** What is wrong with its label. */
  problem: string | undefined;
  hasType: boolean;
  hasRequired: boolean;
  onChange: (change: Partial<FieldInput>) => void;
};

/** What a field of the profile is called, and what it begins with. */
export function FieldInputs({ claim, field, problem, hasType, hasRequired, onChange }: Props) {
  const texts = useFormTexts();
  const { page } = useText();
  return (
    <>
      <Field
        label={texts.label(claim)}
        value={fieldLabelIn(page.fieldLabels, field.label)}
        hint={problem ?? texts.labelHint}
        tone={problem === undefined ? 'quiet' : 'bad'}
        onChange={(label) => onChange({ label })}
      />
      <Field label={texts.start(claim)} value={field.value} onChange={(value) => onChange({ value })} />
      {hasType && <TypeSelect claim={claim} value={field.as} onChange={(as) => onChange({ as })} />}
      {hasRequired && (
        <CheckField
          label={texts.required(claim)}
          checked={field.isRequired}
          onChange={(isRequired) => onChange({ isRequired })}
        />
      )}
    </>
  );
}
