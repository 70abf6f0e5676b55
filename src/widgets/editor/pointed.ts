import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

export type Range = { from: number; to: number };

const setPointed = StateEffect.define<Range | null>();
const mark = Decoration.mark({ class: 'cs-pointed' });

/** Marks the stretch of the text that is pointed at from elsewhere on the page. */
export const pointed = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setPointed)) continue;
      const to = Math.min(effect.value?.to ?? 0, transaction.newDoc.length);
      next =
        effect.value && effect.value.from < to
          ? Decoration.set([mark.range(effect.value.from, to)])
          : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** An editor as other parts of the page find it. Offsets are UTF-16 code units. */
export type FoundEditor = {
  length: number;
  caret: number;
  offsetAt: (x: number, y: number) => number | null;
  /** Where the character at an offset stands in the window; null beyond the text, and out of sight. */
  placeOf: (offset: number) => { left: number; bottom: number } | null;
  point: (range: Range | null) => void;
};

/** The editor whose text an element holds. */
export function findEditor(content: HTMLElement): FoundEditor | null {
  const view = EditorView.findFromDOM(content);
  return (
    view && {
      length: view.state.doc.length,
      caret: view.state.selection.main.head,
      offsetAt: (x, y) => view.posAtCoords({ x, y }),
      placeOf: (offset) => (offset <= view.state.doc.length ? view.coordsAtPos(offset) : null),
      point: (range) => view.dispatch({ effects: setPointed.of(range) }),
    }
  );
}
