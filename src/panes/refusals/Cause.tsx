import { expectedValue, isCompared } from '../../core/refusals/expectedValue.js';
import { causes, type RefusalCause, type RefusalPlace } from '../../core/refusals/refusal.js';
import { kindOf } from '../../core/kinds/all.js';
import type { ExpectedName } from '../../core/kinds/expected.js';
import { memberOf } from '../../core/json/read.js';
import { expectValues } from '../../store/actions/settings/view.js';
import { checkResults, checkSubject } from '../../store/derive/checks.js';
import { useNow } from '../../store/now.js';
import {
  headerReading,
  headerText,
  isWholeToken,
  payloadReading,
  payloadText,
} from '../../store/selectors.js';
import type { Workbench } from '../../store/state.js';
import { useBench, useLater, useWorkbench } from '../../store/store.js';
import { visible } from '../../text/characters.js';
import { Field, Hint } from '../../widgets/controls/Field.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { useDetails } from '../../widgets/page/TextContext.js';

type Props = {
  cause: RefusalCause;
  /** What the service answered. */
  answer: string;
};

/** One thing that an answer can mean, beside what the token says of it. */
export function Cause({ cause, answer }: Props) {
  const { checkNames, refusalCauses, refusalTexts } = useDetails();
  const { title, detail } = refusalCauses[cause];
  const place: RefusalPlace = causes[cause];
  const { part, member, check } = place;
  const now = useNow();
  const value = useLater((state) => valueOf(state, place));
  const hasToken = useLater(isWholeToken);
  const result = useLater((state) => checkResults(state, now)?.find(({ id }) => id === check)?.result);
  const bench = useBench();
  const expected = useWorkbench((state) => state.expected);
  const asked = useLater((state) => expectedIn(state, member));
  // That one is there is no answer to a service that refuses it for what it says.
  const wanted = member && isCompared(member) ? expectedValue(answer, member) : null;
  const isUncompared = asked !== null && (expected[asked] ?? '') === '' && result === 'pass';
  return (
    <li>
      <strong>{title}</strong>
      <br />
      {detail}
      {hasToken && member && (
        <Hint>
          {value === null ? refusalTexts.notInToken(member) : refusalTexts.inToken(member, value)}{' '}
          {part && value !== null && (
            <TextButton onClick={() => goTo(anchors[part === 'header' ? 'header' : 'payload'])}>
              {refusalTexts.show(member)}
            </TextButton>
          )}
        </Hint>
      )}
      {hasToken && member && asked && (
        <Field
          label={refusalTexts.expected(member)}
          value={expected[asked] ?? ''}
          onChange={(typed) => expectValues(bench, { ...expected, [asked]: typed })}
        />
      )}
      {hasToken && asked && wanted !== null && wanted !== expected[asked] && (
        <TextButton onClick={() => expectValues(bench, { ...expected, [asked]: wanted })}>
          {refusalTexts.useExpected(visible(wanted.slice(0, mostCharacters)))}
        </TextButton>
      )}
      {hasToken && check && result && !isUncompared && (
        <Hint>{refusalTexts.check(checkNames[check].title, result)}</Hint>
      )}
    </li>
  );
}

const expectedOf: Readonly<Record<string, ExpectedName>> = { aud: 'audience', iss: 'issuer', sub: 'subject' };

/** What a claim is compared with, in a token that is checked by its kind. */
function expectedIn(state: Workbench, member: string | undefined): ExpectedName | null {
  const subject = checkSubject(state);
  const name = member === undefined ? undefined : expectedOf[member];
  return subject?.by === 'kind' && name && kindOf(subject.kind).expects[name] ? name : null;
}

const mostCharacters = 120;

/** The member as it is written; null where there is none. */
function valueOf(state: Workbench, { part, member }: RefusalPlace): string | null {
  const isHeader = part === 'header';
  const found = member && memberOf(isHeader ? headerReading(state) : payloadReading(state), member);
  const text = isHeader ? headerText(state) : payloadText(state);
  if (!found || text === null) return null;
  // In one line, however the JSON is laid out.
  const written = text.slice(found.value.start, found.value.end).replace(/\s*\n\s*/g, ' ');
  return visible(written.slice(0, mostCharacters));
}
