import type { Profile } from '../../core/profiles/profile.js';
import { changeView } from '../../store/actions/settings/view.js';
import { load } from '../../store/loading/load.js';
import { allProfiles, unsavedProfile } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { anchors } from '../../widgets/page/anchors.js';
import { Hint } from '../../widgets/controls/Field.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { useText } from '../../widgets/page/TextContext.js';

/** Which service the token is for, and the way through its own procedure. */
export function ProfileSelect() {
  const bench = useBench();
  const { page } = useText();
  const profile = useWorkbench((state) => state.profile);
  const profiles = useWorkbench(allProfiles);
  // It stays in the list until another is chosen.
  const unsaved = useWorkbench(unsavedProfile);
  const listed = unsaved ? [...profiles, unsaved] : profiles;
  const nameOf = (one: Profile) => (one === unsaved ? page.notSaved(one.name ?? '') : page.profileName(one));
  const choose = (id: string) =>
    void load(() => import('../../store/actions/document/profile.js')).then(({ chooseProfile }) =>
      chooseProfile(bench, listed.find((one) => one.id === id) ?? profile),
    );
  return (
    <>
      <SelectField
        anchor={anchors.profile}
        label={page.profile}
        value={profile.id}
        options={listed.map((one) => ({ value: one.id, label: nameOf(one) }))}
        onChange={choose}
      />
      <Hint>
        <TextButton onClick={() => changeView(bench, { dialog: 'allProfiles' })}>
          {page.allProfiles}
        </TextButton>
        {profile.steps.length > 0 && (
          <TextButton onClick={() => changeView(bench, { hasGuide: true })}>
            {page.frame.openGuide}
          </TextButton>
        )}
      </Hint>
    </>
  );
}
