import { styled } from '@mui/material/styles';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { signal } from '../../core/deferred.js';
import type { Editor, EditorContent, EditorLanguage } from '../editor/mount.js';
import type { Hint } from '../editor/hints.js';
import type { Mark } from '../editor/marks.js';
import { letters, PlainCode, PlainToken } from './PlainCode.js';
import { useText } from '../page/TextContext.js';
import { selectForWhole } from './wholePaste.js';

type EditorModule = typeof import('../editor/mount.js');

const Box = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.edge}`,
  borderRadius: 6,
  background: theme.vars.palette.background.field,
  overflow: 'hidden',
  // What changes inside moves nothing outside.
  contain: 'strict',
  '&:focus-within': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -1 },
  '& > *': { height: '100%' },
}));

const Grown = styled('div')({ display: 'grid', minInlineSize: 0, '& > *': { gridArea: '1 / 1' } });

/** The text once more, unseen: as high as the editor would be that shows all of it, whatever the width and the fonts. */
const Measure = styled('div')(({ theme }) => ({
  ...letters,
  // With the edge of the box.
  padding: '7px 11px',
  '&.gutter': { paddingInlineStart: 19 },
  visibility: 'hidden',
  overflow: 'hidden',
  fontFamily: theme.monospace,
  fontSize: 'var(--cs-field-size)',
  lineHeight: '20px',
}));
/** Letters in a line of the widest page. */
const mostColumns = 200;
const heightOf = (lines: number) => lines * 20 + 14;

/** How many lines are in sight: so many, as many as the text has within bounds, or all that there is room for. */
export type Lines = number | { least: number; most: number } | 'all';

/** What others may ask of a field. */
export type FieldHandle = { find: () => void };

const none: readonly never[] = [];
const noPhrases: Readonly<Record<string, string>> = {};

let loading: Promise<EditorModule | null> | null = null;

const editors = signal();
/** Has the editors loaded, once what the page is opened for no longer waits for anything. */
export const preloadEditors = editors.come;

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  language: EditorLanguage;
  lines: Lines;
  handle?: RefObject<FieldHandle | null> | undefined;
  /** The id by which other parts of the page lead here. */
  anchor?: string | undefined;
  placeholder?: string;
  readOnly?: boolean;
  /** It is no part of the page's one history, and undoes for itself. */
  ownUndo?: boolean;
  marks?: readonly Mark[];
  /** Names that the page explains. */
  hints?: readonly Hint[];
  /** Said to screen readers about the text: what is wrong with it. */
  describedBy?: string;
};

/** A text field for code: a plain one at once, the editor in its place as soon as it is there. */
export function CodeField({
  value,
  onChange,
  lines,
  marks = none,
  hints = none,
  readOnly = false,
  ownUndo = false,
  handle,
  ...rest
}: Props) {
  const words = useText().rest?.details;
  const [module, setModule] = useState<EditorModule | null>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  /** Where the caret was in the plain field when it went away; null where it was elsewhere. */
  const caret = useRef<number | null>(null);
  useEffect(() => {
    let gone = false;
    // Where it does not arrive, the plain field goes on, and the next one asks again.
    loading ??= editors.came.then(() => import('../editor/mount.js')).catch(() => (loading = null));
    const replace = (loaded: EditorModule) => {
      if (gone) return;
      const field = plain.current;
      // Somebody is typing: the editor takes its place when they are done.
      if (field && field === document.activeElement) {
        field.addEventListener('blur', () => setModule(loaded), { once: true });
      } else {
        setModule(loaded);
      }
    };
    // Each in a task of its own, so that the page answers in between.
    void loading.then((loaded) => loaded && setTimeout(replace, 0, loaded));
    return () => {
      gone = true;
    };
  }, []);

  const content: EditorContent = {
    label: rest.label,
    language: rest.language,
    placeholder: rest.placeholder ?? '',
    describedBy: rest.describedBy ?? '',
    value,
    readOnly,
    ownUndo,
    marks,
    hints,
    phrases: words?.editorPhrases ?? noPhrases,
  };
  const Plain = rest.language === 'token' ? PlainToken : PlainCode;
  const isJson = rest.language === 'json';
  const size = lines === 'all' ? '100%' : typeof lines === 'number' ? heightOf(lines) : undefined;
  const box = (
    <Box id={rest.anchor} data-value={isJson ? undefined : true} style={{ blockSize: size }}>
      {module ? (
        <Mounted module={module} content={content} onChange={onChange} caret={caret} handle={handle} />
      ) : (
        <Plain
          inputRef={(field: HTMLTextAreaElement | null) => {
            plain.current = field;
            return () => {
              caret.current = field === document.activeElement ? (field?.selectionEnd ?? null) : null;
            };
          }}
          label={content.label}
          description={content.describedBy}
          error={marks.length > 0}
          placeholder={content.placeholder}
          readOnly={readOnly}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onPaste={rest.language === 'token' ? selectForWhole : undefined}
          hasGutter={isJson}
        />
      )}
    </Box>
  );
  if (typeof lines !== 'object') return box;
  const bounds = { minBlockSize: heightOf(lines.least), maxBlockSize: heightOf(lines.most) };
  return (
    <Grown>
      <Measure aria-hidden className={isJson ? 'gutter' : ''} style={bounds}>
        {value.slice(0, lines.most * mostColumns)}
        {'\n'}
      </Measure>
      {box}
    </Grown>
  );
}

type MountedProps = {
  module: EditorModule;
  content: EditorContent;
  onChange: Props['onChange'];
  /** Where it is to be put at first: somebody may have gone into the plain field just before. */
  caret: RefObject<number | null>;
  handle: Props['handle'];
};

function Mounted({ module, content, onChange, caret, handle }: MountedProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  useImperativeHandle(handle, () => ({ find: () => editor.current?.find() }), []);
  const latest = useRef({ content, onChange });
  // Rendered anew with each change, also where the page comes back to the text that stood there: then that is shown.
  const [, changed] = useReducer((count: number) => count + 1, 0);
  // In the commit itself: a letter typed between a render and its passive effects would be taken back by them,
  // and come again behind the caret (seen in WebKit under load).
  useLayoutEffect(() => {
    latest.current = { content, onChange };
    editor.current?.show(content);
  });
  useLayoutEffect(() => {
    if (!host.current) return;
    const mounted = module.mountEditor(host.current, latest.current.content, (text) => {
      latest.current.onChange(text);
      changed();
    });
    editor.current = mounted;
    if (caret.current !== null) mounted.focus(caret.current);
    return () => {
      mounted.destroy();
      editor.current = null;
    };
  }, [module, caret]);
  return <div ref={host} data-editor />;
}
