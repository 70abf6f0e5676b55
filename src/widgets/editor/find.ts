import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  openSearchPanel,
  search,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search';
import { StateEffect, type EditorState } from '@codemirror/state';
import { EditorView, type Command, type Panel, type ViewUpdate } from '@codemirror/view';

/** More are not counted. */
const mostCounted = 1000;

type Match = { from: number; to: number };

function* matchesOf(query: SearchQuery, state: EditorState, from = 0): Generator<Match> {
  const cursor: Iterator<Match> = query.getCursor(state, from);
  for (let next = cursor.next(); next.done !== true; next = cursor.next()) yield next.value;
}

function firstOf(query: SearchQuery, state: EditorState, from = 0) {
  for (const match of matchesOf(query, state, from)) return match;
  return null;
}

/** "3 of 17", over the whole text. */
function countOf(state: EditorState): string {
  const query = getSearchQuery(state);
  if (!query.valid) return '';
  const { from, to } = state.selection.main;
  let count = 0;
  let current = 0;
  for (const match of matchesOf(query, state)) {
    count += 1;
    if (match.from === from && match.to === to) current = count;
    if (count === mostCounted) break;
  }
  if (count === 0) return state.phrase('No matches');
  const total = count === mostCounted ? `${mostCounted}+` : `${count}`;
  return current === 0 ? total : state.phrase('$1 of $2', current, total);
}

/** The first match from the selection on, or else of the whole text, comes into sight while one types. */
function lookFor(view: EditorView, text: string): void {
  const query = new SearchQuery({ search: text, literal: true });
  const { from } = view.state.selection.main;
  const effects = [setSearchQuery.of(query)];
  const first = query.valid ? (firstOf(query, view.state, from) ?? firstOf(query, view.state)) : null;
  view.dispatch({
    effects: first ? [...effects, EditorView.scrollIntoView(first.from, { y: 'center' })] : effects,
    ...(first && { selection: { anchor: first.from, head: first.to } }),
  });
}

function button(view: EditorView, phrase: string, sign: string, act: Command): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.ariaLabel = view.state.phrase(phrase);
  element.title = element.ariaLabel;
  element.className = `cs-sign ${sign}`;
  element.onclick = () => act(view);
  return element;
}

const close: Command = (view) => {
  closeSearchPanel(view);
  view.focus();
  return true;
};

function findPanel(view: EditorView): Panel {
  const dom = document.createElement('div');
  dom.className = 'cs-find';
  const field = document.createElement('input');
  field.ariaLabel = view.state.phrase('Find');
  field.placeholder = field.ariaLabel;
  field.value = getSearchQuery(view.state).search;
  // By this the library finds what gets the focus.
  field.setAttribute('main-field', 'true');
  field.oninput = () => lookFor(view, field.value);
  const count = document.createElement('span');
  count.ariaLive = 'polite';
  let timer: ReturnType<typeof setTimeout> | undefined;
  // In a task of its own: of a long text it takes as long as finding does.
  const countSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      count.textContent = countOf(view.state);
    }, 0);
  };
  countSoon();
  dom.onkeydown = (event) => {
    if (event.key === 'Escape') close(view);
    else if (event.key === 'Enter' && event.target === field)
      (event.shiftKey ? findPrevious : findNext)(view);
    else if (event.key === 'f' && (event.ctrlKey || event.metaKey)) field.select();
    else return;
    // It is of the panel alone: a dialog around the editor stays open.
    event.preventDefault();
    event.stopPropagation();
  };
  dom.append(
    field,
    count,
    button(view, 'Previous match', 'cs-previous', findPrevious),
    button(view, 'Next match', 'cs-next', findNext),
    button(view, 'Close', 'cs-close', close),
  );
  const update = ({ state, docChanged, selectionSet, startState }: ViewUpdate) => {
    const query = getSearchQuery(state);
    const isOther = !query.eq(getSearchQuery(startState));
    if (isOther && field.value !== query.search) field.value = query.search;
    if (docChanged || selectionSet || isOther) countSoon();
  };
  const mount = () => {
    field.focus();
    field.select();
  };
  return { dom, top: true, mount, update, destroy: () => clearTimeout(timer) };
}

const path = (shape: string) => ({ clipPath: `polygon(${shape})` });

const finding = [
  search({
    top: true,
    literal: true,
    createPanel: findPanel,
    // As while one types: at the edge it would lie under the answer.
    scrollToMatch: (match) => EditorView.scrollIntoView(match, { y: 'center' }),
  }),
  EditorView.theme({
    // A text as high as the window, or higher, then scrolls by itself: what is found stands under the panel.
    '&:has(.cs-find)': { blockSize: 'min(100%, 65vh)' },
    '.cm-panels': { background: 'var(--cs-palette-background-paper)', color: 'inherit' },
    '.cm-panels-top': { borderBlockEnd: '1px solid var(--cs-palette-divider)' },
    '.cs-find': { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 8px' },
    '.cs-find > input': {
      WebkitTextSecurity: 'var(--cs-mask)',
      flex: '1 1 80px',
      minInlineSize: 0,
      maxInlineSize: '320px',
      boxSizing: 'border-box',
      blockSize: 'var(--cs-act-height)',
      padding: '0 8px',
      font: 'inherit',
      color: 'inherit',
      background: 'var(--cs-palette-background-field)',
      border: '1px solid var(--cs-palette-edge)',
      borderRadius: '4px',
    },
    '.cs-find > span': { flex: '1 1 auto', color: 'var(--cs-palette-text-secondary)', whiteSpace: 'nowrap' },
    '.cs-sign': {
      inlineSize: 'var(--cs-act-height)',
      blockSize: 'var(--cs-act-height)',
      padding: 0,
      border: 'none',
      borderRadius: '4px',
      background: 'none',
      color: 'var(--cs-palette-primary-main)',
      display: 'grid',
      placeItems: 'center',
      cursor: 'pointer',
    },
    '.cs-find > :focus-visible': { outline: '2px solid var(--cs-palette-primary-main)' },
    '.cs-sign::before': { content: '""', inlineSize: '10px', blockSize: '8px', background: 'currentcolor' },
    '.cs-next::before': path('0 0, 100% 0, 50% 100%'),
    '.cs-previous::before': path('0 100%, 100% 100%, 50% 0'),
    '.cs-close::before': {
      ...path(
        '0 0, 15% 0, 50% 40%, 85% 0, 100% 0, 60% 50%, 100% 100%, 85% 100%, 50% 60%, 15% 100%, 0 100%, 40% 50%',
      ),
      blockSize: '10px',
    },
    '.cm-searchMatch': { background: 'color-mix(in srgb, var(--cs-palette-warning-main) 25%, transparent)' },
    '.cm-searchMatch.cm-searchMatch-selected': {
      background: 'color-mix(in srgb, var(--cs-palette-warning-main) 45%, transparent)',
      outline: '1px solid var(--cs-palette-warning-main)',
    },
  }),
];

const isReady = new WeakSet<EditorView>();

/** Opens the panel over the text; the first time it brings along what that takes. */
export const openFind: Command = (view) => {
  if (!isReady.has(view)) {
    isReady.add(view);
    view.dispatch({ effects: StateEffect.appendConfig.of(finding) });
  }
  openSearchPanel(view);
  const { search: text } = getSearchQuery(view.state);
  if (text !== '') lookFor(view, text);
  return true;
};
