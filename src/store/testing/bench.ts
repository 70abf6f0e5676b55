import { generateKeyPair } from 'jose';
import { expect } from 'vitest';
import { generateHandle } from '../../core/keys/generate.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import { activateFirstKey, type KeyImport } from '../actions/keys/keys.js';
import { startAutopsy } from '../answers/autopsy.js';
import type { Bench } from '../bench.js';
import { startDeferredLoads } from '../loading/load.js';
import { loadReader } from '../loadReader.js';
import { headerText, payloadText, tokenText } from '../selectors.js';
import { signatureStatus } from '../derive/verdicts.js';
import { createWorkbench } from '../workbench.js';
import { fakeWorld, type Gate, type World } from './ports.js';

startDeferredLoads();

/** Made once: finding primes takes longer than all the rest. */
const pairs = Promise.all(
  [0, 1].map(() => generateKeyPair('RS256', { modulusLength: 2048, extractable: true })),
);

export type Opened = { bench: Bench; world: World };

/** A page that was just opened, without its key and without its reader. */
export function opened(given: Parameters<typeof fakeWorld>[0] = {}): Opened {
  const world = fakeWorld(given);
  return { bench: createWorkbench(world.ports), world };
}

/** A pair for RS256 in the making, the same one each time. */
export const pair = async (): Promise<CryptoKeyPair> => (await pairs)[0] ?? never();

/** A page that stands: its key is there, its reader is there, its first token is signed and verified. */
export async function standing(given: Parameters<typeof fakeWorld>[0] = {}): Promise<Opened> {
  const page = opened(given);
  await activateFirstKey(page.bench, pair());
  await loadReader(page.bench);
  startAutopsy(page.bench);
  await settled(page);
  return page;
}

/** Another key of the person's own. */
export async function otherKey(): Promise<KeyHandle> {
  const pair = (await pairs)[1] ?? never();
  const made = await generateHandle('other', 'generated', 'RS256', 2048, Promise.resolve(pair));
  return made.ok ? made.value : never();
}

/** What Import read, where that is one key and nothing beside it. */
export const alone = (handle: KeyHandle): KeyImport => ({
  handles: [handle],
  problem: null,
  beside: [],
  problems: [],
});

function never(): never {
  throw new Error('not to be');
}

/** Waits until nothing changes any more: frames are painted, and every answer that is not held back has come. */
export async function settled({ bench, world }: Opened): Promise<void> {
  for (let calm = 0, last = bench.getState(); calm < 2;) {
    for (const frame of world.frames.splice(0)) frame();
    await new Promise((resolve) => setTimeout(resolve));
    const isCalm = last === bench.getState() && world.frames.length === 0 && world.underWay === 0;
    calm = isCalm ? calm + 1 : 0;
    last = bench.getState();
  }
}

export function shut(gate: Gate): void {
  gate.isOpen = false;
}

/** Lets what was held back go, and what comes later too. */
export function letGo(gate: Gate): void {
  gate.isOpen = true;
  for (const answer of gate.waiting.splice(0)) answer();
}

/** Time goes on, and what is due comes. */
export function pass(world: World, milliseconds: number): void {
  world.now += milliseconds;
  for (const timer of world.timers.filter(({ at }) => at <= world.now)) {
    world.timers.splice(world.timers.indexOf(timer), 1);
    timer.due();
  }
  if (milliseconds >= 1000) for (const heard of world.seconds) heard();
}

/** The shown texts, as they are. */
export const header = ({ bench }: Opened): string => headerText(bench.getState()) ?? '';
export const payload = ({ bench }: Opened): string => payloadText(bench.getState()) ?? '';
export const token = ({ bench }: Opened): string => tokenText(bench.getState());
export const status = ({ bench }: Opened) => signatureStatus(bench.getState());

/** Header and payload inside a compact token. */
export function inside(compact: string): {
  header: Record<string, unknown>;
  payload: Record<string, unknown>;
} {
  const [header = '', payload = ''] = compact.split('.');
  const read = (part: string): Record<string, unknown> => {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(value).toBeTypeOf('object');
    return { ...(typeof value === 'object' ? value : {}) };
  };
  return { header: read(header), payload: read(payload) };
}
