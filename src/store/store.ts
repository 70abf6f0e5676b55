import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { createStore } from 'zustand/vanilla';
import { apiProxy } from '../core/profiles/builtIn.js';
import type { FieldValues } from '../core/profiles/fields.js';
import { newTexts } from '../core/profiles/newTexts.js';
import type { Profile } from '../core/profiles/profile.js';
import { largeText, sizeOf, stampOf, type JwsDocument } from '../core/token/document.js';
import { nowSeconds } from '../platform/clock.js';
import { afterPaint, beforePaint } from '../platform/frames.js';
import { freshId } from '../platform/ids.js';
import { remembered } from '../platform/remembered.js';
import { wantedLanguages } from '../platform/languages.js';
import type { Language, ThemeChoice, Workbench } from './state.js';

/** A new token's two texts; `kid` is '' while there is no key yet. */
export function newDocument(
  profile: Profile,
  kid: string,
  alg = 'RS256',
  fieldValues: FieldValues = {},
): JwsDocument {
  const now = nowSeconds();
  const texts = newTexts(profile, { alg, kid, now, jti: freshId(), fieldValues });
  return {
    kind: 'draft',
    header: { kind: 'typed', text: texts.header },
    payload: { kind: 'typed', text: texts.payload },
    base: '',
    stamp: stampOf(now, profile.lifetime.usual),
  };
}

/** The state of a page that was just opened. */
export function initialState(): Workbench {
  return {
    document: newDocument(apiProxy, ''),
    profile: apiProxy,
    activeKeyId: null,
    publicKeyInput: null,
    keyChosenFor: null,
    signed: null,
    reader: null,
    refusal: null,
    keys: [],
    publishedKeyIds: [],
    savedKeyIds: [],
    keptKeys: [],
    keyringFault: null,
    generating: null,
    generationProblem: null,
    keyReading: null,
    verdict: null,
    past: [],
    future: [],
    typing: null,
    skew: 0,
    freshOnCopy: true,
    ownProfiles: [],
    stepsDone: [],
    linkProblems: [],
    restored: null,
    copyByHand: null,
    guideClosed: remembered('guide') === 'closed',
    themeChoice: themeOf(remembered('theme')),
    language: languageOf([remembered('language') ?? '', ...wantedLanguages()]),
  };
}

/** The first of them that the page speaks. */
function languageOf(wanted: readonly string[]): Language {
  const tag = wanted.find((one) => /^(en|zh)\b/.test(one));
  return tag?.startsWith('zh') ? 'zh' : 'en';
}

const themeOf = (choice: string | null): ThemeChoice =>
  choice === 'light' || choice === 'dark' ? choice : 'system';

/** Inputs and the answers of WebCrypto to them; everything else is derived (selectors.ts). */
const workbench = createStore<Workbench>()(initialState);

const rendered = new Set<() => void>();
let isOwed = false;
let isUnhurried = false;

function tellRendered(): void {
  isOwed = false;
  for (const listener of rendered) listener();
}
workbench.subscribe(() => {
  if (!isUnhurried) tellRendered();
  else if (!isOwed) {
    isOwed = true;
    const soon = sizeOf(workbench.getState().document) > largeText ? afterPaint : beforePaint;
    soon(() => isOwed && tellRendered());
  }
});

/**
 * Changes the state by a field that shows the change already: the page is rendered with what follows from it, the
 * token, or with the next frame, so that neither the letter nor the token waits for it; of a large text, after it.
 */
export function unhurried(change: () => void): void {
  isUnhurried = true;
  try {
    change();
  } finally {
    isUnhurried = false;
  }
}

/**
 * Renders what `unhurried` still owes. Before a state comes back that was rendered earlier: the page would find nothing
 * changed, and the field would keep what it shows.
 */
export function renderOwed(): void {
  if (isOwed) flushSync(tellRendered);
}

function onRendered(listener: () => void): () => void {
  rendered.add(listener);
  return () => rendered.delete(listener);
}

function useSelected<T>(selector: (state: Workbench) => T): T {
  return useSyncExternalStore(onRendered, () => selector(workbench.getState()));
}

export const useWorkbench = Object.assign(useSelected, workbench);
