import type { ClaimsStatus } from '../../core/claims/verdict.js';
import { claimsVerdictOf } from '../../store/derive/claimsVerdicts.js';
import { payloadReading, isPayloadEncrypted } from '../../store/selectors.js';
import { useLater } from '../../store/store.js';
import { useText } from '../../widgets/page/TextContext.js';
import { Fact } from './Fact.js';
import type { Tone } from './tone.js';

const tones: Record<ClaimsStatus, Tone> = {
  claims: 'good',
  'not-object': 'warn',
  'not-json': 'warn',
  'not-utf8': 'warn',
  empty: 'quiet',
  nested: 'quiet',
};

/** Whether the payload is a JWT claims set (RFC 7519 section 4). */
export function ClaimsFact() {
  const { page } = useText();
  // Until the reader is there: what the page itself has put there is a claims set.
  const status = useLater((state) => claimsVerdictOf(state)?.status ?? 'claims');
  const isEncrypted = useLater(isPayloadEncrypted);
  const count = useLater((state) => payloadReading(state).members.length);
  const { title, detail } = isEncrypted ? page.claimsEncrypted : page.claimsStatus[status];
  const said = status === 'claims' && count > 0 ? page.claimCount(count) : title;
  return <Fact label={page.claims} status={status} tone={tones[status]} title={said} detail={detail} />;
}
