import { useEffect, useState } from 'react';
import type { JsonMember } from '../../../core/json/read.js';
import {
  headerReading,
  headerText,
  payloadReading,
  payloadText,
  tokenText,
} from '../../../store/selectors.js';
import { useBench } from '../../../store/store.js';
import type { Workbench } from '../../../store/state.js';
import type { FoundEditor } from '../../../widgets/editor/pointed.js';
import { ClaimTip, type Tip } from './ClaimTip.js';
import type { Subject } from '../../../core/checks/check.js';
import { partAt, subjectOf } from './subjects.js';

type Editors = typeof import('../../../widgets/editor/mount.js');

/** Milliseconds that the pointer rests on a name before it is explained, and until that goes again. */
const restMs = 300;

/**
 * Links what belongs together: what the pointer or the caret is on is marked wherever else it stands, by the
 * attribute `data-pointed` of the document, and in the editors; a name in the JSON tells what it means.
 */
export default function Pointing() {
  const bench = useBench();
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    let editors: Editors | null = null;
    // Where it does not arrive there are no editors to look into either.
    void import('../../../widgets/editor/mount.js').then(
      (loaded) => (editors = loaded),
      () => undefined,
    );
    let marked: FoundEditor | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let focused: Subject | null = null;
    const found = (content: EventTarget | undefined | null) =>
      content instanceof HTMLElement ? (editors?.findEditor(content) ?? null) : null;

    const show = (subject: Subject | null, from: FoundEditor | null) => {
      const { dataset } = document.documentElement;
      if (subject) dataset['pointed'] = subject.part;
      else delete dataset['pointed'];
      marked?.point(null);
      marked = null;
      if (!subject?.name || from) return;
      const place = rangeOf(bench.getState(), subject, subject.name);
      const host = document.querySelector(`section[data-part=${subject.part}] [data-editor]`);
      marked = found(host?.shadowRoot?.querySelector('.cm-content'));
      marked?.point(place);
    };

    // Held weakly: a button of a dialog that was closed would keep the dialog's fields, and what was typed there.
    let last: WeakRef<EventTarget> | undefined;
    // Not pointerover: of that nothing is heard outside while the pointer stays within one shadow root.
    const onHover = (event: PointerEvent) => {
      const [target] = event.composedPath();
      if (!target || target === last?.deref()) return;
      last = new WeakRef(target);
      const { subject, editor, content } = aboutOf(event, found);
      const at = editor?.offsetAt(event.clientX, event.clientY) ?? null;
      const member =
        subject && editor && at !== null ? memberAt(bench.getState(), subject, editor, at) : null;
      show(subject ?? focused, editor);
      clearTimeout(timer);
      if (isTip(event)) return;
      timer = setTimeout(() => {
        const place = member && editor?.placeOf(member.nameStart);
        setTip(
          member && place && subject && content?.isConnected
            ? { part: subject.part, name: member.name, left: place.left, top: place.bottom }
            : null,
        );
      }, restMs);
    };
    const onLeave = () => {
      clearTimeout(timer);
      setTip(null);
      show(focused, null);
    };
    const onFocus = (event: Event) => {
      const { subject, editor, content } = aboutOf(event, found);
      const isToken = editor && content?.dataset['language'] === 'token';
      focused = isToken ? { part: partAt(tokenText(bench.getState()), editor.caret), name: null } : subject;
      show(focused, editor);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setTip(null);
      onFocus(event);
    };
    const onScroll = () => setTip(null);
    document.addEventListener('pointermove', onHover);
    document.documentElement.addEventListener('pointerleave', onLeave);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keyup', onKey);
    document.addEventListener('pointerup', onFocus);
    window.addEventListener('scroll', onScroll, true);
    return () => {
      onLeave();
      document.removeEventListener('pointermove', onHover);
      document.documentElement.removeEventListener('pointerleave', onLeave);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keyup', onKey);
      document.removeEventListener('pointerup', onFocus);
      window.removeEventListener('scroll', onScroll, true);
    };
  }, [bench]);
  return tip && <ClaimTip tip={tip} />;
}

type About = { subject: Subject | null; editor: FoundEditor | null; content: HTMLElement | null };

/** What an event is about: the innermost element that says so, and the editor on the way to it. */
function aboutOf(event: Event, found: (content: EventTarget | null) => FoundEditor | null): About {
  const path = event.composedPath().filter((node) => node instanceof HTMLElement);
  const content = path.find(({ classList }) => classList.contains('cm-content')) ?? null;
  const subject = path.map(subjectOf).find((one) => one !== null) ?? null;
  return { subject, editor: found(content), content };
}

const isTip = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof HTMLElement && node.role === 'tooltip');

const readings = {
  header: { text: headerText, reading: headerReading },
  payload: { text: payloadText, reading: payloadReading },
};

function membersOf(state: Workbench, { part }: Subject): { members: readonly JsonMember[]; length: number } {
  if (part === 'signature') return { members: [], length: 0 };
  return {
    members: readings[part].reading(state).members,
    length: readings[part].text(state)?.length ?? 0,
  };
}

/** The member that stands at an offset; null while the editor shows another view of the part. */
function memberAt(
  state: Workbench,
  subject: Subject,
  editor: FoundEditor,
  offset: number,
): JsonMember | null {
  const { members, length } = membersOf(state, subject);
  if (length !== editor.length) return null;
  return members.find(({ nameStart, value }) => nameStart <= offset && offset < value.end) ?? null;
}

function rangeOf(state: Workbench, subject: Subject, wanted: string) {
  const member = membersOf(state, subject).members.find(({ name }) => name === wanted);
  return member ? { from: member.nameStart, to: member.value.end } : null;
}
