import { languageOf, type Language } from '../platform/languages.js';
import { createStore } from 'zustand/vanilla';
import { apiProxy } from '../core/profiles/builtIn.js';
import { startSigning } from './answers/signing.js';
import type { Bench } from './bench.js';
import { newDocument, type NewDocumentPorts } from './newDocument.js';
import type { Ports } from './ports.js';
import type { Workbench } from './state.js';

/**
 * A fresh workbench: inputs and the answers of WebCrypto to them, which it asks for by itself. Everything else is
 * derived from its state.
 */
export function createWorkbench(ports: Ports): Bench {
  const store = createStore<Workbench>()(() => initialState(ports));
  const bench = { ...store, getInitialState: () => shellState, ports };
  startSigning(bench);
  return bench;
}

/** The state of a page that was just opened. */
function initialState(ports: Ports): Workbench {
  const { remembered } = ports.remembered;
  return stateOf(ports, languageOf([remembered('language') ?? '', ...ports.languages.wantedLanguages()]));
}

function stateOf(ports: NewDocumentPorts, language: Language): Workbench {
  return {
    document: newDocument({ ports }, apiProxy, ''),
    profile: apiProxy,
    judge: { by: 'key', keyId: null, chosenFor: null },
    secret: null,
    signed: null,
    known: [],
    broughtBack: null,
    reader: null,
    unread: null,
    signing: { is: 'none' },
    keys: [],
    publishedKeyIds: [],
    savedKeyIds: [],
    keptKeys: [],
    keyringFault: null,
    generation: { is: 'none' },
    keySet: [],
    keyReading: null,
    secretReading: null,
    verdict: null,
    autopsy: null,
    decrypted: null,
    detached: null,
    ofFamily: null,
    comparedWith: null,
    compared: null,
    listed: null,
    listedRows: null,
    past: [],
    future: [],
    typing: null,
    skew: 0,
    reissueOnCopy: true,
    ownProfiles: [],
    usedServices: [],
    inputs: {},
    stepsDone: [],
    linkProblems: [],
    restored: null,
    sessionFault: null,
    copyByHand: null,
    beganElsewhere: false,
    checkAs: null,
    expected: {},
    view: {
      tool: null,
      dialog: null,
      hasGuide: false,
      arePassedShown: false,
      ofPart: { payload: null, header: null },
      expanded: null,
      searched: null,
    },
    mask: null,
    isForgotten: false,
    language,
  };
}

/** What the page is rendered of when it is built (app/shell.tsx), and what the browser begins with when it takes that over. */
const shellState = stateOf({ clock: { nowSeconds: () => 0 }, ids: { randomId: () => '' } }, 'en');
