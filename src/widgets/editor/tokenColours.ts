import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';

const parts = ['header', 'payload', 'signature', 'rest', 'rest'].map((part) =>
  Decoration.mark({ class: `cs-${part}`, attributes: { 'data-part': part } }),
);

/** Colours the dot-separated parts of a compact token, as far as they are in sight. */
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
  const text = view.state.doc.toString();
  let start = 0;
  for (const part of parts) {
    const dot = text.indexOf('.', start);
    const end = dot < 0 ? text.length : dot;
    for (const range of view.visibleRanges) {
      const from = Math.max(start, range.from);
      const to = Math.min(end, range.to);
      if (from < to) builder.add(from, to, part);
    }
    if (dot < 0) break;
    start = dot + 1;
  }
  return builder.finish();
}
