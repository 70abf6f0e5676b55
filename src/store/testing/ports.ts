import { generateKeyPairSync } from 'node:crypto';
import { generateHandle } from '../../core/keys/generate.js';
import * as autopsyTools from '../../core/autopsy/run/entry.js';
import * as reader from '../../core/reader.js';
import { signCompact } from '../../core/token/sign/sign.js';
import { foundBy } from '../../core/responses/links/found.js';
import { ResponseReader } from '../../core/responses/read/responseReader.js';
import type { KeptKey } from '../../platform/storage/keyring.js';
import type { Ports } from '../ports.js';

/** A time at which nothing happens by itself: it goes on where the test says so. Epoch milliseconds. */
export const start = Date.parse('2026-11-28T12:00:00Z');

/** Answers that wait until they are let go, one after the other or the latest first. */
export type Gate = { waiting: (() => void)[]; isOpen: boolean };

const unheard: (before: string | null, after: string | null) => unknown = () => undefined;

/** What the fake world holds and heard. */
export type World = ReturnType<typeof fakeWorld>;

/** Ports without a browser; WebCrypto is Node's own, and its answers may be held back. */
export function fakeWorld({
  link = '',
  left = null as string | null,
  isSecure = true,
  languages = ['en-GB'],
} = {}) {
  const world = {
    now: start,
    link,
    left,
    remembered: new Map<string, string>(),
    kept: new Map<string, KeptKey>(),
    keyringFault: null as 'blocked' | 'full' | 'damaged' | 'newer' | null,
    rememberFault: null as 'blocked' | 'full' | null,
    persistAsked: 0,
    tabFault: null as 'blocked' | 'full' | 'large' | null,
    clipboard: '',
    refusesClipboard: false,
    saved: [] as { name: string; text: string }[],
    timers: [] as { at: number; due: () => void }[],
    seconds: new Set<() => void>(),
    frames: [] as (() => void)[],
    signing: gate(),
    generating: gate(),
    verifying: gate(),
    autopsying: gate(),
    reading: gate(),
    readers: { read: 0 },
    ids: 0,
    underWay: 0,
    listeners: {
      remembered: unheard,
      keyring: () => undefined as unknown,
      leaving: () => undefined as unknown,
      fragment: () => undefined as unknown,
    },
    forgotten: false,
  };
  const ports: Ports = {
    clock: {
      nowSeconds: () => Math.floor(world.now / 1000),
      nowMs: () => world.now,
      onEverySecond: (heard) => {
        world.seconds.add(heard);
        return () => void world.seconds.delete(heard);
      },
      after: (milliseconds, due) => {
        const timer = { at: world.now + milliseconds, due };
        world.timers.push(timer);
        return () => void world.timers.splice(world.timers.indexOf(timer), 1);
      },
    },
    frames: { afterPaint: (callback) => void world.frames.push(callback) },
    ids: {
      randomId: () => `id-${(world.ids += 1)}`,
      randomBytes: (count) => new Uint8Array(count).fill(7),
    },
    crypto: {
      isAvailable: isSecure,
      generateHandle: held(world, world.generating, generateHandle),
      signCompact: held(world, world.signing, signCompact),
    },
    parts: {
      reader: () =>
        Promise.resolve({
          ...reader,
          readToken: (input: string) => {
            world.readers.read += 1;
            return reader.readToken(input);
          },
          verifySignature: held(world, world.verifying, reader.verifySignature),
        }),
      autopsy: () =>
        Promise.resolve({
          ...autopsyTools,
          autopsy: held(world, world.autopsying, autopsyTools.autopsy),
        }),
    },
    languages: { wantedLanguages: () => languages },
    remembered: {
      remembered: (name) => world.remembered.get(name) ?? null,
      remember: (name, text) => {
        if (world.rememberFault) return world.rememberFault;
        if (text === null) world.remembered.delete(name);
        else world.remembered.set(name, text);
        return null;
      },
      onRemembered: (_name, changed) => {
        world.listeners.remembered = changed;
        return () => undefined;
      },
    },
    responses: () => Promise.resolve({ readSource: readingOf(world) }),
    tab: {
      savedSession: () => world.left,
    },
    leaving: () =>
      Promise.resolve({
        saveSession: (text) => {
          world.left = world.tabFault ? null : text;
          return text === null ? null : world.tabFault;
        },
        onLeaving: (leave) => void (world.listeners.leaving = leave),
      }),
    stored: {
      listStoredData: () => Promise.resolve({ settings: [], hasOwnFiles: false, hasSession: false }),
      clearStorage: () => Promise.resolve(void (world.forgotten = true)),
    },
    keyring: () => Promise.resolve(keyringOf(world)),
    clipboard: {
      copyText: async (text) => {
        if (!world.refusesClipboard) world.clipboard = await text;
        return !world.refusesClipboard;
      },
      clipboardText: () => Promise.resolve(world.refusesClipboard ? null : world.clipboard),
    },
    files: { downloadText: (name, text) => void world.saved.push({ name, text }) },
    share: { hasShareSheet: () => false, shareText: () => Promise.resolve(false) },
    address: {
      pageAddress: () => 'https://page.example/',
      fragment: () => world.link,
      takeFragment: () => {
        const taken = world.link;
        world.link = '';
        return taken;
      },
      onFragment: (opened) => void (world.listeners.fragment = opened),
    },
  };
  return Object.assign(world, { ports });
}

