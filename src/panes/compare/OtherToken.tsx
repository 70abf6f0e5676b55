import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { compareWith } from '../../store/actions/settings/compare.js';
import { formerToken, otherToken } from '../../store/derive/compare.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { FieldLabel, Hint } from '../../widgets/controls/Field.js';
import { PlainArea } from '../../widgets/controls/PlainArea.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** The other one of the two: the former one of this tab, until another one is pasted. */
export function OtherToken() {
  const bench = useBench();
  const { compareTexts } = useDetails();
  const other = useWorkbench(otherToken);
  const isGiven = useWorkbench(({ comparedWith }) => comparedWith !== null);
  const hasFormer = useWorkbench((state) => formerToken(state) !== null);
  const [isRefused, refuse] = useState(false);
  const id = useId();
  const hint = other === '' ? compareTexts.noOther : isGiven ? compareTexts.isGiven : compareTexts.isFormer;
  return (
    <div>
      <FieldLabel htmlFor={id}>{compareTexts.other}</FieldLabel>
      <PlainArea
        id={id}
        blockSize={72}
        value={other}
        aria-describedby={`${id}-hint`}
        error={isRefused}
        onChange={(event) => refuse(!compareWith(bench, event.target.value))}
        // What is pasted takes the place of all that is there, wherever the caret is.
        onPaste={(event) => {
          if (event.target instanceof HTMLTextAreaElement) event.target.select();
        }}
      />
      <Hint id={`${id}-hint`} tone={isRefused ? 'bad' : 'quiet'}>
        {isRefused ? compareTexts.refused : hint}
      </Hint>
      {isGiven && hasFormer && (
        <Button variant="outlined" sx={{ marginBlockStart: 1 }} onClick={() => compareWith(bench, null)}>
          {compareTexts.useFormer}
        </Button>
      )}
    </div>
  );
}
