import { Suspense } from 'react';
import { checkIds } from '../../core/checks/all.js';
import { inputsOf, type ProfileInputs } from '../../core/profiles/inputs/inputs.js';
import { writtenProfile } from '../../core/profiles/inputs/written.js';
import type { OwnProfile } from '../../core/profiles/profile.js';
import { printProfiles, readProfiles, type ProfilesReading } from '../../core/profiles/readProfiles.js';
import { CodeField } from '../../widgets/code/CodeField.js';
import { Hint } from '../../widgets/controls/Field.js';
import { Segments } from '../../widgets/controls/Segments.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { ProfileForm } from './form/ProfileForm.js';

export type DraftView = 'form' | 'json';
/** What was typed into a form, over the profile that it began with. */
export type DraftForm = { base: OwnProfile; inputs: ProfileInputs };

/** The form of a text, which must hold one profile and no problems. */
export function formIn(text: string): DraftForm | null {
  const { profiles, problems } = readProfiles(text, checkIds);
  const [base, other] = profiles;
  return base && !other && problems.length === 0 ? { base, inputs: inputsOf(base) } : null;
}

type Props = {
  text: string;
  form: DraftForm | null;
  view: DraftView;
  problems: ProfilesReading['problems'];
  onView: (view: DraftView) => void;
  onChange: (text: string, form: DraftForm | null) => void;
};

/** Profiles that are edited: the text is what is saved, and the form of it writes into it. */
export function DraftEditor({ text, form, view, problems, onView, onChange }: Props) {
  const { ownProfileTexts } = useDetails();
  const isForm = form !== null && view === 'form';
  return (
    <>
      <div>
        <Segments
          label={ownProfileTexts.view}
          value={isForm ? 'form' : 'json'}
          onChange={onView}
          options={(['form', 'json'] as const).map((one) => ({
            value: one,
            label: ownProfileTexts.views[one],
            isEnabled: one === 'json' || form !== null,
          }))}
        />
        {!form && <Hint>{ownProfileTexts.noForm}</Hint>}
      </div>
      {isForm ? (
        <Suspense>
          <ProfileForm
            // Another one begins with its name.
            key={`${form.base.id} ${form.base.name}`}
            base={form.base}
            inputs={form.inputs}
            problems={problems}
            onChange={(inputs) =>
              onChange(printProfiles([], [writtenProfile(form.base, inputs).text]), { ...form, inputs })
            }
          />
        </Suspense>
      ) : (
        <>
          <CodeField
            label={ownProfileTexts.json}
            language="json"
            lines={14}
            value={text}
            ownUndo
            onChange={(next) => onChange(next, formIn(next))}
          />
          <ProblemList label={ownProfileTexts.problems} problems={problems} />
        </>
      )}
    </>
  );
}
