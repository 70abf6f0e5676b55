import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState, type ReactNode } from 'react';
import { checkIds } from '../../core/checks/all.js';
import { firstAlgorithm } from '../../core/keys/algorithms.js';
import { apiProxy, blank } from '../../core/profiles/builtIn.js';
import type { OwnProfile, Profile } from '../../core/profiles/profile.js';
import { printProfiles, readProfiles } from '../../core/profiles/readProfiles.js';
import { startProfile } from '../../store/actions/document/profile.js';
import {
  copyText,
  deleteProfile,
  saveActiveProfile,
  exportProfiles,
  saveProfiles,
  storedProblems,
  type NotKept,
} from '../../store/actions/settings/ownProfiles.js';
import { allProfiles, unsavedProfile } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { FieldLabel, Hint } from '../../widgets/controls/Field.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { ConfirmButton } from '../../widgets/controls/ConfirmButton.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { DraftEditor, formIn, type DraftForm, type DraftView } from './DraftEditor.js';

const Body = styled(DialogContent)({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 10 });
const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  // At 400 % a name in a wide font of the system is longer than the line.
  '& > *': { maxInlineSize: '100%' },
  '& .MuiButton-root': { whiteSpace: 'normal' },
  '& .MuiInputBase-root': { minInlineSize: 0 },
});
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 6 });

/** The text that is edited, as a form too where that is possible, and the profiles that it is to replace. */
type Draft = {
  text: string;
  form: DraftForm | null;
  start: string;
  from: readonly OwnProfile[];
  isAsked: boolean;
};

/** For an API of one's own: everything is checked that there is something to check of. */
const fresh: Profile = {
  ...blank,
  algorithms: [firstAlgorithm.alg],
  header: { kid: 'any', typ: 'JWT' },
  checks: checkIds,
};

