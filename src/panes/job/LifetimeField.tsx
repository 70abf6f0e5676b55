import { useId, useState } from 'react';
import { chooseLifetime } from '../../store/actions/document/document.js';
import { fieldsWork, lifetime, stampedLifetime } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { anchors } from '../../widgets/page/anchors.js';
import { Field, Hint } from '../../widgets/controls/Field.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { useText } from '../../widgets/page/TextContext.js';

const offered = ['60', '300', '600', '3600', '86400'] as const;

export function LifetimeField() {
  const bench = useBench();
  const { page } = useText();
  const id = useId();
  const seconds = useWorkbench(lifetime);
  const [custom, setCustom] = useState(false);
  /** What is no number of seconds, for as long as the lifetime is the one it was typed over. */
  const [refused, setRefused] = useState<{ text: string; over: number | null } | null>(null);
  const works = useWorkbench((state) => fieldsWork(state).payload);
  const isPasted = useWorkbench(({ document }) => document.kind === 'token');
  const isStamped = useWorkbench((state) => stampedLifetime(state) !== null);
  const isReissued = useWorkbench((state) => state.reissueOnCopy);
  const hint = isPasted
    ? page.lifetimePasted
    : !works
      ? page.lifetimeNeedsJson
      : !isStamped
        ? page.lifetimeByHand
        : isReissued
          ? page.lifetimeFresh
          : page.lifetimeCounting;
  const typed = refused?.over === seconds ? refused.text : null;
  const known = offered.find((option) => Number(option) === seconds);
  const shown = custom || (seconds !== null && !known) ? 'custom' : (known ?? 'none');

  const choose = (value: (typeof offered)[number] | 'custom' | 'none') => {
    setCustom(value === 'custom');
    setRefused(null);
    if (value !== 'custom' && value !== 'none') chooseLifetime(bench, Number(value));
  };
  return (
    <>
      <div style={{ display: 'flex', gap: 8, inlineSize: 'max-content' }}>
        <SelectField
          anchor={anchors.lifetime}
          label={page.lifetime}
          value={shown}
          onChange={choose}
          describedBy={id}
          disabled={!works}
          options={[
            ...offered.map((value) => ({ value, label: page.lifetimes[value] })),
            { value: 'custom' as const, label: page.lifetimeCustom },
            ...(shown === 'none' ? [{ value: 'none' as const, label: page.lifetimeNone }] : []),
          ]}
        />
        {shown === 'custom' && (
          <div style={{ inlineSize: 132 }}>
            <Field
              label={page.lifetimeSeconds}
              numeric
              value={typed ?? (seconds === null ? '' : `${seconds}`)}
              tone={typed === null ? 'quiet' : 'bad'}
              describedBy={id}
              disabled={!works}
              onChange={(text) => {
                const wanted = Number(text);
                const isWanted = wanted > 0 && Number.isSafeInteger(wanted);
                setRefused(isWanted ? null : { text, over: seconds });
                if (isWanted) chooseLifetime(bench, wanted);
              }}
            />
          </div>
        )}
      </div>
      <Hint id={id} tone={shown === 'custom' && typed !== null ? 'bad' : 'quiet'}>
        {shown === 'custom' && typed !== null ? page.lifetimeWanted : hint}
      </Hint>
    </>
  );
}
