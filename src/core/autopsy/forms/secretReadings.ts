import { fromBase64, fromHex, toHex, concat, type Bytes } from '../../bytes/bytes.js';
import { toBase64 } from '../../bytes/pem.js';
import { memberOf, readJson, stringValue } from '../../json/read.js';
import type { SecretEncoding } from '../../keys/secretText.js';
import type { SecretBytes, SecretChange, SecretHow } from '../problems.js';

/** A way to read the text of a secret, its bytes, and how the page's own field writes these. */
export type SecretReading = {
  how: SecretHow;
  bytes: Bytes;
  written: { text: string; encoding: SecretEncoding };
};

const utf8 = new TextEncoder();

/** What the text may stand for besides what it says in the four encodings that the page reads by itself. */
export function secretReadings(text: string): SecretReading[] {
  const bare = text.trim();
  const whole = utf8.encode(text);
  const readings: (SecretReading | null)[] = [
    ...(bare === text ? [] : ofEach('trimmed', bare, '')),
    ...quoted(bare),
    ...membersOf(bare),
    ...prefixed(bare),
    ofBytes('line-break', 'utf-8', utf8.encode(`${bare}\n`)),
    ofBytes('carriage-return', 'utf-8', utf8.encode(`${bare}\r\n`)),
    ofBytes('none', 'utf-16le', utf16(bare, true)),
    ofBytes('none', 'utf-16be', utf16(bare, false)),
    ofBytes('none', 'latin-1', latin1(bare)),
    // HMAC itself fills up a secret to the block of its hash (RFC 2104 section 2), so that only more than that counts.
    ...[128, 256].map((length) => (whole.length < length ? padded(whole, length) : null)),
    ofBytes('encoded', 'utf-8', utf8.encode(toBase64(whole))),
    ofBytes('encoded', 'hex', utf8.encode(toHex(whole))),
  ];
  return readings.filter((reading) => reading !== null).filter(({ bytes }) => bytes.length > 0);
}

function ofText(
  change: SecretChange,
  encoding: SecretEncoding,
  text: string,
  name: string,
): SecretReading | null {
  const bytes = decoded(text, encoding);
  return bytes && { how: { change, bytes: encoding, name }, bytes, written: { text, encoding } };
}

function decoded(text: string, encoding: SecretEncoding): Bytes | null {
  if (encoding === 'utf-8') return utf8.encode(text);
  const compact = text.replace(/\s/g, '');
  if (encoding !== 'hex') return fromBase64(compact);
  return /^(?:[0-9a-f]{2})*$/i.test(compact) ? fromHex(compact) : null;
}

/** No text in the field stands for these bytes but their digits. */
function ofBytes(change: SecretChange, how: SecretBytes, bytes: Bytes | null): SecretReading | null {
  return (
    bytes && {
      how: { change, bytes: how, name: '' },
      bytes,
      written: { text: toHex(bytes), encoding: 'hex' },
    }
  );
}

/** Both alphabets of base64 are read as one. */
const ofEach = (change: SecretChange, text: string, name: string): (SecretReading | null)[] =>
  (['utf-8', /[-_]/.test(text) ? 'base64url' : 'base64', 'hex'] as const).map((encoding) =>
    ofText(change, encoding, text, name),
  );

/** Out of a configuration file, quotes and all. */
function quoted(text: string): (SecretReading | null)[] {
  const inside = /^(["'`])([^]*)\1$/.exec(text)?.[2];
  return inside === undefined ? [] : ofEach('quotes', inside, '');
}

const mostMembers = 20;

/** A setting that is JSON around the secret, as Hasura's HASURA_GRAPHQL_JWT_SECRET. */
function membersOf(text: string): (SecretReading | null)[] {
  const object = text.slice(Math.max(0, text.indexOf('{'))).replace(/['"]$/, '');
  if (!object.startsWith('{')) return [];
  const json = readJson(object);
  // What leads a person there first.
  const names = ['key', 'secret', ...json.members.map(({ name }) => name)];
  return [...new Set(names)].slice(0, mostMembers).flatMap((name) => {
    const value = memberOf(json, name)?.value;
    const inside = value && stringValue(object, value);
    return inside ? ofEach('json-member', inside, name) : [];
  });
}

/** A name before the secret, as in an .env file, or the word with which Laravel marks base64. */
function prefixed(text: string): (SecretReading | null)[] {
  const [, prefix, inside] = /^((?:export\s+)?\w{1,60}\s*[=:]\s*)["']?([^]+?)["']?$/.exec(text) ?? [];
  return prefix === undefined || inside === undefined ? [] : ofEach('prefix', inside, prefix.trim());
}

function utf16(text: string, isLittle: boolean): Bytes {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}

/** ISO 8859-1, where it differs from UTF-8 and has all characters. */
function latin1(text: string): Bytes | null {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const highest = Math.max(...codes.slice(0, 10_000));
  return highest > 0x7f && highest <= 0xff ? Uint8Array.from(codes) : null;
}

function padded(bytes: Bytes, length: number): SecretReading | null {
  return ofBytes('nul-padded', 'utf-8', concat(bytes, new Uint8Array(length - bytes.length)));
}

/** The reading that was found to verify, once more. */
export function secretReadAs(text: string, how: SecretHow): SecretReading['written'] | null {
  const found = secretReadings(text).find(
    (one) => one.how.change === how.change && one.how.bytes === how.bytes && one.how.name === how.name,
  );
  return found?.written ?? null;
}
