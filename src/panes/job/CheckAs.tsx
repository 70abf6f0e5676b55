import { tokenKinds, vendorKinds } from '../../core/kinds/kinds.js';
import { chooseCheckAs } from '../../store/actions/settings/view.js';
import { chooseProfile } from '../../store/actions/document/profile.js';
import { checkSubject, recognisedKind } from '../../store/derive/checks.js';
import { allProfiles } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { anchors } from '../../widgets/page/anchors.js';
import { Hint } from '../../widgets/controls/Field.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { useText } from '../../widgets/page/TextContext.js';

/** What the token is checked against: the kind that was recognised, another one, or a profile. */
export function CheckAs() {
  const bench = useBench();
  const { page, rest } = useText();
  const subject = useWorkbench(checkSubject);
  const told = useWorkbench(recognisedKind);
  const recognised = told?.kind;
  const profiles = useWorkbench(allProfiles);
  if (!subject || !rest) return null;
  const { answerTexts, kindTexts } = rest.details;
  const { names } = kindTexts;
  const kinds = (areOfVendors: boolean) =>
    tokenKinds
      .filter((kind) => vendorKinds.includes(kind) === areOfVendors)
      .map((kind) => ({
        value: `kind ${kind}`,
        label: kind === recognised ? answerTexts.recognisedKind(names[kind]) : names[kind],
      }));
  const choose = (value: string) => {
    const kind = tokenKinds.find((one) => value === `kind ${one}`);
    const profile = profiles.find(({ id }) => value === `profile ${id}`);
    if (kind) chooseCheckAs(bench, kind === recognised ? null : kind);
    if (profile) {
      void chooseProfile(bench, profile);
      chooseCheckAs(bench, 'profile');
    }
  };
  return (
    <div>
      <SelectField
        anchor={anchors.checkAs}
        inline
        label={answerTexts.checkAs}
        value={subject.by === 'kind' ? `kind ${subject.kind}` : `profile ${subject.profile.id}`}
        options={[
          { group: answerTexts.kinds, options: kinds(false) },
          { group: answerTexts.vendorKinds, options: kinds(true) },
          {
            group: answerTexts.profiles,
            options: profiles.map((one) => ({ value: `profile ${one.id}`, label: page.profileName(one) })),
          },
        ]}
        onChange={choose}
      />
      {told && told.reasons.length > 0 && (
        <Hint>{answerTexts.recognised(names[told.kind], told.reasons.map(kindTexts.reason))}</Hint>
      )}
    </div>
  );
}
