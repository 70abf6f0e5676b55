import { childrenOf } from '../../json/children.js';
import { readJson, type JsonSpan } from '../../json/read.js';

/** A claim, or what is inside one, that an issuer can leave to the holder to disclose. */
export type Selectable = {
  /** JSON Pointer (RFC 6901). */
  path: string;
  depth: number;
  /** Its JSON, shortened. */
  value: string;
};

/** More would fill the page. */
const most = 200;
const longest = 80;

export const pointerTo = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** What stands in a claims set, the outermost first in the order of the text; nothing where it is no JSON object. */
export function selectables(text: string): Selectable[] {
  const { root } = readJson(text);
  const all: Selectable[] = [];
  const visit = (span: JsonSpan, path: string, depth: number) => {
    for (const { key, value } of childrenOf(text, span)) {
      if (all.length === most) return;
      const own = pointerTo(path, key);
      all.push({ path: own, depth, value: text.slice(value.start, value.end).slice(0, longest) });
      visit(value, own, depth + 1);
    }
  };
  if (root?.kind === 'object') visit(root, '', 0);
  return all;
}
