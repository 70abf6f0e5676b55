import { styled } from '@mui/material/styles';
import { useState, type ComponentProps, type ReactNode } from 'react';
import type { JsonReading } from '../core/json/read.js';
import { decodeUtf8, partBytes, type Part } from '../core/token/document.js';
import { wordingOf } from '../text/catalogue.js';
import { anchors } from './anchors.js';
import { CodeField } from './CodeField.js';
import { CopyButton } from './CopyButton.js';
import type { Mark } from './editor/marks.js';
import { hexDump } from './hexDump.js';
import { Panel } from './Panel.js';
import { ProblemList } from './ProblemList.js';
import { ViewSwitch, type PartView } from './ViewSwitch.js';
import { useText } from './TextContext.js';

type Props = {
  name: string;
  aside: string;
  colour: 'header' | 'payload';
  lines: number;
  part: Part;
  /** null where the bytes are no text. */
  text: string | null;
  reading: JsonReading;
  onChange: ComponentProps<typeof CodeField>['onChange'];
  copy: ComponentProps<typeof CopyButton>;
  children?: ReactNode;
};

/** A header or payload: its editor, its copy button, and what is wrong with its text. */
export function JsonPart({
  name,
  aside,
  colour,
  lines,
  part,
  text,
  reading,
  onChange,
  copy,
  children,
}: Props) {
  const { page, rest } = useText();
  const { problem } = reading;
  // What came inside a token is not the person's to mend here: the notices speak of it.
  const shown = part.kind === 'typed' ? problem : null;
  const said = shown && rest ? wordingOf(rest.details.problems, shown) : null;
  const message = said?.title ?? '';
  const marks =
    shown?.kind === 'json-syntax'
      ? [{ from: shown.offset, to: shown.offset + Math.max(1, shown.found.length), message }]
      : [];
  const signed = partBytes(part);
  const bytes = signed.ok ? signed.value : null;
  const [wanted, setView] = useState<PartView>('text');
  const isText = text !== null;
  const hasBytes = bytes !== null;
  const enabled = { text: isText, signed: isText && hasBytes, bytes: hasBytes };
  const view = enabled[wanted] ? wanted : text === null ? 'bytes' : 'text';
  const shownText = {
    text: () => text ?? '',
    signed: () => decodeUtf8(bytes ?? new Uint8Array()) ?? '',
    bytes: () => hexDump(bytes ?? new Uint8Array()),
  };
  return (
    <Panel
      title={name}
      aside={text === null ? page.binaryPart(bytes?.length ?? 0) : aside}
      colour={colour}
      actions={
        <>
          <ViewSwitch of={name} value={view} onChange={setView} enabled={enabled} />
          <CopyButton {...copy} />
        </>
      }
    >
      <CodeField
        key={view === 'bytes' ? 'plain' : 'json'}
        anchor={anchors[colour]}
        label={name}
        language={view === 'bytes' ? 'plain' : 'json'}
        lines={lines}
        value={shownText[view]()}
        readOnly={view !== 'text'}
        onChange={onChange}
        marks={view === 'text' ? marks : noMarks}
        describedBy={said ? `${said.title}${page.stop}${said.detail}` : ''}
      />
      <Below>
        {shown && <ProblemList label={name} problems={[shown]} />}
        {children}
      </Below>
    </Panel>
  );
}

const Below = styled('div')({ display: 'grid', gap: 8, marginBlockStart: 8, '&:empty': { display: 'none' } });

const noMarks: readonly Mark[] = [];
