import { styled } from '@mui/material/styles';
import { useState, type RefObject } from 'react';
import { decodeUtf8 } from '../../core/bytes/utf8.js';
import { partBytes } from '../../core/token/document.js';
import type { ReadPart } from '../../store/state.js';
import { useWorkbench } from '../../store/store.js';
import { CodeField, type FieldHandle, type Lines } from '../../widgets/code/CodeField.js';
import { hexDump, mostBytes } from '../../widgets/code/hexDump.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { sources } from './sources.js';

type Props = { of: ReadPart; lines: Lines; handle: RefObject<FieldHandle | null> };

const Rows = styled('div')({ display: 'grid', gap: 8, minBlockSize: 0 });

const nothing = () => undefined;
const few: Lines = { least: 3, most: 20 };

/** The part as it is signed: its text, where it is one, and its bytes. */
export default function RawView({ of, lines, handle }: Props) {
  const name = useText().page[of];
  const signed = partBytes(useWorkbench(sources[of].part));
  const bytes = signed.ok ? signed.value : new Uint8Array();
  const { readingTexts } = useDetails();
  const [most, show] = useState(mostBytes);
  const text = decodeUtf8(bytes);
  const size = lines === 'all' ? lines : few;
  const dump = (
    <CodeField
      label={text === null ? name : readingTexts.bytesOf(name)}
      language="plain"
      lines={size}
      handle={text === null ? handle : undefined}
      value={hexDump(bytes, most)}
      readOnly
      onChange={nothing}
    />
  );
  return (
    <Rows
      style={{
        gridTemplateRows: lines === 'all' ? `repeat(${text === null ? 1 : 2}, minmax(0, 1fr))` : undefined,
      }}
    >
      {text !== null && (
        <CodeField
          label={name}
          language="json"
          lines={size}
          handle={handle}
          value={text}
          readOnly
          onChange={nothing}
        />
      )}
      {dump}
      {bytes.length > most && (
        <div>
          <TextButton onClick={() => show(bytes.length)}>{readingTexts.allBytes(bytes.length)}</TextButton>
        </div>
      )}
    </Rows>
  );
}
