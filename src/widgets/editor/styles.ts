import { EditorView } from '@codemirror/view';

/** The colours are custom properties of the page: they cross the shadow boundary and follow the theme. */
export const editorTheme = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--cs-text)',
    background: 'transparent',
    fontSize: 'var(--cs-field-size)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--cs-monospace)', lineHeight: '20px', overflow: 'auto' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--cs-text)', overflowWrap: 'anywhere' },
  '.cm-line': { padding: '0 10px', wordBreak: 'break-all' },
  '.cm-cursor': { borderInlineStartColor: 'var(--cs-text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--cs-selection)',
    forcedColorAdjust: 'none',
  },
  '.cm-placeholder': { color: 'var(--cs-faint)' },
  '.cm-specialChar': { color: 'var(--cs-bad)' },
  // The ground is given to the part that is pointed at, by the page.
  '.cs-header': { color: 'var(--cs-header)', background: 'var(--cs-at-header)' },
  '.cs-payload': { color: 'var(--cs-payload)', background: 'var(--cs-at-payload)' },
  '.cs-signature': { color: 'var(--cs-signature)', background: 'var(--cs-at-signature)' },
  '.cs-pointed': {
    background: 'var(--cs-selection)',
    borderRadius: '3px',
    outline: 'var(--cs-place-outline)',
  },
  '.cs-rest': { color: 'var(--cs-bad)' },
  '.cs-name': { color: 'var(--cs-jsonName)' },
  '.cs-string': { color: 'var(--cs-jsonString)' },
  '.cs-number': { color: 'var(--cs-jsonNumber)' },
  '.cs-keyword': { color: 'var(--cs-jsonKeyword)' },
  '.cs-comment': { color: 'var(--cs-faint)' },
  '.cs-problem': { textDecoration: 'underline wavy var(--cs-bad)', textUnderlineOffset: '3px' },
});
