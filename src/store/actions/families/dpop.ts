import type { DpopMakeProblem, DpopVerdict, DpopWishes, Proof } from '../../../core/dpop/dpop.js';
import type { Result } from '../../../core/result.js';
import type { Bench } from '../../bench.js';
import { change } from '../../history/history.js';
import { load } from '../../loading/load.js';
import { ownKey } from '../../selectors.js';

const room = () => load(() => import('../../../core/dpop/dpop.js'));

export type DpopExpectation = Omit<DpopWishes, 'defect'>;

/** Judges a proof as the server does that it is sent to. */
export async function judgeDpop(bench: Bench, proof: string, request: DpopExpectation): Promise<DpopVerdict> {
  const { judgeProof } = await room();
  return judgeProof(proof, { ...request, now: bench.ports.clock.nowSeconds(), skew: bench.getState().skew });
}

/** Makes a proof with one's own pair. */
export async function makeDpop(bench: Bench, wishes: DpopWishes): Promise<Result<Proof, DpopMakeProblem>> {
  const { makeProof } = await room();
  const { clock, ids } = bench.ports;
  const key = ownKey(bench.getState());
  if (!key) return { ok: false, problem: { kind: 'signing-no-private-key' } };
  return makeProof(wishes, key, { now: clock.nowSeconds(), jti: ids.randomId() });
}

/** A proof in the editors, as one's own draft. */
export function editProof(bench: Bench, { header, payload }: Pick<Proof, 'header' | 'payload'>): void {
  const typed = (text: string) => ({ kind: 'typed', text }) as const;
  const document = {
    kind: 'draft',
    header: typed(header),
    payload: typed(payload),
    base: '',
    made: {},
  } as const;
  change(bench, { document }, null);
}
