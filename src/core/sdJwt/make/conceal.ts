import { encodeBase64url } from '../../bytes/base64url.js';
import { childrenOf } from '../../json/children.js';
import type { JsonSpan } from '../../json/read.js';
import { digestOf, type SdHash } from '../hash.js';
import { pointerTo } from './mark.js';

export type Concealed = { payload: string; disclosures: readonly string[] };

/** A disclosure as it is made; a defect may make it otherwise (wrong.ts). */
export type WriteDisclosure = (parts: readonly string[], path: string) => readonly string[];

type Ways = {
  /** JSON Pointers of what is left to the holder to disclose. */
  selective: ReadonlySet<string>;
  hash: SdHash;
  /** How many digests without a disclosure each object gets that has others (RFC 9901 section 4.2.5). */
  decoys: number;
  /** Another one each time: 128 random bits as base64url (section 9.3). */
  salt: () => string;
  write: WriteDisclosure;
};

/** Deeper than any credential, and than a call stack goes. */
const deepest = 200;

/** @param text compact JSON, of which `root` is the outermost object */
export function conceal(text: string, root: JsonSpan, ways: Ways): Concealed {
  const disclosures: string[] = [];
  const { selective, hash, decoys, salt, write } = ways;

  const disclose = (parts: readonly string[], path: string): string => {
    const json = `[${write([JSON.stringify(salt()), ...parts], path).join(', ')}]`;
    const encoded = encodeBase64url(new TextEncoder().encode(json));
    disclosures.push(encoded);
    return digestOf(hash, encoded);
  };

  function written(span: JsonSpan, path: string, depth: number): string {
    const children = depth < deepest ? childrenOf(text, span) : [];
    if (children.length === 0) return text.slice(span.start, span.end);
    if (span.kind === 'array') {
      const elements = children.map(({ key, value }) => {
        const own = pointerTo(path, key);
        const json = written(value, own, depth + 1);
        return selective.has(own) ? `{"...":${JSON.stringify(disclose([json], own))}}` : json;
      });
      return `[${elements.join(',')}]`;
    }
    const digests: string[] = [];
    const members = children.flatMap(({ key, value }) => {
      const own = pointerTo(path, key);
      const json = written(value, own, depth + 1);
      if (!selective.has(own)) return [`${JSON.stringify(key)}:${json}`];
      digests.push(disclose([JSON.stringify(key), json], own));
      return [];
    });
    if (digests.length > 0)
      for (let decoy = 0; decoy < decoys; decoy += 1) digests.push(digestOf(hash, salt()));
    // Their order tells nothing of the claims (section 4.2.4.1).
    const list = digests.length > 0 ? [`"_sd":${JSON.stringify(digests.toSorted())}`] : [];
    return `{${[...list, ...members].join(',')}}`;
  }

  return { payload: written(root, '', 0), disclosures };
}
