import { EditorView } from '@codemirror/view';
import { isWhole } from '../../core/whole.js';

/** As in a plain field (widgets/code/wholePaste.ts): selected first, the editor then puts it in the place of that. */
export const wholePaste = EditorView.domEventHandlers({
  paste({ clipboardData }, view) {
    if (isWhole(clipboardData?.getData('text/plain') ?? '')) {
      view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } });
    }
    return false;
  },
});
