import * as base64url from 'jose/base64url';
import { fromBase64, fromHex, toHex, type Bytes } from '../../bytes/bytes.js';
import { find, objectOf, type JsonText } from '../../json/object.js';
import type { KeyHandle } from '../handle.js';
import type { KeyProblem } from '../problems.js';
import { formOf, otherNamesOf, type Named } from './names.js';

/** What a token calls its key: what matches the active one, what names another, and what is encoded wrongly. */
export function keyNameProblems(
  header: JsonText | null,
  payload: JsonText | null,
  key: KeyHandle | null,
): KeyProblem[] {
  const named = key ? namedBy(key) : nameless;
  const [head, claims] = [objectOf(header), objectOf(payload)];
  const string = (part: JsonText | null, name: string) => (part && find(part, name)?.string) ?? null;
  return [
    ...kidProblems(string(head, 'kid'), named),
    ...thumbprintProblems('x5t', string(head, 'x5t'), named.certificate?.sha1 ?? null),
    ...thumbprintProblems('x5t#S256', string(head, 'x5t#S256'), named.certificate?.sha256 ?? null),
    ...issProblems(string(claims, 'iss'), named, key?.origin === 'read'),
  ];
}

/** What the other names of a key are made of. */
export const namedBy = ({ facts, read }: KeyHandle): Named => ({
  keyId: facts.spki ? facts.keyId : null,
  certificate: read?.certificate ?? null,
  ssh: read?.ssh ?? null,
});

const nameless: Named = { keyId: null, certificate: null, ssh: null };

/** Issuers name keys as they like: only a match can be told. */
function kidProblems(kid: string | null, named: Named): KeyProblem[] {
  const form = kid === null ? null : formOf(named, kid);
  return form ? [{ kind: 'alias-matches', name: 'kid', form }] : [];
}

type Encoding = 'hex' | 'base64url-of-hex' | 'base64';

/** @param own the active certificate's, hexadecimal; null where no certificate is known. */
function thumbprintProblems(
  name: 'x5t' | 'x5t#S256',
  written: string | null,
  own: string | null,
): KeyProblem[] {
  const read = written === null ? null : readThumbprint(written, name === 'x5t' ? 20 : 32);
  const isOwn = own === null ? null : read !== null && toHex(read.bytes) === own;
  if (read && read.encoding !== null)
    return [
      {
        kind: 'alias-encoding',
        name,
        encoding: read.encoding,
        right: base64url.encode(read.bytes),
        isOwn,
      },
    ];
  if (written === null || own === null) return [];
  return isOwn
    ? [{ kind: 'alias-matches', name, form: name }]
    : [{ kind: 'alias-differs', name, right: base64url.encode(fromHex(own)) }];
}

const longestWritten = 200;

/** The bytes that are meant; `encoding` is null where they are written as RFC 7515 has it. */
function readThumbprint(text: string, length: number): { bytes: Bytes; encoding: Encoding | null } | null {
  // The longest way to write it is hexadecimal with colons, in base64.
  if (text.length > longestWritten) return null;
  const bytes = fromBase64(text);
  if (bytes?.length === length) return { bytes, encoding: /[+/=]/.test(text) ? 'base64' : null };
  const own = hexIn(text, length);
  if (own) return { bytes: own, encoding: 'hex' };
  const inside = bytes && hexIn(String.fromCharCode(...bytes), length);
  return inside && { bytes: inside, encoding: 'base64url-of-hex' };
}

function hexIn(text: string, length: number): Bytes | null {
  const digits = text.replace(/[\s:]/g, '');
  return digits.length === 2 * length && /^[\da-f]+$/i.test(digits) ? fromHex(digits) : null;
}

/** Snowflake has the fingerprint of the key at the end of iss. A key that nobody gave for it says nothing. */
function issProblems(iss: string | null, named: Named, isGiven: boolean): KeyProblem[] {
  const written = /(?:^|\.)(SHA256:[A-Za-z\d+/]{43}=?)$/.exec(iss ?? '')?.[1];
  const right = otherNamesOf(named).find(({ form }) => form === 'fingerprint')?.value;
  if (written === undefined || right === undefined) return [];
  if (formOf(named, written)) return [{ kind: 'alias-matches', name: 'iss', form: 'fingerprint' }];
  return isGiven ? [{ kind: 'alias-differs', name: 'iss', right }] : [];
}
