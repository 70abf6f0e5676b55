import { partBytes } from '../core/token/document.js';
import { choosePartView, changeView } from '../store/actions/settings/view.js';
import { headerPart, headerText, payloadPart, payloadText } from '../store/selectors.js';
import { partViews, readParts, type ReadPart, type Workbench } from '../store/state.js';
import type { Command } from './table/command.js';

const sources = {
  payload: { part: payloadPart, text: payloadText },
  header: { part: headerPart, text: headerText },
};

/** The ways of looking at header and payload. */
export const ofParts = (state: Workbench): readonly Command[] =>
  readParts.flatMap((part) => [
    {
      id: `find:${part}`,
      group: 'token',
      name: ({ page, details }) => details.commandTexts.findIn(page[part]),
      run: (bench) => changeView(bench, { searched: part }),
    },
    {
      id: `expand:${part}`,
      group: 'token',
      name: ({ page, details }) => details.commandTexts.expand(page[part]),
      run: (bench) => changeView(bench, { expanded: part }),
    },
    ...viewsOf(state, part),
  ]);

const viewsOf = (state: Workbench, part: ReadPart): readonly Command[] =>
  partViews.map((view) => ({
    id: `view:${part} ${view}`,
    isChoice: true,
    group: 'token',
    name: ({ page, details }) => details.commandTexts.choice(page.viewOf(page[part]), page.views[view]),
    when: () =>
      view === 'raw' ? partBytes(sources[part].part(state)).ok : sources[part].text(state) !== null,
    run: (bench) => choosePartView(bench, part, view),
  }));
