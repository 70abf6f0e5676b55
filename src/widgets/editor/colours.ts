import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';

export type Kind = 'name' | 'open' | 'string' | 'number' | 'keyword' | 'comment' | 'other';

const marks: Record<Kind, Decoration> = {
  name: Decoration.mark({ class: 'cs-name' }),
  open: Decoration.mark({ class: 'cs-string cs-open' }),
  string: Decoration.mark({ class: 'cs-string' }),
  number: Decoration.mark({ class: 'cs-number' }),
  keyword: Decoration.mark({ class: 'cs-keyword' }),
  comment: Decoration.mark({ class: 'cs-comment' }),
  other: Decoration.mark({ class: 'cs-other' }),
};

/**
 * Colours a text as far as it is in sight: a parser of the whole text would cost as much as signing it.
 *
 * @param parts what is coloured: global, with a named group for each kind
 */
export function coloured(parts: RegExp) {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = colour(view, parts);
      }
      update(update: ViewUpdate) {
        if (update.docChanged || update.viewportChanged) this.decorations = colour(update.view, parts);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}

const isKind = (name: string): name is Kind => name in marks;

function colour({ state, visibleRanges }: EditorView, parts: RegExp): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    const { from: lineStart } = state.doc.lineAt(from);
    for (const { groups = {}, index } of state.sliceDoc(lineStart, to).matchAll(parts)) {
      // Groups that had no part in the match are undefined, whatever their type says.
      const found: readonly [string, string | undefined][] = Object.entries(groups);
      const [kind, text = ''] = found.find(([, one]) => one !== undefined) ?? [''];
      const start = lineStart + index;
      const end = start + text.length;
      if (end > from && isKind(kind)) builder.add(Math.max(start, from), end, marks[kind]);
    }
  }
  return builder.finish();
}
