import { causes, type RefusalCause, type RefusalPlace } from '../../core/refusals/refusal.js';
import { memberOf } from '../../core/json/read.js';
import { checkResults } from '../../store/derive/checks.js';
import { useNow } from '../../store/now.js';
import {
  headerReading,
  headerText,
  isWholeToken,
  payloadReading,
  payloadText,
} from '../../store/selectors.js';
import type { Workbench } from '../../store/state.js';
import { useLater } from '../../store/store.js';
import { visible } from '../../text/characters.js';
import { Hint } from '../../widgets/controls/Field.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** One thing that an answer can mean, beside what the token says of it. */
export function Cause({ cause }: { cause: RefusalCause }) {
  const { checkNames, refusalCauses, refusalTexts } = useDetails();
  const { title, detail } = refusalCauses[cause];
  const place: RefusalPlace = causes[cause];
  const { part, member, check } = place;
  const now = useNow();
  const value = useLater((state) => valueOf(state, place));
  const hasToken = useLater(isWholeToken);
  const result = useLater((state) => checkResults(state, now)?.find(({ id }) => id === check)?.result);
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
      {hasToken && check && result && <Hint>{refusalTexts.check(checkNames[check].title, result)}</Hint>}
    </li>
  );
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
