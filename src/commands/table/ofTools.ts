import { wrongKindsFor } from '../../core/token/defects.js';
import { copyLink } from '../../store/actions/take/link.js';
import { changeView } from '../../store/actions/settings/view.js';
import { saveWorkspace } from '../../store/actions/take/workspace.js';
import { createInvalidToken } from '../../store/actions/document/wrong.js';
import { activeKey, validDraft } from '../../store/selectors.js';
import { tools, type Tool, type Workbench } from '../../store/state.js';
import { anchors } from '../../widgets/page/anchors.js';
import { compareFormer } from './keyed.js';
import { copying, type Command, type Env } from './command.js';
import type { Bench } from '../../store/bench.js';

function open(bench: Bench, { goTo }: Env, tool: Tool): void {
  changeView(bench, { tool });
  goTo(anchors.tool(tool));
}

/** What is to be had from the tools, and the tools themselves. */
export const ofTools = (state: Workbench): readonly Command[] => [
  ...tools.map((tool): Command => ({
    id: `tool:${tool}`,
    group: 'tools',
    name: ({ page }) => page.frame.toolNames[tool],
    run: (bench, env) => open(bench, env, tool),
  })),
  compareFormer,
  ...(['draft', 'token'] as const).map((kind): Command => ({
    id: `link:${kind}`,
    group: 'tools',
    name: ({ details }) => details.commandTexts.copyLink[kind],
    run: (bench, env) =>
      copying(
        () => copyLink(bench, kind),
        () => env.text.rest?.details.shareTexts.copiedLink ?? '',
      )(bench, env),
  })),
  {
    id: 'save-workspace',
    group: 'tools',
    name: ({ details }) => details.shareTexts.saveWorkspace,
    run: (bench, env) => {
      // Why it was not saved is said there.
      if (saveWorkspace(bench)) open(bench, env, 'share');
    },
  },
  {
    id: 'open-workspace',
    group: 'tools',
    name: ({ details }) => details.commandTexts.openWorkspace,
    run: (bench, env) => open(bench, env, 'share'),
  },
  ...(['saved-keys', 'export-key'] as const).map((id): Command => ({
    id,
    group: 'keys',
    name: ({ details }) => details.keyTexts[id === 'export-key' ? 'exportTitle' : 'keyringTitle'],
    run: (bench, env) => open(bench, env, 'keys'),
  })),
  ...wrongKinds(state),
];

function wrongKinds(state: Workbench): readonly Command[] {
  const key = activeKey(state);
  if (!key?.privateKey || !validDraft(state)) return [];
  return wrongKindsFor(key).map((kind) => ({
    id: `wrong:${kind}`,
    group: 'tools',
    name: ({ details }) =>
      details.commandTexts.choice(details.commandTexts.testToken, details.wrongTexts[kind].name),
    run: (bench, env) =>
      void createInvalidToken(bench, kind).then(({ ok }) => {
        const details = env.text.rest?.details;
        if (ok && details) env.announce(details.wrongWords.made(details.wrongTexts[kind].name));
      }),
  }));
}
