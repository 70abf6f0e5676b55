import { decodeBase64url } from '../../bytes/base64url.js';
import type { Bytes } from '../../bytes/bytes.js';
import { find, type JsonText } from '../../json/object.js';
import type { MemberFinding } from './problems.js';

type NameOf<K extends MemberFinding['kind']> = Extract<MemberFinding, { kind: K }>['name'];
type Encoded = NameOf<'member-not-string'>;

const needed = ['iv', 'ciphertext', 'tag'] as const;
const isNeeded = (name: Encoded): name is (typeof needed)[number] => needed.some((one) => one === name);

/** A member in base64url; no bytes where it is missing or can't be read. */
export function bytesMember(part: JsonText, name: Encoded, findings: MemberFinding[]): Bytes {
  const none = new Uint8Array();
  const found = find(part, name);
  if (!found || (found.string === '' && name !== 'ciphertext')) {
    if (isNeeded(name)) findings.push({ kind: 'member-missing', name });
    else if (found) findings.push({ kind: 'member-empty', name });
    return none;
  }
  if (found.string === null) {
    findings.push({ kind: 'member-not-string', name });
    return none;
  }
  const { bytes, problems } = decodeBase64url(found.string);
  if (problems.length > 0) findings.push({ kind: 'not-base64url', name });
  return bytes;
}

/** The text of a header that isn't encoded; null where it is missing or no object. */
export function headerMember(
  part: JsonText,
  name: NameOf<'header-not-object'>,
  findings: MemberFinding[],
): string | null {
  const found = find(part, name);
  if (!found) return null;
  if (found.kind !== 'object') {
    findings.push({ kind: 'header-not-object', name });
    return null;
  }
  return found.literal;
}

/** Those of the names that an object has more than once. */
export const doubled = ({ json }: JsonText, names: readonly NameOf<'member-twice'>[]): MemberFinding[] =>
  names
    .filter((one) => json.members.filter(({ name }) => name === one).length > 1)
    .map((name) => ({ kind: 'member-twice', name }));
