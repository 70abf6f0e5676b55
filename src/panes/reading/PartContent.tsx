import { anchors } from '../../widgets/page/anchors.js';
import { lazy, Suspense, useDeferredValue, type RefObject } from 'react';
import type { JsonReading } from '../../core/json/read.js';
import { load } from '../../store/loading/load.js';
import type { PartView, ReadPart } from '../../store/state.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CodeField, type FieldHandle, type Lines } from '../../widgets/code/CodeField.js';
import type { Hint } from '../../widgets/editor/hints.js';
import type { Mark } from '../../widgets/editor/marks.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { wordingOf } from '../../text/catalogue.js';
import { useText } from '../../widgets/page/TextContext.js';
import { sources } from './sources.js';

const ClaimsView = lazy(() => load(() => import('./claims/ClaimsView.js')));
const RawView = lazy(() => load(() => import('./RawView.js')));

const noMarks: readonly Mark[] = [];
const noHints: readonly Hint[] = [];

type Props = { of: ReadPart; view: PartView; lines: Lines; handle: RefObject<FieldHandle | null> };

/** A header or payload in one of its views. */
export function PartContent(props: Props) {
  const { of, view, lines, handle } = props;
  if (view === 'json') return <PartEditor {...props} />;
  return (
    <Suspense fallback={<div style={{ blockSize: sources[of].lines.least * 20 + 14 }} />}>
      {view === 'claims' && <ClaimsView of={of} handle={handle} />}
      {view === 'raw' && <RawView of={of} lines={lines} handle={handle} />}
    </Suspense>
  );
}

function PartEditor({ of, lines, handle }: Props) {
  const bench = useBench();
  const { page } = useText();
  const { text, reading, edited } = sources[of];
  const value = useWorkbench(text) ?? '';
  const found = useTypingProblem(of);
  const hints = useHints(of, value, useWorkbench(reading));
  return (
    <>
      <CodeField
        // The card under the dialog is what the page leads to.
        anchor={lines === 'all' ? undefined : anchors[of]}
        label={page[of]}
        language="json"
        lines={lines}
        handle={handle}
        value={value}
        onChange={(next) => edited(bench, next)}
        marks={
          found?.problem.kind === 'json-syntax'
            ? [markOf(found.problem.offset, found.problem.found, found.said?.title ?? '')]
            : noMarks
        }
        hints={hints}
        describedBy={found?.said ? `${found.said.title}${page.stop}${found.said.detail}` : ''}
      />
      {found && (
        <div style={{ marginBlockStart: 8 }}>
          <ProblemList label={page[of]} problems={[found.problem]} />
        </div>
      )}
    </>
  );
}

const markOf = (from: number, found: string, message: string): Mark => ({
  from,
  to: from + Math.max(1, found.length),
  message,
});

/** The names that are explained: behind the letter, which need not wait for them. */
function useHints(of: ReadPart, read: string, reading: JsonReading): readonly Hint[] {
  const { rest } = useText();
  const text = useDeferredValue(read);
  const { members } = useDeferredValue(reading);
  return rest?.explainedMembers(of, text, members) ?? noHints;
}

/**
 * What is wrong with a text that is typed, and the words for it, once they are there. What came inside a token is not the
 * person's to mend here: the notices speak of it.
 */
function useTypingProblem(of: ReadPart) {
  const { rest } = useText();
  const { kind } = useWorkbench(sources[of].part);
  const { problem } = useWorkbench(sources[of].reading);
  if (kind !== 'typed' || !problem) return null;
  return { problem, said: rest && wordingOf(rest.details.problems, problem) };
}