/** A person's own profiles: new, copied from one that is there, changed in a form or as JSON, or read from a file. */
export default function ProfilesDialog({ onClose }: { onClose: () => void }) {
  const bench = useBench();
  const { ownProfileTexts } = useDetails();
  const { page } = useText();
  const announce = useAnnounce();
  const titleId = useId();
  const fileId = useId();
  const inUse = useWorkbench((state) => state.profile);
  const own = useWorkbench((state) => state.ownProfiles);
  const all = useWorkbench(allProfiles);
  const unsaved = useWorkbench(unsavedProfile);
  const [startId, setStartId] = useState(inUse.id);
  const start = all.find(({ id }) => id === startId) ?? apiProxy;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [view, setView] = useState<DraftView>('form');
  const text = draft?.text ?? null;
  const hasUnnamed = draft?.form?.inputs.claims.some(({ name }) => name === '') === true;
  const isTouched = draft !== null && (draft.text !== draft.start || hasUnnamed);
  const begin = (first: string, from: readonly OwnProfile[] = [], beginWith = view) => {
    // In the JSON undo brings back what was there.
    if (isTouched && view === 'form' && draft.form) {
      ask(true);
      return;
    }
    setDraft({ text: first, form: formIn(first), start: first, from, isAsked: false });
    setView(beginWith);
  };
  const duplicate = (profile: Profile) =>
    begin(copyText(bench, profile, ownProfileTexts.copyOf(page.profileName(profile))));
  const [stored] = useState(() => storedProblems(bench));
  const read = readProfiles(text ?? '{"profiles":[]}', checkIds);

  const tell = (fault: NotKept | null, said: string) =>
    announce(fault ? ownProfileTexts.notKept(fault) : said);
  const save = () => {
    tell(saveProfiles(bench, read.profiles, draft?.from), ownProfileTexts.saved(read.profiles.length));
    // What was refused stays, so that it can be mended.
    if (read.problems.length === 0) setDraft(null);
  };
  const ask = (isAsked: boolean) => setDraft(draft && { ...draft, isAsked });
  const leave = () => (isTouched ? ask(true) : onClose());
  const entry = (profile: OwnProfile): ReactNode => (
    <li key={profile.id}>
      <Row>
        <span style={{ flex: 1, overflowWrap: 'anywhere' }}>{profile.name}</span>
        <Button
          aria-label={ownProfileTexts.useNamed(profile.name)}
          disabled={profile.id === inUse.id}
          onClick={({ currentTarget }) => {
            // The button is disabled from then on: without the focus in the dialog, Escape would not close it.
            currentTarget.closest<HTMLElement>('[role=dialog]')?.focus();
            void startProfile(bench, profile);
          }}
        >
          {ownProfileTexts.use}
        </Button>
        <Button
          aria-label={ownProfileTexts.changeNamed(profile.name)}
          onClick={() => begin(printProfiles([profile]), [profile])}
        >
          {ownProfileTexts.change}
        </Button>
        <Button aria-label={ownProfileTexts.duplicateNamed(profile.name)} onClick={() => duplicate(profile)}>
          {ownProfileTexts.duplicate}
        </Button>
        <ConfirmButton
          label={ownProfileTexts.delete}
          name={ownProfileTexts.deleteNamed(profile.name)}
          onConfirm={() => tell(deleteProfile(bench, profile), ownProfileTexts.deleted)}
        />
      </Row>
    </li>
  );

  return (
    <Dialog open onClose={leave} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{page.ownProfiles}</DialogTitle>
      <Body>
        <Hint>{ownProfileTexts.hint}</Hint>
        {unsaved && (
          <Row>
            <span style={{ flex: 1, overflowWrap: 'anywhere' }}>{ownProfileTexts.inUse(unsaved.name)}</span>
            <Button
              variant="outlined"
              onClick={() => tell(saveActiveProfile(bench, unsaved), ownProfileTexts.saved(1))}
            >
              {ownProfileTexts.saveInUse(unsaved.name)}
            </Button>
          </Row>
        )}
        <ProblemList label={ownProfileTexts.storedProblems} problems={stored} />
        {own.length > 0 && <List aria-label={page.ownProfiles}>{own.map(entry)}</List>}
        <Row>
          <Button
            variant="outlined"
            onClick={() => begin(copyText(bench, fresh, ownProfileTexts.newName), [], 'form')}
          >
            {ownProfileTexts.newProfile}
          </Button>
          <SelectField
            inline
            label={ownProfileTexts.start}
            value={start.id}
            options={all.map((one) => ({ value: one.id, label: page.profileName(one) }))}
            onChange={setStartId}
          />
          <Button variant="outlined" onClick={() => duplicate(start)}>
            {ownProfileTexts.startFrom(page.profileName(start))}
          </Button>
        </Row>
        <Row>
          <Button variant="outlined" disabled={own.length === 0} onClick={() => exportProfiles(bench, own)}>
            {ownProfileTexts.export}
          </Button>
          <span style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 6, minInlineSize: 0 }}>
            <FieldLabel htmlFor={fileId}>{ownProfileTexts.import} </FieldLabel>
            <input
              id={fileId}
              type="file"
              accept=".json,application/json"
              onChange={(event) => {
                void event.target.files?.[0]?.text().then((text) => begin(text, [], 'json'));
                event.target.value = '';
              }}
            />
          </span>
        </Row>
        {draft !== null && (
          <DraftEditor
            text={draft.text}
            form={draft.form}
            view={view}
            problems={read.problems}
            onView={setView}
            onChange={(next, form) => setDraft({ ...draft, text: next, form, isAsked: false })}
          />
        )}
      </Body>
      <DialogActions>
        {isTouched ? (
          <ConfirmButton
            label={ownProfileTexts.drop}
            asked={draft.isAsked}
            onAsked={ask}
            onConfirm={onClose}
          />
        ) : (
          <Button onClick={onClose}>{page.close}</Button>
        )}
        {text !== null && (
          <Button variant="contained" disabled={read.profiles.length === 0} onClick={save}>
            {ownProfileTexts.save}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
