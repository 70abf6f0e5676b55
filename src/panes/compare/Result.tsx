import type { ComparedCause } from '../../core/compare/cause.js';
import type { Comparison } from '../../core/compare/comparison.js';
import type { Side } from '../../core/compare/side.js';
import { useWorkbench } from '../../store/store.js';
import { tokenInput } from '../../store/selectors.js';
import { wordingOf } from '../../text/catalogue.js';
import { Verdict, type VerdictTone } from '../../widgets/feedback/Verdict.js';
import { Hint } from '../../widgets/controls/Field.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { useSubjectName } from './useSubjectName.js';

const alike: readonly ComparedCause['kind'][] = ['same', 'signature', 'spelling', 'reissued'];

function toneOf(cause: ComparedCause): VerdictTone {
  if (alike.includes(cause.kind)) return 'quiet';
  if (cause.kind === 'check') return cause.result === 'fail' ? 'bad' : 'warn';
  return 'warn';
}

type Props = { compared: Comparison | null; isPending: boolean };

/** The one sentence over both. */
export function Result({ compared, isPending }: Props) {
  const details = useDetails();
  const { compareTexts, problems } = details;
  const nameOf = useSubjectName();
  const hasToken = useWorkbench((state) => tokenInput(state).trim() !== '');
  if (!compared) return hasToken ? null : <Hint>{compareTexts.noToken}</Hint>;
  const { cause, shared, former, present } = compared;
  const kind = ({ subject }: Side) => nameOf(subject);
  return (
    <div style={{ marginBlock: 16 }}>
      <Verdict
        label={compareTexts.result}
        status={isPending ? 'pending' : cause.kind}
        tone={toneOf(cause)}
        title={compareTexts.sentence(cause, {
          title: cause.kind === 'check' ? wordingOf(problems, cause.problem).title : '',
          kinds: [kind(former), kind(present)],
          alg: present.alg ?? '',
        })}
      >
        {shared && compareTexts.shared(wordingOf(problems, shared).title)}
      </Verdict>
    </div>
  );
}