const gate = (): Gate => ({ waiting: [], isOpen: true });

/** The same function, whose answers wait while the gate is shut; those that are to come by themselves are counted. */
function held<A extends readonly unknown[], T>(
  counter: { underWay: number },
  at: Gate,
  ask: (...asked: A) => Promise<T>,
) {
  return async (...asked: A) => {
    counter.underWay += 1;
    const answer = await ask(...asked);
    counter.underWay -= 1;
    if (!at.isOpen) await new Promise<void>((resolve) => at.waiting.push(resolve));
    return answer;
  };
}

/** Texts are read at once, unless the gate is shut; a file is none here. */
function readingOf(world: {
  underWay: number;
  reading: Gate;
}): Awaited<ReturnType<Ports['responses']>>['readSource'] {
  const read = held(world, world.reading, async (source: string | Blob) => {
    const reader = new ResponseReader();
    reader.push(typeof source === 'string' ? source : await source.text());
    return foundBy(reader);
  });
  return (source, onProgress) => {
    let stop: () => void = () => undefined;
    const stopped = new Promise<null>((resolve) => (stop = () => resolve(null)));
    onProgress(0.5);
    return { done: Promise.race([read(source), stopped]), stop };
  };
}

type Kept = {
  kept: Map<string, KeptKey>;
  keyringFault: 'blocked' | 'full' | 'damaged' | 'newer' | null;
  persistAsked: number;
  listeners: { keyring: () => unknown };
};

function keyringOf(world: Kept): Awaited<ReturnType<Ports['keyring']>> {
  const asked = <T>(value: T) =>
    Promise.resolve(
      world.keyringFault ? { ok: false as const, fault: world.keyringFault } : { ok: true as const, value },
    );
  return {
    keptKeys: () => asked({ entries: [...world.kept.values()], damaged: false }),
    keep: (entry) => {
      if (!world.keyringFault) world.kept.set(entry.keyId, entry);
      return asked(undefined);
    },
    removeKept: (keyId) => {
      if (!world.keyringFault) world.kept.delete(keyId);
      return asked(undefined);
    },
    forgetAll: () => {
      if (!world.keyringFault) world.kept.clear();
      return asked(undefined);
    },
    askToPersist: () => Promise.resolve(void (world.persistAsked += 1)),
    isPersistent: () => Promise.resolve(null),
    onKeyringChange: (changed) => {
      world.listeners.keyring = changed;
      return () => undefined;
    },
  };
}

const pairs: { privatePem: string; publicPem: string }[] = [];

/** A pair made elsewhere, in PEM: the same one for the same number. */
export function foreignPair(number = 0): { privatePem: string; publicPem: string } {
  const known = pairs[number];
  if (known) return known;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return (pairs[number] = {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  });
}
