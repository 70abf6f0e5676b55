import { styled } from '@mui/material/styles';
import { useEffect, useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react';
import { signal } from '../core/signal.js';
import type { Editor, EditorContent, EditorLanguage } from './editor/mount.js';
import type { Mark } from './editor/marks.js';
import { PlainCode, PlainToken } from './PlainCode.js';
import { selectForWhole } from './wholePaste.js';

type EditorModule = typeof import('./editor/mount.js');

const Box = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.edge}`,
  borderRadius: 6,
  background: theme.vars.palette.background.field,
  overflow: 'hidden',
  // What changes inside moves nothing outside.
  contain: 'strict',
  resize: 'vertical',
  minHeight: 52,
  '&:focus-within': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -1 },
  '& > *': { height: '100%' },
}));

const none: readonly Mark[] = [];

let loading: Promise<EditorModule | null> | null = null;

const editors = signal();
/** Has the editors loaded, once what the page is opened for no longer waits for anything. */
export const editorsWanted = editors.come;

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  language: EditorLanguage;
  /** How many lines are in sight. */
  lines: number;
  /** The id by which other parts of the page lead here. */
  anchor?: string;
  placeholder?: string;
  readOnly?: boolean;
  /** It is no part of the page's one history, and undoes for itself. */
  ownUndo?: boolean;
  marks?: readonly Mark[];
  /** Said to screen readers about the text: what is wrong with it. */
  describedBy?: string;
};

/** A text field for code: a plain one at once, the editor in its place as soon as it is there. */
export function CodeField({
  value,
  onChange,
  lines,
  marks = none,
  readOnly = false,
  ownUndo = false,
  ...rest
}: Props) {
  const [module, setModule] = useState<EditorModule | null>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  /** Where the caret was in the plain field when it went away; null where it was elsewhere. */
  const caret = useRef<number | null>(null);
  useEffect(() => {
    let gone = false;
    // Where it does not arrive, the plain field goes on, and the next one asks again.
    loading ??= editors.came.then(() => import('./editor/mount.js')).catch(() => (loading = null));
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
  };
  const Plain = rest.language === 'token' ? PlainToken : PlainCode;
  return (
    <Box id={rest.anchor} style={{ blockSize: lines * 20 + 14 }}>
      {module ? (
        <Mounted module={module} content={content} onChange={onChange} caret={caret} />
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
        />
      )}
    </Box>
  );
}

type MountedProps = {
  module: EditorModule;
  content: EditorContent;
  onChange: Props['onChange'];
  /** Where it is to be put at first: somebody may have gone into the plain field just before. */
  caret: RefObject<number | null>;
};

function Mounted({ module, content, onChange, caret }: MountedProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
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
