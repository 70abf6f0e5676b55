import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { tokenStretches, type Stretch } from '../code/tokenStretches.js';

const mark = (part: Stretch['part']) =>
  Decoration.mark({ class: `cs-${part}`, attributes: { 'data-part': part } });
const marks: Record<Stretch['part'], Decoration> = {
  header: mark('header'),
  payload: mark('payload'),
  signature: mark('signature'),
  rest: mark('rest'),
};

/** Colours the parts of a compact token, as far as they are in sight. */
export const tokenColours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = colour(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = colour(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function colour(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { part, from, to } of tokenStretches(view.state.doc.toString())) {
    for (const range of view.visibleRanges) {
      const start = Math.max(from, range.from);
      const end = Math.min(to, range.to);
      if (start < end) builder.add(start, end, marks[part]);
    }
  }
  return builder.finish();
}
