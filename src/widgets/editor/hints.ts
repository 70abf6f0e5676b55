import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** Where a name stands that the page explains, in UTF-16 code units. */
export type Hint = { nameStart: number; nameEnd: number };

export const setHints = StateEffect.define<readonly Hint[]>();

const hint = Decoration.mark({ class: 'cs-hint' });

/** A dotted line under names that tell what they mean when they are pointed at. */
export const hints = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setHints)) continue;
      const inText = effect.value.filter(({ nameEnd }) => nameEnd <= transaction.newDoc.length);
      next = Decoration.set(inText.map(({ nameStart, nameEnd }) => hint.range(nameStart, nameEnd)));
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
