import { useMemo, type ComponentProps, type ReactNode } from 'react';
import type { JsonReading } from '../core/json/read.js';
import type { Part } from '../core/token/document.js';
import { wordingOf } from '../text/catalogue.js';
import { CodeField } from './CodeField.js';
import { CopyButton } from './CopyButton.js';
import { hexDump } from './hexDump.js';
import { Panel } from './Panel.js';
import { ProblemList } from './ProblemList.js';
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
  onChange: (text: string) => void;
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
  const { page, problems: texts } = useText();
  const { problem } = reading;
  // What came inside a token is not the person's to mend here: the notices speak of it.
  const shown = part.kind === 'typed' ? problem : null;
  const said = shown && texts ? wordingOf(texts, shown) : null;
  const message = said?.title ?? '';
  const marks = useMemo(
    () =>
      shown?.kind === 'json-syntax'
        ? [{ from: shown.offset, to: shown.offset + Math.max(1, shown.found.length), message }]
        : [],
    [shown, message],
  );
  const binary = text === null && part.kind === 'came' ? part.bytes : null;
  return (
    <Panel
      title={name}
      aside={binary ? page.binaryPart(binary.length) : aside}
      colour={colour}
      actions={<CopyButton {...copy} />}
    >
      <CodeField
        label={name}
        language={binary ? 'plain' : 'json'}
        lines={lines}
        value={binary ? hexDump(binary) : (text ?? '')}
        readOnly={binary !== null}
        onChange={onChange}
        marks={marks}
        describedBy={said ? `${said.title}. ${said.detail}` : ''}
      />
      {shown && <ProblemList label={name} problems={[shown]} />}
      {children}
    </Panel>
  );
}
