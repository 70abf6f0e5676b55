import type { ComparedCause } from '../../core/compare/cause.js';
import type { Comparison } from '../../core/compare/comparison.js';
import type { Side } from '../../core/compare/side.js';
import { useWorkbench } from '../../store/store.js';
import { tokenInput } from '../../store/selectors.js';
import { wordingOf } from '../../text/catalogue.js';
import { Verdict, type VerdictTone } from '../../widgets/feedback/Verdict.js';
import { Hint } from '../../widgets/controls/Field.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { useSubjectName } from '../../widgets/page/useSubjectName.js';

const alike: readonly ComparedCause['kind'][] = ['same', 'encrypted', 'signature', 'spelling', 'reissued'];

function toneOf(cause: ComparedCause): VerdictTone {
  if (alike.includes(cause.kind)) return 'quiet';
  if (!('which' in cause) || cause.which === null) return 'warn';
  // The token shown is not the one that is wrong.
  if (cause.which === 'former') return 'quiet';
  return cause.kind === 'check' && cause.result === 'warn' ? 'warn' : 'bad';
}

type Props = { compared: Comparison | null; isPending: boolean };

/** The one sentence over both. */
export function Result({ compared, isPending }: Props) {
  const details = useDetails();
  const { compareTexts, problems } = details;
  const nameOf = useSubjectName();
  const hasToken = useWorkbench((state) => tokenInput(state).trim() !== '');
  if (!compared) return hasToken ? null : <Hint>{compareTexts.noToken}</Hint>;
  const { cause, besides, shared, former, present } = compared;
  const kind = ({ subject }: Side) => nameOf(subject);
  const sentenceOf = (one: ComparedCause) =>
    compareTexts.sentence(one, {
      title: one.kind === 'check' ? wordingOf(problems, one.problem).title : '',
      kinds: [kind(former), kind(present)],
      alg: present.alg ?? '',
    });
  return (
    <div style={{ marginBlock: 16 }}>
      <Verdict
        label={compareTexts.result}
        status={isPending ? 'pending' : cause.kind}
        tone={toneOf(cause)}
        title={sentenceOf(cause)}
      >
        {besides && <div>{compareTexts.besides(sentenceOf(besides))}</div>}
        {shared && <div>{compareTexts.shared(wordingOf(problems, shared).title)}</div>}
      </Verdict>
    </div>
  );
}
