import { firstAlgorithm, signatureAlgorithms } from '../../core/keys/algorithms.js';
import { firstSize, keySizes } from '../../core/keys/generate.js';
import { keyShape } from '../../core/keys/strength/shape.js';
import { copyPublicKey as copyPem } from '../../store/actions/take/copy.js';
import { generateKeyPair } from '../../store/actions/keys/keys.js';
import { changeView } from '../../store/actions/settings/view.js';
import { activeKey, unsavedPublishedKey, ownKey } from '../../store/selectors.js';
import { load } from '../../store/loading/load.js';
import type { DialogName } from '../../store/state.js';
import { all, copyToken, paste, redo, shortcuts, undo } from './always.js';
import { copying, type Command, type EarlyCommand } from './command.js';
import { anchors } from '../../widgets/page/anchors.js';
import { goToProblem } from './goToProblem.js';

export const copyPublicKey: EarlyCommand = {
  id: 'copy-public-key',
  group: 'keys',
  name: ({ page }) => page.copyPublicKey,
  shortcut: shortcuts.copyPublicKey,
  when: (state) => activeKey(state)?.facts.spki != null,
  run: copying(
    (bench) => copyPem(bench, 'pem'),
    (page, bench) => {
      const state = bench.getState();
      const isAtRisk = unsavedPublishedKey(state)?.id === state.judge.keyId;
      return isAtRisk ? page.copiedPublicKeyAtRisk : page.copiedPublicKey;
    },
  ),
};

/** Another one like one's own. */
export const generate: EarlyCommand = {
  id: 'generate',
  group: 'keys',
  name: ({ page }) => page.generate,
  shortcut: shortcuts.generate,
  run: (bench, { announce, text: { page } }) => {
    const own = ownKey(bench.getState());
    const alg = own?.alg ?? firstAlgorithm.alg;
    const bits = own?.facts.spki == null ? null : keyShape(own.facts.jwk).bits;
    const size = keySizes.find((one) => one === bits) ?? firstSize;
    const done = signatureAlgorithms[alg].kty === 'oct' ? page.generatedSecret : page.generated;
    void generateKeyPair(bench, alg, size).then((isNew) => isNew && announce(done));
  },
};

const problem = (step: 1 | -1): Command['run'] => {
  return (_bench, { announce, text }) => {
    if (!goToProblem(step))
      void text.arrive().then(({ details }) => announce(details.commandTexts.noProblem));
  };
};

export const nextProblem: Command = {
  id: 'next-problem',
  group: 'checks',
  name: ({ details }) => details.commandTexts.nextProblem,
  shortcut: 'F8',
  run: problem(1),
};

export const previousProblem: Command = {
  id: 'previous-problem',
  group: 'checks',
  name: ({ details }) => details.commandTexts.previousProblem,
  shortcut: 'Shift+F8',
  run: problem(-1),
};

/** What was pasted to be compared gives way to it. */
export const compareFormer: Command = {
  id: 'compare-former',
  group: 'tools',
  name: ({ details }) => details.commandTexts.compareFormer,
  shortcut: 'Alt+Shift+D',
  when: ({ past }) => past.length > 0,
  run: (bench, { goTo }) => {
    bench.setState({ comparedWith: null });
    changeView(bench, { tool: 'compare' });
    goTo(anchors.tool('compare'));
  },
};

export const otherScheme: Command = {
  id: 'other-theme',
  group: 'page',
  name: ({ details }) => details.commandTexts.otherTheme,
  shortcut: 'Alt+Shift+T',
  run: (_bench, { scheme, chooseScheme, announce, text }) => {
    const next = scheme === 'dark' ? 'light' : 'dark';
    chooseScheme(next);
    void text.arrive().then(({ details }) => announce(details.commandTexts.themeIs(text.page.themes[next])));
  },
};

/** For a shared screen: shapes stay, values don't. */
export const mask: EarlyCommand = {
  id: 'mask',
  group: 'page',
  name: ({ page }) => page.frame.maskValues,
  shortcut: 'Alt+Shift+H',
  run: (bench, env) => void load(() => import('../masking.js')).then((come) => come.toggleMask(bench, env)),
};

const opening = (dialog: DialogName, name: EarlyCommand['name']): EarlyCommand => ({
  id: dialog,
  group: 'page',
  name,
  run: (bench) => changeView(bench, { dialog }),
});

export const everyProfile: EarlyCommand = {
  ...opening('allProfiles', ({ page }) => page.allProfiles),
  group: 'profile',
};
export const ownProfiles: EarlyCommand = {
  ...opening('profiles', ({ page }) => page.ownProfiles),
  group: 'profile',
};
export const privacy = opening('privacy', ({ page }) => page.privacy);
export const help = opening('help', ({ page }) => page.help);

/** Those that the keyboard reaches, in the order in which Help lists them. */
export const keyed: readonly Command[] = [
  all,
  copyToken,
  copyPublicKey,
  generate,
  paste,
  nextProblem,
  previousProblem,
  compareFormer,
  otherScheme,
  mask,
  undo,
  redo,
];
