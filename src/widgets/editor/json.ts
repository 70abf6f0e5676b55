import { indentService } from '@codemirror/language';
import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';

const mark = (part: string) => Decoration.mark({ class: `cs-json-${part}` });
const name = mark('name');
const string = mark('string');
const number = mark('number');
const keyword = mark('keyword');

/** A string with the colon behind it, if there is one; a number; a keyword. No JSON string goes over a line. */
const parts = /("(?:[^"\\\n]|\\.)*"?)(\s*:)?|(-?\d[\d.eE+-]*)|\b(?:true|false|null)\b/g;

/** Colours JSON as far as it is in sight: a parser of the whole text would cost as much as signing it. */
const colours = ViewPlugin.fromClass(
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

function colour({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    const { from: lineStart } = state.doc.lineAt(from);
    for (const { 0: whole, 1: literal, 2: colon, 3: digits, index } of state
      .sliceDoc(lineStart, to)
      .matchAll(parts)) {
      const start = lineStart + index;
      const end = start + (literal ?? whole).length;
      const kind = literal === undefined ? (digits === undefined ? keyword : number) : colon ? name : string;
      if (end > from) builder.add(Math.max(start, from), end, kind);
    }
  }
  return builder.finish();
}

const step = 2;

/** A line that is begun stands as deep as the one before, a step deeper in what was just opened. */
const indentation = indentService.of((context, at) => {
  if (context.simulatedBreak === null) return null;
  const before = context.state.sliceDoc(context.state.doc.lineAt(at).from, at);
  const opens = /[[{]\s*$/.test(before);
  const closes = /^\s*[\]}]/.test(context.textAfterPos(at));
  const depth = before.search(/\S|$/);
  return opens === closes ? depth : Math.max(0, depth + (opens ? step : -step));
});

export const json = [colours, indentation];
