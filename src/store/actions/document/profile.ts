import { firstSize } from '../../../core/keys/generate.js';
import type { KeyHandle } from '../../../core/keys/handle.js';
import type { Profile } from '../../../core/profiles/profile.js';
import type { Bench } from '../../bench.js';
import { algorithmOfNew } from '../../newDocument.js';
import { change } from '../../history/history.js';
import { ownKey } from '../../selectors.js';
import { generate } from '../keys/make.js';
import { startNewToken } from './document.js';

/**
 * Another profile was chosen. What came from elsewhere stays, and is judged by it; a token that was begun here is
 * begun anew, because its claims are those of the former profile: with another key, if the service takes no algorithm
 * of this one.
 */
export async function chooseProfile(bench: Bench, profile: Profile): Promise<void> {
  forgetTyped(bench, profile);
  const { document } = bench.getState();
  const isFromElsewhere = document.kind === 'token' ? document.wrong === null : document.base !== '';
  if (isFromElsewhere) change(bench, { profile }, null);
  else await startProfile(bench, profile);
}

/** What is kept with a profile is expected once it is chosen, whatever was typed before. */
function forgetTyped(bench: Bench, { expects }: Profile): void {
  if (expects) bench.setState({ expected: {} });
}

/** Begins a new token of a profile, with another key where the service takes no algorithm of this one. */
export async function startProfile(bench: Bench, profile: Profile): Promise<void> {
  forgetTyped(bench, profile);
  const own = ownKey(bench.getState());
  if (!own || algorithmOfNew(profile, own)) startNewToken(bench, profile);
  else await startWithFittingKey(bench, profile);
}

/**
 * Begins a new token with a key that signs what the service takes: the last one of this visit, else a new pair. It is
 * one step of undo; nothing happens if another profile or key was asked for meanwhile.
 */
async function startWithFittingKey(bench: Bench, profile: Profile): Promise<void> {
  const { keys, profile: former } = bench.getState();
  const known = keys.findLast((key) => key.privateKey && algorithmOfNew(profile, key));
  const key = known ?? (await newPair(bench, profile));
  if (key && bench.getState().profile === former) startNewToken(bench, profile, key);
}

/** The key in use where there can be no other one; null where another one was asked for meanwhile. */
async function newPair(bench: Bench, { algorithms: [alg] }: Profile): Promise<KeyHandle | null> {
  const pair = alg ? await generate(bench, 'generated', alg, firstSize) : null;
  const { generation, keys } = bench.getState();
  if (pair) bench.setState({ keys: [...keys, pair], generation: { is: 'none' } });
  return pair ?? (generation.is === 'failed' ? ownKey(bench.getState()) : null);
}
