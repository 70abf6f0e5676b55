import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { algorithmNames, type SignatureAlgorithm } from '../../../core/keys/algorithms.js';
import { lastingNames } from '../../../core/profiles/expects.js';
import { addClaim, membersBeyond, ownerOf, setKid } from '../../../core/profiles/inputs/choices.js';
import {
  inputsOf,
  leadingClaims,
  type FieldInput,
  type ProfileInputs,
} from '../../../core/profiles/inputs/inputs.js';
import { writtenProfile } from '../../../core/profiles/inputs/written.js';
import type { OwnProfile } from '../../../core/profiles/profile.js';
import type { ProfilesReading } from '../../../core/profiles/readProfiles.js';
import { CheckField } from '../../../widgets/controls/CheckField.js';
import { Field, Hint } from '../../../widgets/controls/Field.js';
import { SelectField } from '../../../widgets/controls/SelectField.js';
import { ProblemList } from '../../../widgets/feedback/ProblemList.js';
import { Disclosure } from '../../../widgets/layout/Disclosure.js';
import { useDetails } from '../../../widgets/page/TextContext.js';
import { ClaimInputs } from './ClaimInputs.js';
import { FieldInputs } from './FieldInputs.js';
import { Stacked, Under } from './Stacked.js';
import { useFormTexts } from './useFormTexts.js';

type Props = {
  base: OwnProfile;
  inputs: ProfileInputs;
  /** What is wrong with the file that has this one profile. */
  problems: ProfilesReading['problems'];
  onChange: (inputs: ProfileInputs) => void;
};

/** A profile as a form, for those who don't know its JSON. */
export function ProfileForm({ base, inputs, problems, onChange }: Props) {
  const texts = useFormTexts();
  const { labels } = useDetails().kindTexts.expected;
  const edit = (change: Partial<ProfileInputs>) => onChange({ ...inputs, ...change });
  const before = inputsOf(base);
  const { places } = writtenProfile(base, inputs);
  const labelPlace = (id: string) => `${places.fields.get(id) ?? ''}.label`;
  const here = (problem: Props['problems'][number], place: string) =>
    'path' in problem && problem.path === `profiles[0].${place}` ? problem : null;
  const at = (place: string | undefined) => {
    const found = place === undefined ? null : problems.map((one) => here(one, place)).find((one) => one);
    return found ? texts.findings(found) : undefined;
  };
  const hinted = (place: string, hint?: string) => {
    const problem = at(place);
    return { hint: problem ?? hint, tone: problem === undefined ? ('quiet' as const) : ('bad' as const) };
  };
  const withFields = [...places.claims.values(), ...inputs.fields.map(({ id }) => labelPlace(id))];
  const placed = ['name', 'lifetime.default', 'lifetime.max', ...withFields];
  const others = problems.filter((problem) => placed.every((place) => !here(problem, place)));
  const kidField =
    inputs.kid === 'field' && inputs.fields.find(({ id }) => id === inputs.kidField && !ownerOf(inputs, id));
  const editField = (id: string, change: Partial<FieldInput>) =>
    edit({ fields: inputs.fields.map((field) => (field.id === id ? { ...field, ...change } : field)) });
  const accepts = (alg: SignatureAlgorithm, isAccepted: boolean) => {
    const rest = inputs.alsoAccepted.filter((one) => one !== alg);
    edit({ alsoAccepted: isAccepted ? [...rest, alg] : rest });
  };
  return (
    <Stacked sx={{ maxInlineSize: 560 }}>
      <Field
        autoFocus
        label={texts.name}
        value={inputs.name}
        onChange={(name) => edit({ name })}
        {...hinted('name')}
      />
      <div>
        <SelectField
          label={texts.algorithm}
          value={inputs.algorithm}
          options={algorithmNames.map((alg) => ({ value: alg, label: alg }))}
          onChange={(algorithm) =>
            edit({ algorithm, alsoAccepted: inputs.alsoAccepted.filter((alg) => alg !== algorithm) })
          }
        />
        <Disclosure title={texts.alsoAccepted(inputs.alsoAccepted.length)}>
          {() =>
            algorithmNames
              .filter((alg) => alg !== inputs.algorithm)
              .map((alg) => (
                <CheckField
                  key={alg}
                  label={alg}
                  checked={inputs.alsoAccepted.includes(alg)}
                  onChange={(isAccepted) => accepts(alg, isAccepted)}
                />
              ))
          }
        </Disclosure>
      </div>
      <Typography variant="h3">{texts.claims}</Typography>
      {inputs.claims.map((claim, index) => (
        <ClaimInputs
          key={claim.key}
          base={base}
          inputs={inputs}
          claim={claim}
          isFurther={index >= leadingClaims.length}
          isKept={before.claims.some(({ key, by }) => key === claim.key && by === 'kept')}
          problem={at(places.claims.get(claim.key))}
          labelProblem={claim.field === null ? undefined : at(labelPlace(claim.field))}
          onChange={onChange}
        />
      ))}
      <Button variant="outlined" onClick={() => onChange(addClaim(inputs))}>
        {texts.add}
      </Button>
      <CheckField label={texts.jti} checked={inputs.jti} onChange={(jti) => edit({ jti })} />
      <Field
        label={texts.lifetime}
        numeric
        value={inputs.lifetime.default}
        onChange={(next) => edit({ lifetime: { ...inputs.lifetime, default: next } })}
        {...hinted('lifetime.default')}
      />
      <Field
        label={texts.longest}
        numeric
        value={inputs.lifetime.max}
        onChange={(max) => edit({ lifetime: { ...inputs.lifetime, max } })}
        {...hinted('lifetime.max', texts.longestHint)}
      />
      <Field label={texts.typ} value={inputs.typ} onChange={(typ) => edit({ typ })} hint={texts.typHint} />
      <div>
        <SelectField
          label={texts.kid}
          value={inputs.kid}
          options={(['any', 'key-id', 'field', 'none', 'kept'] as const)
            .filter((rule) => rule !== 'kept' || before.kid === 'kept')
            .map((rule) => ({ value: rule, label: texts.kids[rule] }))}
          onChange={(kid) => onChange(setKid(inputs, kid, texts.keyId))}
        />
        {kidField && (
          <Under>
            <FieldInputs
              claim="kid"
              field={kidField}
              problem={at(labelPlace(kidField.id))}
              hasType={false}
              hasRequired={!kidField.isRequired}
              onChange={(change) => editField(kidField.id, change)}
            />
          </Under>
        )}
      </div>
      <Disclosure title={texts.expects(Object.values(inputs.expects).filter(Boolean).length)}>
        {() => (
          <Stacked>
            {lastingNames.map((name) => (
              <Field
                key={name}
                label={labels[name]}
                value={inputs.expects[name] ?? ''}
                onChange={(value) => edit({ expects: { ...inputs.expects, [name]: value } })}
              />
            ))}
            <Hint>{texts.expectsHint}</Hint>
          </Stacked>
        )}
      </Disclosure>
      <ProblemList label={texts.problems} problems={others} />
      <Hint>{texts.more(membersBeyond(base).join(', '))}</Hint>
    </Stacked>
  );
}
