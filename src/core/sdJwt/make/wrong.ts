import { encodeBase64url } from '../../bytes/base64url.js';
import { setMembers } from '../../json/write/edit.js';
import { memberOf, readJson } from '../../json/read.js';
import type { WriteDisclosure } from './conceal.js';
import { readDisclosure } from '../disclosure.js';

/** Ways in which an SD-JWT is wrong, to see that a wallet or verifier notices. */
export const sdJwtDefects = [
  'digest-twice',
  'salt-missing',
  'name-reserved',
  'name-taken',
  'element-parts',
  'unreferenced',
  'value-changed',
  'hash-unknown',
  'sd-not-list',
  'other-key',
] as const;
export type SdJwtDefect = (typeof sdJwtDefects)[number];

type Spoil = {
  write: WriteDisclosure;
  /** Of the payload, before it is signed. */
  change: (payload: string) => string;
  /** What is sent in the place of the disclosures. */
  also: (disclosures: readonly string[]) => readonly string[];
  isPossible: boolean;
  needs: 'claim' | 'element';
};

const asIs: Spoil = {
  write: (parts) => parts,
  change: (payload) => payload,
  also: (disclosures) => disclosures,
  isPossible: true,
  needs: 'claim',
};

const encode = (text: string) => encodeBase64url(new TextEncoder().encode(text));
const set = (payload: string, name: string, json: string): string => {
  const changed = setMembers(payload, [[name, json]]);
  return changed.ok ? changed.value : payload;
};
const isElement = (path: string): boolean => /\/\d+$/.test(path);

/** How a defect is made; `selective` are the JSON Pointers of what the holder may disclose. */
export function defectOf(defect: SdJwtDefect | null, selective: readonly string[], claims: string): Spoil {
  const outermost = selective.find((path) => path.lastIndexOf('/') === 0);
  const element = selective.find(isElement);
  const onlyAt = (at: string | undefined, write: (parts: readonly string[]) => readonly string[]) => ({
    ...asIs,
    isPossible: at !== undefined,
    write: (parts: readonly string[], path: string) => (path === at ? write(parts) : parts),
  });
  switch (defect) {
    case null:
    case 'other-key':
      return asIs;
    case 'digest-twice':
      return { ...asIs, isPossible: outermost !== undefined, change: doubled };
    case 'salt-missing':
      return onlyAt(outermost, ([, ...parts]) => parts);
    case 'name-reserved':
      return onlyAt(outermost, ([salt = '', , value = '']) => [salt, '"_sd"', value]);
    case 'name-taken':
      return {
        ...onlyAt(outermost, (parts) => parts),
        change: (payload) => taken(payload, outermost, claims),
      };
    case 'element-parts':
      return {
        ...onlyAt(element, ([salt = '', value = '']) => [salt, '"name"', value]),
        needs: 'element',
      };
    case 'unreferenced':
      return {
        ...asIs,
        also: (disclosures) => [...disclosures, encode('["c3RyYW5nZXItdG8tdGhlLWp3dA","admin",true]')],
      };
    case 'value-changed':
      return {
        ...asIs,
        isPossible: selective.length > 0,
        also: ([first = '', ...others]) => [changed(first), ...others],
      };
    case 'hash-unknown':
      return { ...asIs, change: (payload) => set(payload, '_sd_alg', '"md5"') };
    case 'sd-not-list':
      return { ...asIs, change: (payload) => set(payload, 'nested', '{"_sd":"none"}') };
  }
}

/** With another value than the issuer digested. */
function changed(encoded: string): string {
  const { text, parts } = readDisclosure(encoded);
  return encode(`${text.slice(0, parts.at(-1)?.start ?? 0)}"changed"]`);
}

function doubled(payload: string): string {
  const list = memberOf(readJson(payload), '_sd')?.value;
  if (!list) return payload;
  const json = payload.slice(list.start, list.end);
  const [first = ''] = /"[^"]*"/.exec(json) ?? [];
  return set(payload, '_sd', json.replace(/\]$/, `,${first}]`));
}

/** The claim stands in the payload, too. */
function taken(payload: string, path: string | undefined, claims: string): string {
  const name = (path ?? '').slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
  const value = memberOf(readJson(claims), name)?.value;
  return value ? set(payload, name, claims.slice(value.start, value.end)) : payload;
}
