import { profileChosen } from '../../store/actions/document.js';
import { viewChanged } from '../../store/actions/view.js';
import { allProfiles } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { Hint } from '../../widgets/Field.js';
import { SelectField } from '../../widgets/SelectField.js';
import { TextButton } from '../../widgets/TextButton.js';
import { useText } from '../../widgets/TextContext.js';

/** Which service the token is for, and the way through its own procedure. */
export function ProfileSelect() {
  const bench = useBench();
  const { page } = useText();
  const profile = useWorkbench((state) => state.profile);
  const profiles = useWorkbench(allProfiles);
  // One that was deleted while it is in use stays in the list until another is chosen.
  const listed = profiles.some(({ id }) => id === profile.id) ? profiles : [...profiles, profile];
  return (
    <>
      <SelectField
        label={page.profile}
        value={profile.id}
        options={listed.map((one) => ({ value: one.id, label: page.profileName(one) }))}
        onChange={(id) => profileChosen(bench, listed.find((one) => one.id === id) ?? profile)}
      />
      <Hint>
        {profile.steps.length > 0 && (
          <TextButton onClick={() => viewChanged(bench, { hasGuide: true })}>
            {page.frame.openGuide}
          </TextButton>
        )}
      </Hint>
    </>
  );
}
