import type { KeyHandle } from '../../../core/keys/handle.js';
import type { Result } from '../../../core/result.js';
import type { JwsJson, JwsJsonMakeProblem, JwsJsonVerdict } from '../../../core/jwsJson/jwsJson.js';
import { isKnown } from '../../answers/comparing.js';
import type { Bench } from '../../bench.js';
import { comparingKeys } from '../../derive/compare.js';
import { load } from '../../loading/load.js';
import { activeKey, headerPart, payloadPart } from '../../selectors.js';
import { handleOfKept } from '../keys/keyring.js';

const room = () => load(() => import('../../../core/jwsJson/jwsJson.js'));

export type JudgedJwsJson = { jws: JwsJson; verdict: JwsJsonVerdict };

/** Asks every key of the page about every signature. @param input the JSON as it was pasted */
export async function judgeJwsJson(bench: Bench, input: string): Promise<JudgedJwsJson> {
  const { readJwsJson, verifyJwsJson } = await room();
  const state = bench.getState();
  const keys = comparingKeys(state);
  const chosen = state.judge.chosenFor === state.document ? activeKey(state) : null;
  const known = keys.filter((key) => key === chosen || isKnown(state.publishedKeyIds)(key));
  const jws = readJwsJson(input);
  return { jws, verdict: await verifyJwsJson(jws, keys, known) };
}

/**
 * Signs the header and payload shown with each of these keys, in their order.
 *
 * @param signers ids of loaded keys, and Key IDs of saved ones
 */
export async function signJwsJson(
  bench: Bench,
  wishes: { syntax: JwsJson['syntax']; isKidApart: boolean; signers: readonly string[] },
): Promise<Result<string, JwsJsonMakeProblem>> {
  const { makeJwsJson } = await room();
  const state = bench.getState();
  const loaded = comparingKeys(state);
  const keys: KeyHandle[] = [];
  for (const id of wishes.signers) {
    const entry = state.keptKeys.find(({ keyId }) => keyId === id);
    const key = loaded.find((one) => one.id === id) ?? (entry ? await handleOfKept(bench, entry) : null);
    if (key) keys.push(key);
  }
  return makeJwsJson({ ...wishes, header: headerPart(state), payload: payloadPart(state) }, keys);
}
