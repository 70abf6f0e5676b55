import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState, type ReactNode } from 'react';
import { checkIds } from '../../core/checks/all.js';
import { apiProxy } from '../../core/profiles/builtIn.js';
import type { OwnProfile } from '../../core/profiles/profile.js';
import { printProfiles, readProfiles } from '../../core/profiles/readProfiles.js';
import { startNewToken } from '../../store/actions/document/document.js';
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
import { CodeField } from '../../widgets/code/CodeField.js';
import { FieldLabel, Hint } from '../../widgets/controls/Field.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { ConfirmButton } from '../../widgets/controls/ConfirmButton.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';

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

/** The text that is edited, and the profiles that it is to replace. */
type Draft = { text: string; start: string; from: readonly OwnProfile[]; isAsked: boolean };

/** A person's own profiles: copied from one that is there, changed as JSON, or read from a file. */
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
  const text = draft?.text ?? null;
  const isTouched = draft !== null && draft.text !== draft.start;
  const begin = (first: string, from: readonly OwnProfile[] = []) =>
    setDraft({ text: first, start: first, from, isAsked: false });
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
          onClick={() => startNewToken(bench, profile)}
        >
          {ownProfileTexts.use}
        </Button>
        <Button
          aria-label={ownProfileTexts.changeNamed(profile.name)}
          onClick={() => begin(printProfiles([profile]), [profile])}
        >
          {ownProfileTexts.change}
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
          <SelectField
            inline
            label={ownProfileTexts.start}
            value={start.id}
            options={all.map((one) => ({ value: one.id, label: page.profileName(one) }))}
            onChange={setStartId}
          />
          <Button
            variant="outlined"
            onClick={() => begin(copyText(bench, start, ownProfileTexts.copyOf(page.profileName(start))))}
          >
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
                void event.target.files?.[0]?.text().then((text) => begin(text));
                event.target.value = '';
              }}
            />
          </span>
        </Row>
        {draft !== null && (
          <>
            <CodeField
              label={ownProfileTexts.json}
              language="json"
              lines={14}
              value={draft.text}
              ownUndo
              onChange={(next) => setDraft({ ...draft, text: next, isAsked: false })}
            />
            <ProblemList label={ownProfileTexts.problems} problems={read.problems} />
          </>
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
