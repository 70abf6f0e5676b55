import type { Extension } from '@codemirror/state';
import type { Highlight } from '../../core/snippets/snippet.js';
import { coloured } from './colours.js';

const strings = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|${'`'}(?:[^${'`'}\\]|\\.)*${'`'}`;
const keywords =
  'await class const def do done else false False final fi fn for from func function if import in let local mut new ' +
  'nil None null package printf private public return set static then throws true True try use var void while with';

/** Comments, strings, numbers and a few words are enough for reading; a mode for each language is 10 KB. */
const codeColours = (comment: string): Extension =>
  coloured(
    new RegExp(
      String.raw`(?<comment>${comment})|(?<string>${strings})|\b(?<number>\d[\w.]*)|\b(?<keyword>${keywords.replaceAll(' ', '|')})\b`,
      'gm',
    ),
  );

const hash = codeColours(String.raw`(?<=^|\s)#.*`);
const slashes = codeColours(String.raw`\/\/.*|\/\*[^]*?\*\/`);

export const coloursOfCode: Record<Highlight, Extension> = {
  shell: hash,
  python: hash,
  ruby: hash,
  powershell: hash,
  go: slashes,
  java: slashes,
  php: slashes,
  csharp: slashes,
  kotlin: slashes,
  rust: slashes,
  javascript: slashes,
  text: [],
};
