import type { Variant } from '../../../core/detached/detached.js';
import type { Result } from '../../../core/result.js';
import type { SigningProblem } from '../../../core/token/sign/signingProblems.js';
import type { Bench } from '../../bench.js';
import { load } from '../../loading/load.js';
import { judgingKey } from '../../derive/verdicts.js';
import { ownKey, pastedReading } from '../../selectors.js';

const room = () => load(() => import('../../../core/detached/detached.js'));

/** The payload of a token that came without it; null for none. The token is then read, verified and checked with it. */
export async function givePayload(bench: Bench, payload: Uint8Array<ArrayBuffer> | null): Promise<void> {
  if (payload === null) {
    bench.setState({ detached: null });
    return;
  }
  const { attached } = await room();
  const reading = pastedReading(bench.getState());
  if (reading?.problems.some(({ kind }) => kind === 'token-payload-detached'))
    bench.setState({ detached: { token: reading.token, payload, reading: attached(reading, payload) } });
}

/** In which other form the payload would verify; null where in none. */
export async function payloadVariant(bench: Bench): Promise<Variant | null> {
  const { verifyingVariant } = await room();
  const state = bench.getState();
  const reading = pastedReading(state);
  const key = judgingKey(state);
  const { detached } = state;
  return reading && key && detached ? verifyingVariant(reading, detached.payload, key) : null;
}

/** Signs a payload that travels apart, with one's own pair. */
export async function signDetached(
  bench: Bench,
  wishes: { payload: Uint8Array<ArrayBuffer>; isUnencoded: boolean },
): Promise<Result<string, SigningProblem>> {
  const { makeDetached } = await room();
  const key = ownKey(bench.getState());
  return key ? makeDetached(wishes, key) : { ok: false, problem: { kind: 'signing-no-private-key' } };
}
