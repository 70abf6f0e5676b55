import { copyToken as copyCompact } from '../../store/actions/take/copy.js';
import { startNewToken, pasteFromClipboard, editToken } from '../../store/actions/document/document.js';
import { changeView } from '../../store/actions/settings/view.js';
import { copySummaryOf } from '../../store/derive/copySummary.js';
import { redo as redoStep, undo as undoStep } from '../../store/history/history.js';
import { anchors } from '../../widgets/page/anchors.js';
import { largeText } from '../../core/token/document.js';
import type { Bench } from '../../store/bench.js';
import { load } from '../../store/loading/load.js';
import { copying, type EarlyCommand } from './command.js';

/** What is large may be more than an editor is for. */
function takeText(bench: Bench, text: string): void {
  if (text.length > largeText)
    void load(() => import('../fileTaken.js')).then((come) => come.largeTaken(bench, text));
  else editToken(bench, text);
}

/** Puts what is on the clipboard in place of the token, which judges it at once. */
export const paste: EarlyCommand = {
  id: 'paste',
  group: 'token',
  name: ({ page }) => page.paste,
  shortcut: 'Alt+Shift+V',
  run: (bench, { goTo, announce, text: { page } }) =>
    void pasteFromClipboard(bench, takeText).then((pasted) => {
      goTo(anchors.token);
      if (!pasted) announce(page.pasteRefused);
    }),
};

export const copyToken: EarlyCommand = {
  id: 'copy-token',
  group: 'token',
  name: ({ page }) => page.copyToken,
  shortcut: 'Control+Enter',
  run: copying(copyCompact, (page, bench) => page.tokenCopied(copySummaryOf(bench))),
};

export const newToken: EarlyCommand = {
  id: 'new-token',
  group: 'token',
  name: ({ page }) => page.newToken,
  run: (bench) => startNewToken(bench, bench.getState().profile),
};

export const clear: EarlyCommand = {
  id: 'clear',
  group: 'token',
  name: ({ page }) => page.frame.clear,
  run: (bench, { goTo }) => {
    editToken(bench, '');
    goTo(anchors.token);
  },
};

export const undo: EarlyCommand = {
  id: 'undo',
  group: 'token',
  name: ({ page }) => page.undo,
  shortcut: 'Control+Z',
  when: ({ past }) => past.length > 0,
  run: (bench) => undoStep(bench),
};

export const redo: EarlyCommand = {
  id: 'redo',
  group: 'token',
  name: ({ page }) => page.redo,
  shortcut: 'Control+Shift+Z Control+Y',
  when: ({ future }) => future.length > 0,
  run: (bench) => redoStep(bench),
};

/** Those of commands whose buttons are there before the commands are (keyed.ts). */
export const shortcuts = { copyPublicKey: 'Alt+Shift+P', generate: 'Alt+Shift+G' };

export const all: EarlyCommand = {
  id: 'commands',
  group: 'page',
  name: ({ page }) => page.frame.commands,
  shortcut: 'Control+K',
  run: (bench) => changeView(bench, { dialog: 'commands' }),
};
