import { EditorView } from '@codemirror/view';

/** The colours are custom properties of the page: they cross the shadow boundary and follow the theme. */
export const editorTheme = EditorView.theme({
  '&': {
    blockSize: '100%',
    color: 'var(--cs-palette-text-primary)',
    background: 'transparent',
    fontSize: 'var(--cs-field-size)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--cs-monospace)', lineHeight: '20px', overflow: 'auto' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--cs-palette-text-primary)', overflowWrap: 'anywhere' },
  '.cm-line': { padding: '0 10px', wordBreak: 'break-all' },
  '.cm-cursor': { borderInlineStartColor: 'var(--cs-palette-text-primary)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--cs-palette-selection)',
    forcedColorAdjust: 'none',
  },
  '.cm-placeholder': { color: 'var(--cs-palette-text-secondary)' },
  '.cm-specialChar': { color: 'var(--cs-palette-error-main)' },
  // The ground is given to the part that is pointed at, by the page.
  '.cs-header': { color: 'var(--cs-palette-part-header)', background: 'var(--cs-at-header)' },
  '.cs-payload': { color: 'var(--cs-palette-part-payload)', background: 'var(--cs-at-payload)' },
  '.cs-signature': { color: 'var(--cs-palette-part-signature)', background: 'var(--cs-at-signature)' },
  '.cs-pointed': {
    background: 'var(--cs-palette-selection)',
    borderRadius: '3px',
    outline: 'var(--cs-place-outline)',
  },
  '.cs-hint': {
    textDecoration: 'underline dotted currentcolor',
    textUnderlineOffset: '3px',
    cursor: 'help',
  },
  // By the mask of the page, which crosses the shadow boundary too; names stay.
  '.cs-string, .cs-number, .cs-keyword, .cs-other': { WebkitTextSecurity: 'var(--cs-mask)' },
  '.cs-open': { WebkitTextSecurity: 'var(--cs-open, var(--cs-mask))' },
  '.cm-placeholder, .cm-panels': { WebkitTextSecurity: 'none' },
  '.cs-rest': { color: 'var(--cs-palette-error-main)' },
  '.cs-name': { color: 'var(--cs-palette-json-name)' },
  '.cs-string': { color: 'var(--cs-palette-json-string)' },
  '.cs-number': { color: 'var(--cs-palette-json-number)' },
  '.cs-keyword': { color: 'var(--cs-palette-json-keyword)' },
  '.cs-comment': { color: 'var(--cs-palette-text-secondary)' },
  '.cs-problem': {
    textDecoration: 'underline wavy var(--cs-palette-error-main)',
    textUnderlineOffset: '3px',
  },
});
