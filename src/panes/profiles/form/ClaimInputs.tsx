import Button from '@mui/material/Button';
import { ownerOf, setBy, sharedFields } from '../../../core/profiles/inputs/choices.js';
import {
  type ClaimInput,
  type FieldInput,
  type ProfileInputs,
} from '../../../core/profiles/inputs/inputs.js';
import { jsonTyped } from '../../../core/profiles/inputs/written.js';
import type { OwnProfile } from '../../../core/profiles/profile.js';
import { fieldLabelIn } from '../../../text/labels.js';
import { Field, Hint } from '../../../widgets/controls/Field.js';
import { SelectField } from '../../../widgets/controls/SelectField.js';
import { useText } from '../../../widgets/page/TextContext.js';
import { FieldInputs, TypeSelect } from './FieldInputs.js';
import { Stacked, Under } from './Stacked.js';
import { useFormTexts } from './useFormTexts.js';

type Props = {
  base: OwnProfile;
  inputs: ProfileInputs;
  claim: ClaimInput;
  /** Its name is typed, and it can be removed. */
  isFurther: boolean;
  /** How the profile sets it by what only the JSON says. */
  isKept: boolean;
  /** What is wrong with it, and with the label of its field. */
  problem: string | undefined;
  labelProblem: string | undefined;
  onChange: (inputs: ProfileInputs) => void;
};

const sameAs = 'same ';

/** One claim: what sets it, and how. */
export function ClaimInputs({
  base,
  inputs,
  claim,
  isFurther,
  isKept,
  problem,
  labelProblem,
  onChange,
}: Props) {
  const texts = useFormTexts();
  const { page } = useText();
  const { key, name, by, as } = claim;
  const called = name || texts.newClaim;
  const title = (!isFurther && Object.entries(texts.leading).find(([one]) => one === name)?.[1]) || called;
  const edit = (change: Partial<ClaimInput>) =>
    onChange({
      ...inputs,
      claims: inputs.claims.map((one) => (one.key === key ? { ...one, ...change } : one)),
    });
  const editField = (id: string, change: Partial<FieldInput>) =>
    onChange({
      ...inputs,
      fields: inputs.fields.map((field) => (field.id === id ? { ...field, ...change } : field)),
    });
  const own = inputs.fields.find(({ id }) => id === claim.field && ownerOf(inputs, id)?.key === key);
  const fieldLabel = Object.entries(texts.labels).find(([one]) => one === name)?.[1] ?? name;
  const ways = (['none', 'value', 'field', 'kept'] as const).filter(
    (way) => (way !== 'none' || !isFurther) && (way !== 'kept' || isKept),
  );
  const isOther = (as === 'number' || as === 'boolean') && jsonTyped(claim).startsWith('"');
  const hasType = isFurther || name === 'aud';
  return (
    <Stacked role="group" aria-label={title}>
      {isFurther && (
        <Field
          autoFocus={name === ''}
          label={texts.claimName}
          value={name}
          hint={problem ?? (name === '' ? texts.noName : '')}
          tone={problem === undefined ? 'quiet' : 'bad'}
          onChange={(next) => edit({ name: next })}
        />
      )}
      <div>
        <SelectField<string>
          label={isFurther ? texts.setBy(called) : title}
          value={by === 'field' && !own ? `${sameAs}${claim.field}` : by}
          options={[
            ...ways.map((way) => ({ value: way, label: texts.by[way] })),
            ...sharedFields(base, inputs, claim).map(({ id, label }) => ({
              value: `${sameAs}${id}`,
              label: texts.sameAs(fieldLabelIn(page.fieldLabels, label)),
            })),
          ]}
          onChange={(chosen) => {
            const way = ways.find((one) => one === chosen);
            onChange(setBy(inputs, key, way ?? { sameAs: chosen.slice(sameAs.length) }, fieldLabel));
          }}
        />
        {!isFurther && problem !== undefined && <Hint tone="bad">{problem}</Hint>}
        {by === 'value' && (
          <Under>
            <Field
              label={texts.value(called)}
              value={claim.value}
              hint={isOther ? texts.notOfType : as === 'list' ? texts.listHint : undefined}
              tone={isOther ? 'warn' : 'quiet'}
              onChange={(value) => edit({ value })}
            />
            {(hasType || as !== 'string') && (
              <TypeSelect claim={called} value={as} onChange={(next) => edit({ as: next })} />
            )}
          </Under>
        )}
        {by === 'field' && own && (
          <Under>
            <FieldInputs
              claim={called}
              field={own}
              problem={labelProblem}
              hasType={hasType || own.as !== 'string'}
              hasRequired={isFurther || !own.isRequired}
              onChange={(change) => editField(own.id, change)}
            />
          </Under>
        )}
      </div>
      {isFurther && (
        <Button
          aria-label={texts.removeNamed(called)}
          onClick={() => onChange({ ...inputs, claims: inputs.claims.filter((one) => one.key !== key) })}
        >
          {texts.remove}
        </Button>
      )}
    </Stacked>
  );
}
