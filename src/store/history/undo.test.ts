import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signatureStatus } from '../derive/verdicts.js';
import { redo, undo } from './history.js';
import { activateFirstKey } from '../actions/keys/keys.js';
import { loadReader } from '../loadReader.js';
import {
  activeKey,
  headerText,
  isSecretAwaited,
  isSigningPending,
  payloadText,
  publicKeyText,
  tokenText,
  wrongKind,
} from '../selectors.js';
import { createWorkbench } from '../workbench.js';
import { actionNames, changes, generated, others } from '../testing/acts.js';
import type { Opened } from '../testing/bench.js';
import { fakeWorld } from '../testing/ports.js';

/** What undo has to bring back, as a person sees it. */
function standsThere({ bench }: Opened) {
  const state = bench.getState();
  return {
    token: tokenText(state),
    header: headerText(state),
    payload: payloadText(state),
    verdict: signatureStatus(state),
    key: activeKey(state)?.facts.keyId ?? null,
    publicKey: publicKeyText(state),
    secret: state.secret?.text ?? null,
    profile: state.profile,
    wrong: wrongKind(state),
  };
}
type Standing = ReturnType<typeof standsThere>;

/** Nothing changes any more: what `settled` waits for, without its timers. */
async function calm({ bench, world }: Opened): Promise<void> {
  for (let rounds = 0, last = bench.getState(); rounds < 2;) {
    for (const frame of world.frames.splice(0)) frame();
    await new Promise((resolve) => setImmediate(resolve));
    const state = bench.getState();
    const isCalm =
      last === state && world.frames.length === 0 && world.underWay === 0 && !isSecretAwaited(state);
    rounds = isCalm ? rounds + 1 : 0;
    last = state;
  }
}

async function fresh(): Promise<Opened> {
  const world = fakeWorld();
  world.ports.crypto.generateHandle = generated;
  const page = { bench: createWorkbench(world.ports), world };
  await activateFirstKey(page.bench, null);
  await loadReader(page.bench);
  await calm(page);
  return page;
}

/** A page, and beside it what stood there at each step. */
async function follow(sequence: readonly { name: Step; number: number; isQuick: boolean }[]): Promise<void> {
  const page = await fresh();
  let now = standsThere(page);
  const past: Standing[] = [];
  const future: Standing[] = [];
  const back = async (from: Standing[], to: Standing[], go: typeof undo) => {
    const before = from.pop();
    if (before) to.push(now);
    go(page.bench);
    await calm(page);
    expect(standsThere(page)).toEqual(before ?? now);
    now = standsThere(page);
  };
  const step = async (name: Step, number: number) => {
    if (name === 'undo') return back(past, future, undo);
    if (name === 'redo') return back(future, past, redo);
    const steps = page.bench.getState().past.length;
    await acts[name](page, number);
    await calm(page);
    const added = page.bench.getState().past.length - steps;
    if (added > 0) {
      // One thing that a person does is one step.
      expect(added).toBe(1);
      past.push(now);
    }
    if (page.bench.getState().future.length === 0) future.length = 0;
    now = standsThere(page);
    expect(isSigningPending(page.bench.getState())).toBe(false);
    return undefined;
  };
  for (const { name, number, isQuick } of sequence) {
    if (!isQuick) page.world.now += 2000;
    await step(name, number);
  }
  for (let left = past.length; left > 0; left -= 1) await back(past, future, undo);
  for (let left = future.length; left > 0; left -= 1) await back(future, past, redo);
}

const acts = { ...changes, ...others };
type Name = keyof typeof acts;
type Step = Name | 'undo' | 'redo';
const namesOf = (some: Partial<typeof acts>): Name[] =>
  Object.keys(some).filter((name): name is Name => Object.hasOwn(acts, name));

const sequences = fc.array(
  fc.record({
    name: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Step>(...namesOf(changes)) },
      { weight: 2, arbitrary: fc.constantFrom<Step>(...namesOf(others)) },
      { weight: 2, arbitrary: fc.constantFrom<Step>('undo', 'redo') },
    ),
    number: fc.nat(1000),
    isQuick: fc.boolean(),
  }),
  { minLength: 3, maxLength: 9 },
);

test('every action takes part', () => {
  expect(namesOf(acts).toSorted()).toEqual(actionNames.toSorted());
});

test('after any acts undo and redo bring back what stood there: token, texts, verdict and key', async () => {
  await fc.assert(fc.asyncProperty(sequences, follow), {
    numRuns: Number(process.env['UNDO_RUNS'] ?? 2000),
    seed: Number(process.env['UNDO_SEED'] ?? 21),
  });
}, 900_000);

test('a draft keeps the kid of the pair that signed it, where another private key came and a secret is typed', async () => {
  const sequence = [
    ['editSecret', 0],
    ['importBoxText', 0],
    ['pasteFromClipboard', 0],
    ['addKeys', 2],
  ] as const;
  await follow(sequence.map(([name, number]) => ({ name, number, isQuick: false })));
});
