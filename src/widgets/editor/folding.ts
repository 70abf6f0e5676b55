import { codeFolding, foldGutter, foldKeymap, foldService } from '@codemirror/language';
import { EditorView, keymap } from '@codemirror/view';

const stringOrBracket = /"(?:[^"\\\n]|\\.)*"|[[\]{}]/g;

/** A bracket that closes farther away is not folded: looking for it would hold up every letter. */
const farthest = 300_000;

/** From the last bracket that a line opens and leaves open to the one that closes it. No parser: it works while one types. */
const byBrackets = foldService.of(({ doc }, lineStart, lineEnd) => {
  const open: number[] = [];
  for (const { 0: found, index } of doc.sliceString(lineStart, lineEnd).matchAll(stringOrBracket)) {
    if (found === '{' || found === '[') open.push(lineStart + index + 1);
    else if (found === '}' || found === ']') open.pop();
  }
  const from = open.at(-1);
  if (from === undefined) return null;
  let depth = 1;
  for (const { 0: found, index } of doc.sliceString(from, from + farthest).matchAll(stringOrBracket)) {
    if (found === '{' || found === '[') depth += 1;
    else if (found === '}' || found === ']') depth -= 1;
    if (depth === 0) return { from, to: from + index };
  }
  return null;
});

function sign(open: boolean): HTMLElement {
  const element = document.createElement('span');
  element.className = open ? 'cs-fold' : 'cs-fold cs-folded';
  return element;
}

export const folding = [
  byBrackets,
  codeFolding(),
  foldGutter({ markerDOM: sign }),
  keymap.of(foldKeymap),
  EditorView.editorAttributes.of({ class: 'cs-foldable' }),
  EditorView.theme({
    // As wide as the room that the plain field leaves (widgets/code/PlainCode.tsx).
    '&.cs-foldable .cm-line': { paddingInlineStart: '2px' },
    '.cm-gutters': { background: 'transparent', border: 'none', color: 'var(--cs-palette-text-secondary)' },
    '.cm-foldGutter': { inlineSize: '16px' },
    '.cm-foldGutter .cm-gutterElement': {
      padding: 0,
      cursor: 'pointer',
      display: 'grid',
      placeItems: 'center',
    },
    '.cs-fold': {
      inlineSize: '8px',
      blockSize: '6px',
      background: 'currentcolor',
      clipPath: 'polygon(0 0, 100% 0, 50% 100%)',
      forcedColorAdjust: 'none',
    },
    '.cs-folded': { transform: 'rotate(-90deg)' },
    '.cm-foldPlaceholder': {
      background: 'var(--cs-palette-background-quiet)',
      border: '1px solid var(--cs-palette-divider)',
      color: 'inherit',
      padding: '0 4px',
      cursor: 'pointer',
    },
  }),
];
