import { styled } from '@mui/material/styles';
import { useDeferredValue, useMemo, useState } from 'react';
import { keySetDifference, type KeySetChange } from '../../core/keySets/difference.js';
import { keySetFindings, thumbprintOf } from '../../core/keySets/findings.js';
import { readKeySet, textOf, type WrittenJwk } from '../../core/keySets/readSet.js';
import { publicKeySet } from '../../store/derive/keys/keySet.js';
import { useWorkbench } from '../../store/store.js';
import { visible } from '../../text/characters.js';
import { SecretArea } from '../../widgets/controls/SecretArea.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { SetFindings } from './SetFindings.js';
import { useKeySetTexts } from './useKeySetTexts.js';

/** More would fill the page. */
const most = 100;

const Rows = styled('div')({ display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' });
const List = styled('ul')({ margin: 0, paddingInlineStart: 20, overflowWrap: 'anywhere' });

/** What became of the keys of another set, such as the published one, and what is wrong with that. */
export function OtherSet() {
  const { keyTexts } = useDetails();
  const texts = useKeySetTexts();
  const [text, setText] = useState('');
  // The field shows a large set before that is looked through.
  const shown = useDeferredValue(text);
  const read = useMemo(() => (shown.trim() === '' ? null : readKeySet(shown)), [shown]);
  return (
    <Rows>
      <SecretArea
        label={texts.other}
        hint={texts.otherHint}
        show={keyTexts.showKey}
        hide={keyTexts.hideKey}
        value={text}
        onChange={setText}
        blockSize={72}
      />
      {read?.ok === false && <ProblemList label={texts.otherProblems} problems={[read.problem]} />}
      {read?.ok && <Compared former={read.value} />}
      {read?.ok && <Found jwks={read.value} />}
    </Rows>
  );
}

function Compared({ former }: { former: readonly WrittenJwk[] }) {
  const texts = useKeySetTexts();
  const { compareTexts } = useDetails();
  const { jwks } = useWorkbench(publicKeySet);
  const { changes, same, isReordered } = useMemo(() => keySetDifference(former, jwks), [former, jwks]);
  return (
    <div>
      <strong>{texts.difference}</strong>
      <List aria-label={texts.difference}>
        {changes.slice(0, most).map((change, index) => (
          <li key={index} data-kind={change.kind}>
            <Said change={change} />
          </li>
        ))}
        {changes.length > most && <li>{compareTexts.more(changes.length - most)}</li>}
        {isReordered && <li data-kind="order">{texts.reordered}</li>}
        <li data-kind="same">{texts.same(same)}</li>
      </List>
    </div>
  );
}

/** Apart from the difference, so that React may pause between the two of a large set. */
function Found({ jwks }: { jwks: readonly WrittenJwk[] }) {
  const texts = useKeySetTexts();
  const findings = useMemo(() => keySetFindings(jwks), [jwks]);
  return (
    <div>
      <strong>{texts.otherProblems}</strong>
      <SetFindings label={texts.otherProblems} findings={findings} />
    </div>
  );
}

function Said({ change }: { change: KeySetChange }) {
  const texts = useKeySetTexts();
  const name = visible(nameOf(change.jwk));
  switch (change.kind) {
    case 'came':
    case 'gone':
      return texts.changes[change.kind](name, visible(kindOf(change.jwk)));
    case 'replaced':
      return texts.changes.replaced(
        visible(change.kid),
        visible(kindOf(change.former)),
        visible(kindOf(change.jwk)),
      );
    case 'members':
      return texts.changes.members(
        name,
        change.members.map(({ name: member, former, present }) => ({
          name: visible(member),
          former: former === null ? null : visible(former),
          present: present === null ? null : visible(present),
        })),
      );
  }
}

/** What a key is called in a set: its kid, else its JWK thumbprint. */
const nameOf = (jwk: WrittenJwk): string => textOf(jwk, 'kid') ?? thumbprintOf(jwk) ?? '–';

/** "EC P-256", "RSA". */
const kindOf = (jwk: WrittenJwk): string =>
  [textOf(jwk, 'kty'), textOf(jwk, 'crv')].filter((one) => one !== null).join(' ');
