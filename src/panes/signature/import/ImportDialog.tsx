import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { decodeUtf8 } from '../../../core/bytes/utf8.js';
import type { KeyHandle } from '../../../core/keys/handle.js';
import { passphraseIn } from '../../../core/profiles/credentials.js';
import { isWholeKey } from '../../../core/whole.js';
import { importWithFile, readWithLine, type FileImport } from '../../../store/actions/keys/credentials.js';
import { readHandles } from '../../../store/actions/keys/keys.js';
import { headerString, wantsSecret } from '../../../store/selectors.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { visible } from '../../../text/characters.js';
import { useAnnounce } from '../../../widgets/feedback/Announcer.js';
import { Field, FieldLabel, Hint } from '../../../widgets/controls/Field.js';
import { ProblemList } from '../../../widgets/feedback/ProblemList.js';
import { Spinner } from '../../../widgets/feedback/Spinner.js';
import { SecretArea } from '../../../widgets/controls/SecretArea.js';
import { SelectField } from '../../../widgets/controls/SelectField.js';
import { useDetails } from '../../../widgets/page/TextContext.js';
import { preferred } from '../make/preferred.js';
import { ReadAs, type Reading } from './ReadAs.js';
import { nameOf, shapeOf } from '../../../widgets/page/keyWords.js';

/** Without a box of its own: only what stands between title and acts scrolls. */
const Form = styled('form')({ display: 'contents' });
const Body = styled(DialogContent)({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 10 });
const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'center' });

const none: FileImport['problems'] = [];

/** Reads a key from a text or file. What cannot be read is named, and the text stays as it is. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const bench = useBench();
  const { keyTexts } = useDetails();
  const announce = useAnnounce();
  const titleId = useId();
  const fileId = useId();
  const kid = useWorkbench((state) => headerString(state, 'kid'));
  const isForSecret = useWorkbench(wantsSecret);
  const [text, setText] = useState('');
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState<Reading | null>(null);
  const [read, setRead] = useState<FileImport | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);

  const input = file?.bytes ?? text;
  const readAs = said ?? (isForSecret && !isWholeKey(input) ? 'utf-8' : 'key');
  /** What Import was last pressed for, until it is answered, or something else stands there. */
  const asked = useRef<AbortController | null>(null);
  const [isReading, setReading] = useState(false);
  useEffect(() => () => asked.current?.abort(), []);
  const stop = () => {
    asked.current?.abort();
    setReading(false);
  };
  const changed = () => {
    stop();
    setRead(null);
    setChosenId(null);
  };
  const finish = async (key: KeyHandle, all: FileImport, signal: AbortSignal) => {
    const profile = await importWithFile(bench, key, all, input, file?.name ?? '', signal);
    if (signal.aborted) return;
    announce(profile ? keyTexts.importedForService : keyTexts.imported);
    onClose();
  };
  const submit = async () => {
    asked.current?.abort();
    const question = new AbortController();
    asked.current = question;
    const { signal } = question;
    const chosen = read?.handles.find(({ id }) => id === chosenId);
    setReading(true);
    if (read && chosen) {
      await finish(chosen, read, signal);
      return;
    }
    const beside = () => passphraseIn(typeof input === 'string' ? input : (decodeUtf8(input) ?? ''));
    const how = readAs === 'key' ? { passphrase: passphrase || beside(), signal } : { secret: readAs };
    // Where the person says that the whole is a secret, it is.
    const result =
      said === null || said === 'key'
        ? await readWithLine(bench, input, how)
        : { ...(await readHandles(bench, input, how)), line: null };
    if (signal.aborted) return;
    const [first] = preferred(result.handles, kid);
    // A private key beside its own public half or certificate is one key, and needs no choice.
    const isOne = new Set(result.handles.map(({ facts }) => facts.keyId)).size === 1;
    if (first && result.problem === null && isOne) await finish(first, result, signal);
    else {
      setRead(result);
      setChosenId(first?.id ?? null);
      setReading(false);
    }
  };
  /** What is a key by its look is read as one, whatever was said before it was there. */
  const given = (content: string | Uint8Array) => {
    if (isWholeKey(content)) setSaid(null);
    changed();
  };
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    setFile({ name: chosen.name, bytes });
    given(bytes);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  // A key has several lines; so may a secret that was pasted.
  const isOneLine = readAs !== 'key' && !text.includes('\n');
  const encrypted = read?.problem?.kind === 'key-encrypted' || read?.problem?.kind === 'key-passphrase-wrong';

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      >
        <DialogTitle id={titleId}>{keyTexts.importTitle}</DialogTitle>
        <Body>
          <SecretArea
            label={keyTexts.keyText}
            hint={keyTexts.importHint}
            show={keyTexts.showKey}
            hide={keyTexts.hideKey}
            value={text}
            disabled={file !== null}
            autoFocus
            onEnter={isOneLine ? () => void submit() : undefined}
            onChange={(next) => {
              setText(next);
              given(next);
            }}
          />
          <Row>
            {file ? (
              <>
                <span>{keyTexts.fileRead(file.name, file.bytes.length)}</span>
                <Button
                  onClick={() => {
                    setFile(null);
                    changed();
                  }}
                >
                  {keyTexts.clearFile}
                </Button>
              </>
            ) : (
              <>
                <FieldLabel htmlFor={fileId}>{keyTexts.chooseFile}</FieldLabel>
                <input id={fileId} type="file" onChange={(event) => void take(event.target.files?.[0])} />
                <Hint as="span">{keyTexts.dropFile}</Hint>
              </>
            )}
          </Row>
          <ReadAs
            value={readAs}
            onChange={(next) => {
              setSaid(next);
              changed();
            }}
          />
          {readAs === 'key' ? (
            <Field
              label={keyTexts.passphrase}
              value={passphrase}
              secret
              onChange={(next) => {
                setPassphrase(next);
                changed();
              }}
              hint={keyTexts.passphraseHint}
              tone={encrypted ? 'warn' : 'quiet'}
            />
          ) : (
            <Hint>{keyTexts.secretHints[readAs]}</Hint>
          )}
          {read && read.handles.length > 1 && chosenId !== null && (
            <>
              <Hint>{keyTexts.several(read.handles.length)}</Hint>
              <SelectField
                label={keyTexts.whichKey}
                value={chosenId}
                options={preferred(read.handles, kid).map((key) => ({
                  value: key.id,
                  label: keyTexts.keyLabel(
                    visible(nameOf(key)),
                    shapeOf(key, keyTexts.sized),
                    key.privateKey !== null,
                  ),
                }))}
                onChange={setChosenId}
              />
            </>
          )}
          <ProblemList label={keyTexts.importProblems} problems={read?.problems ?? none} />
        </Body>
        <DialogActions>
          {isReading && (
            <>
              <Spinner label={keyTexts.reading} />
              <Button onClick={stop}>{keyTexts.stop}</Button>
            </>
          )}
          <Button onClick={onClose}>{keyTexts.cancel}</Button>
          <Button type="submit" variant="contained" aria-busy={isReading}>
            {keyTexts.import}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
