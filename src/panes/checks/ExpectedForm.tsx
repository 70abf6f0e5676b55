import { styled } from '@mui/material/styles';
import { kindOf } from '../../core/kinds/all.js';
import { expectedNames, type ExpectedName } from '../../core/kinds/expected.js';
import { expectValues } from '../../store/actions/settings/view.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { Field, Hint } from '../../widgets/controls/Field.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { Disclosure } from '../../widgets/layout/Disclosure.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { checkSubject } from '../../store/derive/checks.js';

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 16rem), 1fr))',
  gap: theme.spacing(1.5),
}));

/** What the person knows of the token beforehand: what is given is checked with the rules of its kind. */
export function ExpectedForm() {
  const { kindTexts } = useDetails();
  const subject = useWorkbench(checkSubject);
  if (subject?.by !== 'kind') return null;
  const { expects } = kindOf(subject.kind);
  const names = expectedNames.filter((name) => expects[name]);
  if (names.length === 0) return null;
  return <Disclosure title={kindTexts.expected.title}>{() => <Inside names={names} />}</Disclosure>;
}

function Inside({ names }: { names: readonly ExpectedName[] }) {
  const bench = useBench();
  const { labels, hint, clear } = useDetails().kindTexts.expected;
  const expected = useWorkbench((state) => state.expected);
  return (
    <>
      <Fields>
        {names.map((name) => (
          <Field
            key={name}
            label={labels[name]}
            value={expected[name] ?? ''}
            onChange={(value) => expectValues(bench, { ...expected, [name]: value })}
          />
        ))}
      </Fields>
      <Hint>{hint}</Hint>
      {Object.values(expected).some((value) => value !== '') && (
        <TextButton onClick={() => expectValues(bench, {})}>{clear}</TextButton>
      )}
    </>
  );
}
