import { styled } from '@mui/material/styles';
import { toHex } from '../../../core/bytes/bytes.js';
import { insideOf, insides } from '../../../core/claims/inside.js';
import { prettyJson } from '../../../core/json/write/pretty.js';
import { readToken } from '../../../core/token/read/read.js';
import { editToken } from '../../../store/actions/document/document.js';
import { useBench } from '../../../store/store.js';
import { visible, visibleLines } from '../../../text/characters.js';
import { Disclosure } from '../../../widgets/layout/Disclosure.js';
import { OpenOnPage } from '../../../widgets/page/OpenOnPage.js';
import { useDetails } from '../../../widgets/page/TextContext.js';

const Text = styled('pre')(({ theme }) => ({
  margin: '4px 0',
  font: `12px/17px ${theme.monospace}`,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
}));

/** More than this is read on the page itself. */
const longestPart = 4000;
const mostBytes = 512;
/** Of a text inside a text; more aren't looked for. */
const mostInside = 20;

/**
 * What is inside the text of a claim (a token, JSON, base64), opened in place; what is inside that, in turn.
 *
 * @param value the content of a string
 * @param name where it stands, if that isn't told beside it
 */
export function Inside({ value, name }: { value: string; name?: string }) {
  const bench = useBench();
  const { readingTexts } = useDetails();
  const inside = insideOf(value);
  if (!inside) return null;
  const title = readingTexts.inside[inside.kind](inside.kind === 'bytes' ? inside.bytes.length : 0);
  return (
    <Disclosure title={name === undefined ? title : readingTexts.of(visible(name), title)}>
      {() => {
        if (inside.kind === 'bytes') return <Text data-value>{hexOf(inside.bytes)}</Text>;
        if (inside.kind !== 'token') return <Parts texts={[inside.text]} />;
        const { header, payload } = readToken(inside.token);
        return (
          <>
            <Parts texts={[header?.text ?? null, payload?.text ?? null]} />
            <OpenOnPage open={() => editToken(bench, inside.token)} />
          </>
        );
      }}
    </Disclosure>
  );
}

const hexOf = (bytes: Uint8Array): string =>
  `${toHex(bytes.subarray(0, mostBytes))}${bytes.length > mostBytes ? '…' : ''}`;

function Parts({ texts }: { texts: readonly (string | null)[] }) {
  return texts.map(
    (text, index) =>
      text !== null && (
        <div key={index}>
          <Text data-value>{visibleLines(prettyJson(text).slice(0, longestPart))}</Text>
          <Insides json={text} />
        </div>
      ),
  );
}

/** What is inside the texts of an object or array. */
export function Insides({ json }: { json: string }) {
  return insides(json, mostInside).map(({ path, value }) => (
    <Inside key={path} value={value} name={path.slice(1)} />
  ));
}
