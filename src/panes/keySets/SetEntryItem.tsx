import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import {
  algorithmsFor,
  hasPublicKey,
  kidOfEntry,
  kidSources,
  type SetEntry,
} from '../../core/keySets/compose.js';
import { editSetEntry, moveSetEntry, removeSetEntry } from '../../store/actions/keys/keySet.js';
import { useBench } from '../../store/store.js';
import { visible } from '../../text/characters.js';
import { Field, Hint } from '../../widgets/controls/Field.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { Icon } from '../../widgets/layout/Icon.js';
import { shapeOf } from '../../widgets/page/keyWords.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { RotateButton } from './RotateButton.js';
import { useKeySetTexts } from './useKeySetTexts.js';

const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  borderBlockStart: `1px solid ${theme.vars.palette.divider}`,
  paddingBlockStart: 8,
}));
const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'end' });
const Kid = styled('code')(({ theme }) => ({ fontFamily: theme.monospace, overflowWrap: 'anywhere' }));

type Props = { entry: SetEntry; number: number; count: number };

/** One key of the set: what it says of itself, and its place. */
export function SetEntryItem({ entry, number, count }: Props) {
  const bench = useBench();
  const { keyTexts } = useDetails();
  const texts = useKeySetTexts();
  const { id, key, kid, use, alg } = entry;
  const kept = key.privateKey?.type === 'private' ? texts.withPrivate : texts.publicOnly;
  const uses = [
    { value: '', label: texts.notSet },
    { value: 'sig', label: texts.uses.sig },
    { value: 'enc', label: texts.uses.enc },
  ];
  const algorithms = algorithmsFor(entry).map((name) => ({ value: name, label: visible(name) }));
  // Its alg is part of an AKP key.
  const isAlgFree = key.facts.jwk.kty !== 'AKP';
  const isOther = use !== null && !uses.some(({ value }) => value === use);
  return (
    <Item aria-label={texts.entry(number)}>
      <div>
        <strong>{texts.entry(number)}</strong> {shapeOf(key, keyTexts.sized)}
        {hasPublicKey(entry) && `, ${kept}`}
      </div>
      {!hasPublicKey(entry) && <Hint>{texts.noPublicKey}</Hint>}
      <Row>
        <SelectField
          label={texts.kidFrom}
          value={kid.from}
          options={kidSources.map((value) => ({ value, label: texts.kidSources[value] }))}
          // An own value begins as what was there.
          onChange={(from) => editSetEntry(bench, id, { kid: { from, own: kid.own || kidOfEntry(entry) } })}
        />
        {kid.from === 'own' && (
          <Field
            label={texts.ownKid}
            value={kid.own}
            onChange={(own) => editSetEntry(bench, id, { kid: { from: 'own', own } })}
          />
        )}
        <SelectField
          label={texts.use}
          value={use ?? ''}
          options={isOther ? [...uses, { value: use, label: visible(use) }] : uses}
          onChange={(next) => editSetEntry(bench, id, { use: next === '' ? null : next })}
        />
        <SelectField
          label={texts.alg}
          value={alg ?? ''}
          options={isAlgFree ? [{ value: '', label: texts.notSet }, ...algorithms] : algorithms}
          onChange={(next) => editSetEntry(bench, id, { alg: next === '' ? null : next })}
        />
        <Acts entry={entry} number={number} count={count} />
      </Row>
      {kid.from !== 'own' && <Kid data-value>{kidOfEntry(entry)}</Kid>}
    </Item>
  );
}

function Acts({ entry, number, count }: Props) {
  const bench = useBench();
  const { id } = entry;
  const texts = useKeySetTexts();
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
      <Button
        aria-label={texts.up(number)}
        title={texts.up(number)}
        disabled={number === 1}
        onClick={() => moveSetEntry(bench, id, -1)}
        sx={{ minInlineSize: 0 }}
      >
        <span style={{ display: 'flex', transform: 'scaleY(-1)' }}>
          <Icon name="down" />
        </span>
      </Button>
      <Button
        aria-label={texts.down(number)}
        title={texts.down(number)}
        disabled={number === count}
        onClick={() => moveSetEntry(bench, id, 1)}
        sx={{ minInlineSize: 0 }}
      >
        <Icon name="down" />
      </Button>
      {hasPublicKey(entry) && <RotateButton entry={entry} number={number} />}
      <Button aria-label={texts.removeKey(number)} onClick={() => removeSetEntry(bench, id)}>
        {texts.remove}
      </Button>
    </div>
  );
}
