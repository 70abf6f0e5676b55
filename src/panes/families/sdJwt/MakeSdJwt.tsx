import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Result } from '../../../core/result.js';
import { sdHashes, type SdHash } from '../../../core/sdJwt/hash.js';
import { lacksVct, usual, type SdJwtMakeProblem } from '../../../core/sdJwt/make/make.js';
import { selectables } from '../../../core/sdJwt/make/mark.js';
import { sdJwtDefects, type SdJwtDefect } from '../../../core/sdJwt/make/wrong.js';
import { issueSdJwt } from '../../../store/actions/families/sdJwt.js';
import { editToken } from '../../../store/actions/document/document.js';
import { copyPlain } from '../../../store/actions/take/copy.js';
import { payloadText } from '../../../store/selectors.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { visible } from '../../../text/characters.js';
import { CheckField } from '../../../widgets/controls/CheckField.js';
import { Field, FieldLabel, Hint } from '../../../widgets/controls/Field.js';
import { PlainArea } from '../../../widgets/controls/PlainArea.js';
import { SelectField } from '../../../widgets/controls/SelectField.js';
import { MadeToken } from '../../../widgets/page/MadeToken.js';
import { DefectField } from '../DefectField.js';
import { MakeProblem } from '../MakeProblem.js';
import { useFamilyTexts } from '../useFamilyTexts.js';

const Form = styled('form')({ display: 'grid', gap: 12 });
const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'end' });
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' });

type Wishes = {
  claims: string;
  selective: ReadonlySet<string>;
  typ: string;
  hash: SdHash;
  decoys: number;
  isBound: boolean;
  defect: SdJwtDefect | null;
};
type Answer = { wishes: Wishes; result: Result<string, SdJwtMakeProblem> };

/** Issues an SD-JWT: claims as JSON, with a mark at each that the holder may hold back. */
export default function MakeSdJwt() {
  const bench = useBench();
  const { sdJwt: texts } = useFamilyTexts();
  const payload = useWorkbench(payloadText) ?? '';
  const [wishes, setWishes] = useState<Wishes>(() => ({
    claims: payload,
    selective: new Set(),
    ...usual,
    isBound: true,
    defect: null,
  }));
  const [answer, setAnswer] = useState<Answer | null>(null);
  const change = (next: Partial<Wishes>) => setWishes({ ...wishes, ...next });
  const marks = selectables(wishes.claims);
  const result = answer?.wishes === wishes ? answer.result : null;
  const make = async () => setAnswer({ wishes, result: await issueSdJwt(bench, wishes) });
  const mark = (path: string, isMarked: boolean) => {
    const selective = new Set(wishes.selective);
    if (isMarked) selective.add(path);
    else selective.delete(path);
    change({ selective });
  };
  const id = 'claims-to-issue';
  return (
    <Form
      aria-label={texts.makeTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <div>
        <FieldLabel htmlFor={id}>{texts.claims}</FieldLabel>
        <PlainArea
          id={id}
          blockSize={140}
          value={wishes.claims}
          aria-describedby={`${id}-hint`}
          onChange={(event) => change({ claims: event.target.value, selective: new Set() })}
        />
        <Hint id={`${id}-hint`} tone="warn">
          {marks.length === 0 ? texts.noClaims : lacksVct(wishes.typ, wishes.claims) ? texts.lacksVct : ''}
        </Hint>
      </div>
      {payload !== wishes.claims && (
        <div>
          <Button variant="outlined" onClick={() => change({ claims: payload, selective: new Set() })}>
            {texts.takeClaims}
          </Button>
        </div>
      )}
      {marks.length > 0 && (
        <div role="group" aria-labelledby={`${id}-marks`}>
          <FieldLabel component="span" id={`${id}-marks`}>
            {texts.selective}
          </FieldLabel>
          <List>
            {marks.map(({ path, depth, value }) => (
              <li key={path} style={{ paddingInlineStart: depth * 16 }}>
                <CheckField
                  label={visible(`${path} ${value}`)}
                  checked={wishes.selective.has(path)}
                  onChange={(next) => mark(path, next)}
                />
              </li>
            ))}
          </List>
        </div>
      )}
      <Row>
        <Field label={texts.typ} value={wishes.typ} onChange={(typ) => change({ typ: typ.trim() })} />
        <SelectField
          label={texts.hash}
          value={wishes.hash}
          options={sdHashes.map((value) => ({ value, label: value }))}
          onChange={(hash) => change({ hash })}
        />
        <Field
          label={texts.decoys}
          numeric
          value={String(wishes.decoys)}
          onChange={(text) => change({ decoys: Math.min(20, Number(text.replace(/\D/g, ''))) })}
        />
        <DefectField
          label={texts.wrong}
          none={texts.noDefect}
          defects={texts.defects}
          all={sdJwtDefects}
          value={wishes.defect}
          onChange={(defect) => change({ defect })}
        />
      </Row>
      <CheckField
        label={texts.isBound}
        checked={wishes.isBound}
        onChange={(isBound) => change({ isBound })}
      />
      <div>
        <Button type="submit" variant="contained">
          {texts.make}
        </Button>
      </div>
      <MakeProblem label={texts.makeProblems} problem={result?.ok === false ? said(result.problem) : null} />
      {result?.ok && (
        <MadeToken
          label={texts.made}

          lines={6}
          value={result.value}
          copyLabel={texts.copyMade}
          copied={texts.copiedMade}
          copy={() => copyPlain(bench, result.value)}
          open={() => editToken(bench, result.value)}
        />
      )}
    </Form>
  );

  function said(problem: SdJwtMakeProblem) {
    if (problem.kind === 'claims-reserved')
      return { kind: problem.kind, said: texts.problems['claims-reserved'](problem) };
    if (problem.kind === 'nothing-selective')
      return { kind: problem.kind, said: texts.problems['nothing-selective'](problem) };
    return problem;
  }
}
