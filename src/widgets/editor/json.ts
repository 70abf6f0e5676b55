import { indentService } from '@codemirror/language';
import { openParameters } from '../../core/claims/open.js';
import { coloured } from './colours.js';
import { folding } from './folding.js';

const string = String.raw`"(?:[^"\\\n]|\\.)*"`;

/**
 * A string, with a colon behind it where it is a name, or behind a name whose value may always be seen; a number; a
 * keyword; what is none of JSON, which may be a value too. No JSON string goes over a line.
 */
const parts = new RegExp(
  [
    String.raw`(?<name>${string})(?=\s*:)`,
    String.raw`(?<=[{,]\s*"(?:${openParameters.join('|')})"\s*:\s*)(?<open>${string})`,
    `(?<string>${string}?)`,
    String.raw`(?<number>-?\d[\d.eE+-]*)`,
    String.raw`\b(?<keyword>true|false|null)\b`,
    String.raw`(?<other>[^\s"{}[\],:]+)`,
  ].join('|'),
  'g',
);

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
