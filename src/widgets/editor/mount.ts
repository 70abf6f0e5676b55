import { history, historyKeymap, isolateHistory, standardKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view';
import type { Highlight } from '../../core/snippets/snippet.js';
import { codePointName } from '../../text/codePoint.js';
import { coloursOfCode } from './codeColours.js';
import { hints, setHints, type Hint } from './hints.js';
import { json } from './json.js';
import { marks, setMarks, type Mark } from './marks.js';
import { pointed } from './pointed.js';
import { plainEdits } from './plainEdits.js';
import { editorTheme } from './styles.js';
import { tokenColours } from './tokenColours.js';
import { wholePaste } from './wholePaste.js';

export type EditorLanguage = 'json' | 'token' | 'plain' | Highlight;

/** What an editor shows; everything but its language and undo may change while it stands. */
export type EditorContent = {
  label: string;
  language: EditorLanguage;
  value: string;
  placeholder: string;
  readOnly: boolean;
  ownUndo: boolean;
  marks: readonly Mark[];
  hints: readonly Hint[];
  describedBy: string;
  /** What the editor itself says, by the library's own words for it. */
  phrases: Readonly<Record<string, string>>;
};

export { findEditor } from './pointed.js';

export type Editor = {
  show: (next: EditorContent) => void;
  focus: (caret: number) => void;
  find: () => void;
  destroy: () => void;
};

const fromOutside = Annotation.define<true>();

/**
 * Puts a CodeMirror editor into a shadow root of `host`. There its styles are adopted sheets, which a
 * content security policy without 'unsafe-inline' lets through; in the document itself it would write
 * style elements, which are refused.
 *
 * On the page it has no history of its own: undo is one history over all of it.
 */
export function mountEditor(
  host: HTMLElement,
  first: EditorContent,
  onChange: (value: string) => void,
): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const words = new Compartment();
  const editable = new Compartment();
  let shown = first;
  /** The text that the page has last given or been given, so that an echo costs nothing. */
  let value = first.value;

  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: first.value,
      extensions: [
        // A carriage return inside a text stays a character of it.
        EditorState.lineSeparator.of('\n'),
        EditorView.lineWrapping,
        highlightSpecialChars({ render: byNumber }),
        drawSelection(),
        plainEdits,
        first.language === 'token' && !first.readOnly ? wholePaste : [],
        first.ownUndo ? [history(), keymap.of(historyKeymap)] : [],
        keymap.of([{ key: 'Mod-f', run: find, preventDefault: true }, ...standardKeymap]),
        editorTheme,
        coloursOf(first.language),
        marks,
        hints,
        pointed,
        words.of(wordsOf(first)),
        editable.of(EditorState.readOnly.of(first.readOnly)),
      ],
    }),
    dispatchTransactions(transactions) {
      const last = transactions.findLast(({ docChanged }) => docChanged);
      if (last && !transactions.some((one) => one.annotation(fromOutside))) {
        value = last.newDoc.toString();
        // Before the editor draws it, so that signing goes on meanwhile.
        onChange(value);
      }
      view.update(transactions);
    },
  });
  view.dispatch({ effects: [setMarks.of(first.marks), setHints.of(first.hints)] });
  measureNow(view);

  return {
    show(next) {
      if (next.value !== value) {
        const change = difference(value, next.value);
        value = next.value;
        const rest = view.hasFocus ? '' : restOfLine(view.state.doc, change.to);
        // A step of its own for an undo of its own.
        const annotations = [fromOutside.of(true), isolateHistory.of('full')];
        const behind = { from: change.to, to: change.to + rest.length };
        const anew = { from: change.from, to: behind.to, insert: change.insert + rest };
        // Two transactions, so that the text after the change is redrawn and not moved, which would be a layout shift. After a
        // change in a token come only the letters that two signatures happen to end with.
        if (first.language === 'token' || rest === '') view.dispatch({ changes: anew, annotations });
        else {
          view.dispatch({ changes: behind, annotations });
          view.dispatch({ changes: { ...anew, to: change.to }, annotations });
        }
      }
      if (next.marks !== shown.marks) view.dispatch({ effects: setMarks.of(next.marks) });
      if (next.hints !== shown.hints) view.dispatch({ effects: setHints.of(next.hints) });
      if (next.readOnly !== shown.readOnly) {
        view.dispatch({ effects: editable.reconfigure(EditorState.readOnly.of(next.readOnly)) });
      }
      if (saysOtherwise(next, shown)) {
        view.dispatch({ effects: words.reconfigure(wordsOf(next)) });
        // Other phrases build the view anew.
        measureNow(view);
      }
      shown = next;
    },
    focus(caret) {
      view.dispatch({ selection: { anchor: Math.min(caret, view.state.doc.length) } });
      view.focus();
    },
    find: () => void find(view),
    destroy: () => view.destroy(),
  };
}

/**
 * Measures the lines of a new view, which the library does before the next frame. Where something is looked up under
 * the pointer until then, the browser lays the page out without it, and the gutter is seen to move (a layout shift).
 */
function measureNow(view: EditorView): void {
  view.lineBlockAtHeight(0);
}

/** Comes when it is wanted: most texts are seen whole. Where it does not arrive, it is asked for again the next time. */
function find(view: EditorView): boolean {
  void import('./find.js').then(
    ({ openFind }) => openFind(view),
    () => undefined,
  );
  return true;
}

function coloursOf(language: EditorLanguage): Extension {
  if (language === 'json') return json;
  if (language === 'token') return tokenColours;
  return language === 'plain' ? [] : coloursOfCode[language];
}

const saysOtherwise = (one: EditorContent, other: EditorContent): boolean =>
  one.label !== other.label ||
  one.placeholder !== other.placeholder ||
  one.describedBy !== other.describedBy ||
  one.phrases !== other.phrases ||
  one.marks.length !== other.marks.length;

/** Names and descriptions do not cross a shadow boundary, so they stand on the editor itself. */
function wordsOf({
  label,
  language,
  placeholder: invitation,
  marks: shown,
  describedBy,
  phrases,
}: EditorContent): Extension {
  return [
    EditorState.phrases.of(phrases),
    placeholder(invitation),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'data-language': language,
      'aria-description': describedBy,
      'aria-invalid': String(shown.length > 0),
      // The editor is what scrolls, and the keyboard has to reach what scrolls.
      tabindex: '0',
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
    }),
  ];
}

/** What cannot be seen shows as a mark; the library's own names for it are English. */
function byNumber(code: number, _description: string | null, mark: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'cm-specialChar';
  span.textContent = mark;
  span.title = codePointName(code);
  span.setAttribute('aria-label', span.title);
  return span;
}

/** The rest of a line that is longer is left as it is: drawing it anew would cost more than it is worth. */
const longestAnew = 1000;

function restOfLine(doc: Text, from: number): string {
  const { to } = doc.lineAt(from);
  return to - from > longestAnew ? '' : doc.sliceString(from, to);
}

/** The one stretch in which two texts differ, so that the caret outside it stays where it was. */
function difference(from: string, to: string): { from: number; to: number; insert: string } {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end))
    end += 1;
  return { from: start, to: from.length - end, insert: to.slice(start, to.length - end) };
}
