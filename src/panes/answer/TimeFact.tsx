import { timeVerdictOf } from '../../store/derive/claimsVerdicts.js';
import { useLaterNow } from '../../store/now.js';
import { isPayloadEncrypted, stampedLifetime } from '../../store/selectors.js';
import { useLater } from '../../store/store.js';
import { useText } from '../../widgets/page/TextContext.js';
import { briefly, hereAndUtc } from '../../text/times.js';
import { Fact } from './Fact.js';
import type { Tone } from './tone.js';
import type { ClaimsProblem } from '../../core/claims/problems.js';
import type { TimeStatus } from '../../core/claims/time/time.js';

const tones: Record<TimeStatus, Tone> = {
  active: 'good',
  expired: 'bad',
  'not-yet-valid': 'bad',
  'no-exp': 'warn',
  'invalid-type': 'bad',
  none: 'quiet',
};

/** Whether the token is valid now; the time that is left counts beside it. */
export function TimeFact() {
  const { page, rest } = useText();
  const now = useLaterNow();
  const { status, problems, exp } = useLater((state) => timeVerdictOf(state, now));
  const oddity = status === 'active' ? oddityOf(problems) : null;
  const odd = oddity ? rest?.details.timeTexts[oddity] : undefined;
  const isEncrypted = useLater(isPayloadEncrypted);
  const { title, detail } = isEncrypted ? page.claimsEncrypted : (odd ?? page.timeStatus[status]);
  const isRenewed = useLater((state) => state.reissueOnCopy && stampedLifetime(state) !== null);
  const end = odd || exp?.seconds == null ? null : exp.seconds;
  // What tells moments takes 13 ms to make (text/times.ts): it is not made for the first token.
  const moment = end === null || !rest ? '' : `exp: ${hereAndUtc(page.locale, end) ?? page.beyondCalendar}`;
  return (
    <Fact
      label={page.time}
      status={status}
      tone={odd ? 'warn' : tones[status]}
      title={title}
      detail={[status === 'expired' && isRenewed ? page.expiredFresh : detail, moment].join(' ')}
      beside={
        end !== null &&
        (end > now ? page.lifeLeft(briefly(page.brief, end - now)) : page.ago(briefly(page.brief, now - end)))
      }
    />
  );
}

const far: readonly ClaimsProblem['kind'][] = ['time-far-future', 'time-beyond-calendar'];

function oddityOf(problems: readonly ClaimsProblem[]): 'expNotSeconds' | 'expFar' | 'issuedAhead' | null {
  if (problems.some((problem) => problem.kind === 'time-unit' && problem.claim === 'exp'))
    return 'expNotSeconds';
  // However many years that are: nobody counts them.
  if (problems.some((problem) => far.includes(problem.kind) && 'claim' in problem && problem.claim === 'exp'))
    return 'expFar';
  // RFC 7519 section 4.1.6 refuses no token for its iat; many services do.
  return problems.some(({ kind }) => kind === 'time-issued-in-future') ? 'issuedAhead' : null;
}
