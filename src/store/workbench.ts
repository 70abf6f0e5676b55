import { createStore } from 'zustand/vanilla';
import { apiProxy } from '../core/profiles/builtIn.js';
import { answerQuestions } from './answers.js';
import type { Bench } from './bench.js';
import { newDocument } from './newDocument.js';
import type { Ports } from './ports.js';
import type { Language, Workbench } from './state.js';

/**
 * A fresh workbench: inputs and the answers of WebCrypto to them, which it asks for by itself. Everything else is
 * derived from its state.
 */
export function createWorkbench(ports: Ports): Bench {
  const bench = { ...createStore<Workbench>()(() => initialState(ports)), ports };
  answerQuestions(bench);
  return bench;
}

/** The state of a page that was just opened. */
function initialState(ports: Ports): Workbench {
  const { remembered } = ports.remembered;
  return {
    document: newDocument({ ports }, apiProxy, ''),
    profile: apiProxy,
    judge: { by: 'key', keyId: null, chosenFor: null },
    secret: null,
    signed: null,
    reader: null,
    unread: null,
    signing: { is: 'none' },
    keys: [],
    publishedKeyIds: [],
    savedKeyIds: [],
    keptKeys: [],
    keyringFault: null,
    generation: { is: 'none' },
    keyReading: null,
    secretReading: null,
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
    beganElsewhere: false,
    checkAs: null,
    view: { tool: null, dialog: null, hasGuide: false },
    isForgotten: false,
    language: languageOf([remembered('language') ?? '', ...ports.languages.wantedLanguages()]),
  };
}

/** The first of them that the page speaks. */
function languageOf(wanted: readonly string[]): Language {
  const tag = wanted.find((one) => /^(en|zh)\b/.test(one));
  return tag?.startsWith('zh') ? 'zh' : 'en';
}
