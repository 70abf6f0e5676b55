import { indentService } from '@codemirror/language';
import { coloured } from './colours.js';
import { folding } from './folding.js';

/** A string, with a colon behind it where it is a name; a number; a keyword. No JSON string goes over a line. */
const parts =
  /(?<name>"(?:[^"\\\n]|\\.)*")(?=\s*:)|(?<string>"(?:[^"\\\n]|\\.)*"?)|(?<number>-?\d[\d.eE+-]*)|\b(?<keyword>true|false|null)\b/g;

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

export const json = [coloured(parts), indentation, folding];
