import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import {
  addSavedToKeySet,
  addTextToKeySet,
  addToKeySet,
  type AddedText,
} from '../../store/actions/keys/keySet.js';
import { keysAtChoice, type KeyAtChoice } from '../../store/derive/keys/keySet.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { visible } from '../../text/characters.js';
import { Hint } from '../../widgets/controls/Field.js';
import { SecretArea } from '../../widgets/controls/SecretArea.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { nameOf, shapeOf } from '../../widgets/page/keyWords.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { useKeySetTexts } from './useKeySetTexts.js';

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'end' });

const idOf = (choice: KeyAtChoice): string =>
  choice.from === 'visit' ? choice.key.id : `saved ${choice.entry.keyId}`;

/** Adds the keys of the page, the saved ones, and those of a text. */
export function AddKeys() {
  return (
    <>
      <KnownKeys />
      <KeysOfText />
    </>
  );
}

function KnownKeys() {
  const bench = useBench();
  const { keyTexts } = useDetails();
  const texts = useKeySetTexts();
  const announce = useAnnounce();
  const choices = useWorkbench(keysAtChoice);
  const [chosen, choose] = useState('');
  const choice = choices.find((one) => idOf(one) === chosen) ?? choices[0];
  if (!choice) return null;
  const labelOf = (one: KeyAtChoice) =>
    one.from === 'saved'
      ? texts.saved(visible(one.entry.name))
      : keyTexts.keyLabel(
          visible(nameOf(one.key)),
          shapeOf(one.key, keyTexts.sized),
          one.key.privateKey?.type === 'private',
        );
  const add = async () => {
    const isAdded = choice.from === 'saved' ? await addSavedToKeySet(bench, choice.entry) : true;
    if (choice.from === 'visit') addToKeySet(bench, choice.key);
    announce(isAdded ? texts.added(1) : texts.unreadable);
  };
  return (
    <Row>
      <SelectField
        label={texts.keyToAdd}
        value={idOf(choice)}
        options={choices.map((one) => ({ value: idOf(one), label: labelOf(one) }))}
        onChange={choose}
      />
      <Button variant="contained" onClick={() => void add()}>
        {texts.addKey}
      </Button>
    </Row>
  );
}

function KeysOfText() {
  const bench = useBench();
  const { keyTexts } = useDetails();
  const texts = useKeySetTexts();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [read, setRead] = useState<AddedText | null>(null);
  const add = async () => {
    const answer = await addTextToKeySet(bench, text);
    setRead(answer);
    if (answer.added === 0) return;
    announce(texts.added(answer.added));
    setText('');
  };
  return (
    <>
      <SecretArea
        label={texts.text}
        hint={texts.textHint}
        show={keyTexts.showKey}
        hide={keyTexts.hideKey}
        value={text}
        onChange={setText}
        blockSize={72}
      />
      <div>
        <Button variant="outlined" disabled={text.trim() === ''} onClick={() => void add()}>
          {texts.addText}
        </Button>
      </div>
      {read !== null && read.privateKeys > 0 && <Hint>{texts.privateRead(read.privateKeys)}</Hint>}
      {read !== null && <ProblemList label={texts.readProblems} problems={read.problems} />}
    </>
  );
}
