import { styled } from '@mui/material/styles';
import { prettyJson } from '../../../core/json/pretty.js';
import { readJson, stringValue } from '../../../core/json/read.js';
import { readToken } from '../../../core/token/read/read.js';
import { isCompactToken } from '../../../core/token/families/jws.js';
import { editToken } from '../../../store/actions/document/document.js';
import { useBench } from '../../../store/store.js';
import { visibleLines } from '../../../text/characters.js';
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

/** A token that stands in a claim, opened in place. @param text the JSON text of a string */
export function InnerToken({ text }: { text: string }) {
  const bench = useBench();
  const { readingTexts } = useDetails();
  const { root } = readJson(text);
  const token = root && stringValue(text, root)?.trim();
  if (!token || !isCompactToken(token)) return null;
  return (
    <Disclosure title={readingTexts.innerToken}>
      {() => {
        const { header, payload } = readToken(token);
        return (
          <>
            {[header, payload].map(
              (part) =>
                part?.text != null && (
                  <Text key={part.encoded}>{visibleLines(prettyJson(part.text).slice(0, longestPart))}</Text>
                ),
            )}
            <OpenOnPage open={() => editToken(bench, token)} />
          </>
        );
      }}
    </Disclosure>
  );
}
