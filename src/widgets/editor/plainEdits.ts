import { EditorView } from '@codemirror/view';

/**
 * Makes plain typing and deleting a change of the text before the browser edits the page itself. Chromium
 * keeps the look of a coloured text that is typed over by writing a span with a style attribute, which the
 * content security policy refuses with an error in the console. Composition (IME) stays the browser's.
 */
export const plainEdits = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.isComposing || view.state.readOnly) return false;
    const { from, to } = selectedNow(view);
    const { inputType, data } = event;
    const typed = inputType === 'insertText' && data !== null;
    const deleted = inputType.startsWith('delete') && from < to;
    if (!typed && !deleted) return false;
    const insert = typed ? data : '';
    event.preventDefault();
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      userEvent: typed ? 'input.type' : 'delete',
      scrollIntoView: true,
    });
    return true;
  },
});

/**
 * What is selected on the page at this moment. The editor itself hears of it by an event that may come
 * after the input.
 */
function selectedNow(view: EditorView): { from: number; to: number } {
  const {
    anchorNode = null,
    focusNode = null,
    anchorOffset = 0,
    focusOffset = 0,
  } = selectionIn(view.root) ?? {};
  const inside = view.contentDOM.contains(anchorNode) && view.contentDOM.contains(focusNode);
  if (!inside || !anchorNode || !focusNode) return view.state.selection.main;
  const anchor = view.posAtDOM(anchorNode, anchorOffset);
  const head = view.posAtDOM(focusNode, focusOffset);
  return { from: Math.min(anchor, head), to: Math.max(anchor, head) };
}

/** The selection inside a shadow root, which Chromium alone gives, by a method of the root. */
function selectionIn(root: DocumentOrShadowRoot): Selection | null {
  const read: unknown = Reflect.get(root, 'getSelection');
  const selection: unknown = typeof read === 'function' ? Reflect.apply(read, root, []) : null;
  return selection instanceof Selection ? selection : null;
}
