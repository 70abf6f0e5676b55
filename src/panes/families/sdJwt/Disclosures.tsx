import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { PlacedDisclosure } from '../../../core/sdJwt/process.js';
import {
  bindingDefects,
  presented,
  withParents,
  type BindingDefect,
} from '../../../core/sdJwt/make/present.js';
import type { SdJwt } from '../../../core/sdJwt/read.js';
import { bindPresentation, holderOf, type Presentation } from '../../../store/actions/families/sdJwt.js';
import { copyPlain } from '../../../store/actions/take/copy.js';
import { editToken } from '../../../store/actions/document/document.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { visible } from '../../../text/characters.js';
import { CodeField } from '../../../widgets/code/CodeField.js';
import { CheckField } from '../../../widgets/controls/CheckField.js';
import { CopyButton } from '../../../widgets/controls/CopyButton.js';
import { Hint } from '../../../widgets/controls/Field.js';
import { OpenOnPage } from '../../../widgets/page/OpenOnPage.js';
import { DefectField } from '../DefectField.js';
import { useFamilyTexts } from '../useFamilyTexts.js';

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' });
const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'end' });

/** More would fill the page; the presentation has all. */
const most = 100;
const longest = 200;

type Props = { token: string; sdJwt: SdJwt; expected: Presentation };

/** Each disclosure with its place; those that are ticked make a presentation, with key binding where the key is loaded. */
export function Disclosures({ token, sdJwt, expected: { nonce, aud } }: Props) {
  const bench = useBench();
  const { sdJwt: texts } = useFamilyTexts();
  const { disclosures } = sdJwt;
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set(disclosures.keys()));
  const [defect, setDefect] = useState<BindingDefect | null>(null);
  const [binding, setBinding] = useState<{ of: string; text: string } | null>(null);
  const keys = useWorkbench((state) => state.keys);
  const [canBind, setCanBind] = useState(false);
  useEffect(() => {
    let gone = false;
    void holderOf(bench, sdJwt).then((holder) => {
      if (!gone) setCanBind(holder !== null);
    });
    return () => {
      gone = true;
    };
  }, [bench, sdJwt, keys]);
  const shown = withParents(sdJwt, chosen);
  const plain = presented(token, sdJwt, chosen);
  const presentation = binding?.of === plain ? binding.text : plain;
  const bind = async () => {
    const answer = await bindPresentation(bench, plain, sdJwt, { aud, nonce, defect });
    setBinding(answer.ok ? { of: plain, text: answer.value } : null);
  };
  const toggle = (at: number, isChosen: boolean) => {
    const next = new Set(shown);
    if (isChosen) next.add(at);
    else for (const one of shown) if (withParents(sdJwt, new Set([one])).has(at)) next.delete(one);
    choose(next);
  };
  return (
    <>
      {disclosures.length > 0 && (
        <List aria-label={texts.disclosures}>
          {disclosures.slice(0, most).map((one, at) => (
            <li key={at}>
              <CheckField
                label={
                  <>
                    {[visible(nameOf(one)), ''].join(': ')}
                    <span data-value>{visible((one.value ?? one.text).slice(0, longest))}</span>
                  </>
                }
                checked={shown.has(at)}
                onChange={(next) => toggle(at, next)}
              />
              <Hint>{[placeOf(one), texts.facts(visible(one.salt ?? '–'), one.digest)].join(' · ')}</Hint>
            </li>
          ))}
        </List>
      )}
      <CodeField
        label={texts.present}
        language="token"
        lines={4}
        readOnly
        value={presentation}
        onChange={() => undefined}
      />
      <Row>
        <CopyButton
          label={texts.copyPresentation}
          done={texts.copied}
          copy={() => copyPlain(bench, presentation)}
        />
        {presentation !== token && <OpenOnPage open={() => editToken(bench, presentation)} />}
        {canBind && (
          <>
            <DefectField
              label={texts.wrong}
              none={texts.noDefect}
              defects={texts.bindingDefects}
              all={bindingDefects}
              value={defect}
              onChange={setDefect}
            />
            <Button variant="outlined" disabled={nonce === '' || aud === ''} onClick={() => void bind()}>
              {texts.bind}
            </Button>
          </>
        )}
      </Row>
      <Hint>{canBind ? texts.bindNeeds : texts.noHolder}</Hint>
    </>
  );

  function nameOf({ name, placement }: PlacedDisclosure): string {
    return name ?? texts.element(placement?.path ?? '–');
  }

  function placeOf({ placement }: PlacedDisclosure): string {
    if (!placement) return texts.unplaced;
    const parent = placement.parent === null ? null : disclosures[placement.parent];
    return parent ? `${placement.path} (${texts.insideOf(nameOf(parent))})` : placement.path;
  }
}
