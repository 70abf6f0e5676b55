import { styled } from '@mui/material/styles';
import type { SetEntry } from '../../core/keySets/compose.js';
import { publicKeySet } from '../../store/derive/keys/keySet.js';
import { generationProblem } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { Hint } from '../../widgets/controls/Field.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { Disclosure } from '../../widgets/layout/Disclosure.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { AddKeys } from './AddKeys.js';
import { IssuerAddresses } from './IssuerAddresses.js';
import { OtherSet } from './OtherSet.js';
import { SetEntryItem } from './SetEntryItem.js';
import { SetFindings } from './SetFindings.js';
import { SetText } from './SetText.js';
import { useKeySetTexts } from './useKeySetTexts.js';

/** More would fill the page; the text of the set has all. */
const most = 100;

const Rows = styled('div')({ display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' });
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 });

/** Puts keys together as a JWK Set, and says what is wrong with it. */
export default function KeySetPane() {
  const texts = useKeySetTexts();
  const { compareTexts } = useDetails();
  const keySet = useWorkbench((state) => state.keySet);
  const { findings, entries } = useWorkbench(publicKeySet);
  const problem = useWorkbench(generationProblem);
  const numbers = new Map<SetEntry | undefined, number>(keySet.map((entry, index) => [entry, index + 1]));
  const numberOf = (at: number) => numbers.get(entries[at]) ?? 0;
  return (
    <Rows>
      <Hint>{texts.intro}</Hint>
      <AddKeys />
      {keySet.length === 0 ? (
        <Hint>{texts.empty}</Hint>
      ) : (
        <>
          <List aria-label={texts.entries}>
            {keySet.slice(0, most).map((entry, index) => (
              <SetEntryItem key={entry.id} entry={entry} number={index + 1} count={keySet.length} />
            ))}
          </List>
          {keySet.length > most && <Hint>{compareTexts.more(keySet.length - most)}</Hint>}
          <Hint>{texts.rotation}</Hint>
          {problem && <ProblemList label={texts.rotate} problems={[problem]} />}
          <SetFindings label={texts.findings} findings={findings} numberOf={numberOf} />
          <SetText />
        </>
      )}
      <div>
        <Disclosure title={texts.compareTitle}>{() => <OtherSet />}</Disclosure>
        <Disclosure title={texts.addressesTitle}>{() => <IssuerAddresses />}</Disclosure>
      </div>
    </Rows>
  );
}
