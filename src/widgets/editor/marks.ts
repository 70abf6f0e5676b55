import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** A place in a text that something is said about; offsets in UTF-16 code units. */
export type Mark = { from: number; to: number; message: string };

export const setMarks = StateEffect.define<readonly Mark[]>();

export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) next = decorate(effect.value, transaction.newDoc.length);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(list: readonly Mark[], length: number): DecorationSet {
  const ranges = list.flatMap(({ from, to, message }) => {
    // At the end of the text there is no character to underline: the last one stands in.
    const start = Math.max(0, Math.min(from, length - 1));
    const end = Math.min(Math.max(to, start + 1), length);
    return start < end
      ? [Decoration.mark({ class: 'cs-problem', attributes: { title: message } }).range(start, end)]
      : [];
  });
  return Decoration.set(ranges, true);
}
