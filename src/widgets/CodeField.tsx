import { styled } from '@mui/material/styles';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { signal } from '../core/signal.js';
import type { Editor, EditorContent, EditorLanguage } from './editor/mount.js';
import type { Mark } from './editor/marks.js';
import { PlainCode, PlainToken } from './PlainCode.js';
import { selectForWhole } from './wholePaste.js';

type EditorModule = typeof import('./editor/mount.js');

const Box = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.tokens.edge}`,
  borderRadius: 6,
  background: theme.tokens.field,
  overflow: 'hidden',
  // What changes inside moves nothing outside.
  contain: 'strict',
  resize: 'vertical',
  minHeight: 52,
  '&:focus-within': { outline: `2px solid ${theme.tokens.primary}`, outlineOffset: -1 },
  '& > *': { height: '100%' },
}));

const none: readonly Mark[] = [];

let loading: Promise<EditorModule | null> | null = null;

const editors = signal();
/** Has the editors loaded, once what the page is opened for no longer waits for anything. */
export const editorsWanted = editors.come;

type Follow = (show: (value: string) => void) => () => void;

type Props = {
  label: string;
  value: string;
  /** `isShown`: the field shows the value already, and need not be rendered for it. */
  onChange: (value: string, isShown: boolean) => void;
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
  /** Tells of new values before the page is rendered with them; answers with how to stop. */
  follow?: Follow;
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
  follow,
  ...rest
}: Props) {
  const [module, setModule] = useState<EditorModule | null>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
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
        // At once: whoever put the caret there meanwhile would type into a field that goes away.
        flushSync(() => setModule(loaded));
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
        <Mounted module={module} content={content} onChange={onChange} {...(follow && { follow })} />
      ) : (
        <Plain
          ref={plain}
          aria-label={content.label}
          aria-description={content.describedBy}
          aria-invalid={marks.length > 0}
          spellCheck={false}
          placeholder={content.placeholder}
          readOnly={readOnly}
          value={value}
          onChange={(event) => onChange(event.target.value, false)}
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
  follow?: Follow;
};

function Mounted({ module, content, onChange, follow }: MountedProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const latest = useRef({ content, onChange });
  // In the commit itself: a letter typed between a render and its passive effects would be taken back by them,
  // and come again behind the caret (seen in WebKit under load).
  useLayoutEffect(() => {
    latest.current = { content, onChange };
    editor.current?.show(content);
  });
  useLayoutEffect(() => {
    if (!host.current) return;
    const mounted = module.mountEditor(host.current, latest.current.content, (text) =>
      latest.current.onChange(text, true),
    );
    editor.current = mounted;
    return () => {
      mounted.destroy();
      editor.current = null;
    };
  }, [module]);
  useEffect(() => follow?.((value) => editor.current?.show({ ...latest.current.content, value })), [follow]);
  return <div ref={host} data-editor />;
}
