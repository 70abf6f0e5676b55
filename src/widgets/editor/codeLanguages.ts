import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { clike, java } from '@codemirror/legacy-modes/mode/clike';
import { go } from '@codemirror/legacy-modes/mode/go';
import { python } from '@codemirror/legacy-modes/mode/python';
import { shell } from '@codemirror/legacy-modes/mode/shell';
import type { StringStream } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

export type CodeLanguage = 'shell' | 'go' | 'javascript' | 'python' | 'java' | 'text';

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--cs-faint)' },
  { tag: tags.string, color: 'var(--cs-jsonString)' },
  { tag: tags.number, color: 'var(--cs-jsonNumber)' },
  { tag: [tags.keyword, tags.bool, tags.null], color: 'var(--cs-jsonKeyword)' },
  {
    tag: [tags.definition(tags.variableName), tags.standard(tags.variableName)],
    color: 'var(--cs-jsonName)',
  },
]);
const words = (list: string) => Object.fromEntries(list.split(' ').map((word) => [word, true]));

/** Its own mode knows all of TypeScript and is longer than all of these together. */
const javascript = clike({
  name: 'javascript',
  keywords: words('await const else for from function if import let new of return'),
  atoms: words('true false null undefined'),
  hooks: { '`': (stream: StringStream) => stream.match(/(?:[^`\\]|\\.)*`/) && 'string' },
});

const coloured = (...[mode]: Parameters<typeof StreamLanguage.define>): Extension => [
  // Its one name for a part that is no tag of the highlighter.
  StreamLanguage.define({ ...mode, tokenTable: { ...mode.tokenTable, property: tags.propertyName } }),
  syntaxHighlighting(colours),
];

export const codeColours: Record<CodeLanguage, Extension> = {
  shell: coloured(shell),
  go: coloured(go),
  javascript: coloured(javascript),
  python: coloured(python),
  java: coloured(java),
  text: [],
};
