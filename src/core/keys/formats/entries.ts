import { hasArmour, readBody, splitPemBlocks, unescapeText, type Block } from './text/pemBlocks.js';
import { fromBase64, fromHex, type Bytes } from '../../bytes/bytes.js';
import { declaredLength } from './der/der.js';
import type { Passphrase } from './der/encrypted.js';
import { readPutty } from './der/putty.js';
import { readSshPublic } from './der/ssh.js';
import { jwkEntries } from './jwk/jwkSet.js';
import { jwkTexts } from './jwk/jwkTexts.js';
import type { Material } from './material.js';
import { KeyRefused, refuse, type KeyFormatProblem, type KeySource } from './problems.js';
import { complete } from './prove/complete.js';
import { rawKey } from './raw.js';
import { foreignText, isKeyStore } from './text/foreign.js';
import { isArray, isObject, readJsonText, type Json } from './text/json.js';
import { opensslText } from './text/opensslText.js';
import { namedCurveOf, readBareDer, readBlock } from './text/pem.js';
import { repairedDer } from './text/repair.js';
import { scalarsOf } from './text/scalars.js';
import { jsonSecret, readSecretBytes } from './text/secret.js';
import { decodeText, dropBom, dropInvisible, noteAround, unwrap } from './text/text.js';
import { xmlKeys } from './text/xml.js';
import type { Cleaning, ReadKey } from './types.js';

/** One key that a text seems to hold, not read yet. */
export type Entry = { kid?: string; read: () => Promise<ReadKey> };

/** What goes along while one form is unwrapped from another: base64 of JSON with a PEM inside, and so on. */
type Context = Passphrase & {
  cleaned: ReadonlySet<Cleaning>;
  depth: number;
  /** Of the token to be verified; null inside of anything, where a name or a hash may be as long as a key. */
  alg: string | null;
};

export function entriesOf(input: string | Uint8Array, passphrase: Passphrase, alg: string | null): Entry[] {
  const context = { ...passphrase, cleaned: new Set<Cleaning>(), depth: 0, alg };
  return typeof input === 'string' ? fromText(input, context) : fromBytes(Uint8Array.from(input), context);
}

export function problemOf(reason: unknown): KeyFormatProblem {
  if (reason instanceof KeyRefused) return reason.problem;
  throw reason;
}

function fromBytes(bytes: Bytes, context: Context): Entry[] {
  if (isKeyStore(bytes)) refuse({ kind: 'key-foreign-format', format: 'jks' });
  const declared = declaredLength(bytes);
  if (declared !== null && (declared === bytes.length || (bytes[1] ?? 0) >= 0x80))
    return [bareDer(bytes, context)];
  // No text begins with this octet.
  const point = bytes[0] === 4 ? rawKey(bytes, context.alg) : null;
  if (point) return [proven('raw', point, context)];
  const cleaned = new Set(context.cleaned);
  return fromText(decodeText(bytes, cleaned), { ...context, cleaned });
}

function bareDer(der: Bytes, { cleaned, passphrase, signal }: Context): Entry {
  return { read: () => readBareDer(der, [...cleaned], { passphrase, signal }) };
}

const proven = (source: KeySource, material: Material, { cleaned }: Context): Entry => ({
  read: async () => ({ ...(await complete(material)), source, cleaned: [...cleaned] }),
});

function fromText(input: string, { depth, ...outer }: Context): Entry[] {
  // Deep enough for base64 of a quoted JSON string with a PEM inside.
  if (depth > 6) refuse({ kind: 'key-not-found' });
  const cleaned = new Set(outer.cleaned);
  const context = { ...outer, cleaned, depth: depth + 1 };
  const raw = dropBom(input, cleaned).trim();
  if (/^[{[]/.test(raw) || /^"[\s\S]*"$/.test(raw)) {
    const json = readJsonText(raw);
    if (json.ok) return fromJson(json.value, { ...context, duplicate: json.duplicate });
    if (!raw.startsWith('"') && !hasArmour(raw)) {
      const several = besides(raw, cleaned, context);
      if (several.length > 0) return several;
      refuse({ kind: 'jwk-not-json', line: json.line, column: json.column });
    }
  }
  const text = dropInvisible(raw, cleaned).trim();
  if (/BEGIN(%20|\+)/i.test(text)) return fromPercentEncoding(text, context);
  if (hasArmour(text)) return fromArmour(text, context);
  const ssh = fromSshLines(text, context);
  if (ssh.length > 0) return ssh;
  const named = fromNamedForm(text, context);
  if (named.length > 0) return named;
  const format = foreignText(raw);
  if (format) refuse({ kind: 'key-foreign-format', format });
  const configured = fromConfiguration(text, context);
  if (configured.length > 0) return configured;
  const inner = unwrap(text, cleaned);
  if (inner !== null) return fromText(inner, context);
  return fromBareText(text, context);
}

/** What says by itself what it is: PuTTY's format, XML, the output of openssl. */
function fromNamedForm(text: string, context: Context): Entry[] {
  if (/^PuTTY-User-Key-File-[23]:[\s\S]*^Public-Lines:/m.test(text))
    return [proven('putty-private', readPutty(text), context)];
  if (/<(?:\w+:)?(?:RSAKeyValue|X509Certificate)\b/.test(text)) {
    const { rsa, certificates } = xmlKeys(text);
    return [
      ...rsa.map((material) => proven('xml', material, context)),
      ...certificates.map((der) => bareDer(der, context)),
    ];
  }
  const printed = opensslText(text);
  return printed ? [proven('openssl-text', printed, context)] : [];
}

/** The keys in a configuration of several lines, or in other text: JWKs, and the values that are keys. */
function fromConfiguration(text: string, context: Context): Entry[] {
  if (!text.includes('\n')) return [];
  const cleaned = new Set(context.cleaned).add('configuration');
  const jwks = besides(text, cleaned, context);
  return jwks.length > 0 ? jwks : scalarsOf(text).flatMap((value) => tried(value, { ...context, cleaned }));
}

/** The shortest text of a key: 32 bytes in base64. */
const shortest = 43;

/** What a value among others holds; most of them hold nothing. */
function tried(text: string, context: Context): Entry[] {
  if (text.length < shortest) return [];
  try {
    return fromText(text, { ...context, alg: null });
  } catch (reason) {
    problemOf(reason);
    return [];
  }
}

function fromPercentEncoding(text: string, context: Context): Entry[] {
  context = { ...context, cleaned: new Set(context.cleaned).add('percent-encoding') };
  try {
    return fromText(decodeURIComponent(/BEGIN\+/i.test(text) ? text.replaceAll('+', ' ') : text), context);
  } catch (reason) {
    if (reason instanceof URIError) refuse({ kind: 'key-not-found' });
    throw reason;
  }
}

function fromArmour(text: string, context: Context): Entry[] {
  const { passphrase, signal } = context;
  const cleaned = new Set(context.cleaned);
  const { blocks, around } = splitPemBlocks(text, cleaned);
  const others = besides(around, cleaned, context);
  const previous = new Map(blocks.map((block, at) => [block, blocks[at - 1]]));
  const keys = blocks.filter(({ label }) => !/ PARAMETERS$/i.test(label));
  const armoured = (keys.length > 0 ? keys : blocks).flatMap((block) => {
    const inside = textInside(block);
    if (inside !== null) return fromText(inside, { ...context, cleaned: cleaned.add('pem-in-pem') });
    const before = previous.get(block);
    const namedCurve = before && namedCurveOf(before);
    return { read: () => readBlock(block, { cleaned, passphrase, signal, namedCurve }) };
  });
  return [...armoured, ...others];
}

/** The text that armour was put around once more; null where it is around DER, as it should be. */
function textInside({ body, broken }: Block): string | null {
  const compact = body.replace(/\s/g, '');
  // Base64 of "-----" or of a text that begins so.
  if (broken || !/^(?:LS0t|TFMw)/.test(compact)) return null;
  const { bytes } = readBody(body, new Set());
  return new TextDecoder().decode(bytes);
}

/** The keys in other forms that were pasted before or behind one; what else stands there is noted. */
function besides(text: string, cleaned: Set<Cleaning>, context: Context): Entry[] {
  const { found, around } = jwkTexts(text);
  const ssh = fromSshLines(around, context);
  noteAround(around.replace(sshKey, ''), cleaned);
  const jwks = found.flatMap(({ value, duplicate }): Entry[] => {
    try {
      return fromJson(value, { ...context, cleaned, duplicate });
    } catch (reason) {
      const problem = problemOf(reason);
      return [{ read: () => refuse(problem) }];
    }
  });
  return [...jwks, ...ssh];
}

const sshKey = /(?:^|\s)(?:ssh-\w+|ecdsa-sha2-\w+|sk-[\w@.-]+)[ \t]+(AAAA[A-Za-z0-9+/]+={0,2})/g;

function fromSshLines(text: string, { cleaned }: Context): Entry[] {
  return Array.from(text.matchAll(sshKey), ([, body = '']) => ({
    read: async () => {
      const blob = fromBase64(body) ?? refuse({ kind: 'key-base64-broken', found: null });
      return { ...(await complete(readSshPublic(blob))), source: 'openssh-public', cleaned: [...cleaned] };
    },
  }));
}

/** Base64, base64url or hexadecimal of DER, of a PEM, of a JWK or of base64 once more; or of a key without any form. */
function fromBareText(text: string, context: Context): Entry[] {
  const repaired = repairedDer(text);
  if (repaired)
    return [bareDer(repaired.bytes, { ...context, cleaned: new Set(context.cleaned).add(repaired.how) })];
  // Base64 of "-----BEGIN ", as Kubernetes and CI systems keep it, with anything around.
  const [embedded] = /LS0tLS1CRUdJTi[A-Za-z0-9+/=_-]{40,}/.exec(text) ?? [];
  const compact = unescapeText(text).replace(/[\s:]/g, '').replace(/^0x/i, '');
  const hex = compact.length % 2 === 0 && /^[0-9a-f]{64,}$/i.test(compact);
  const whole = hex ? fromHex(compact) : compact.length < shortest ? null : fromBase64(compact);
  const bytes = whole ?? (embedded === undefined ? null : fromBase64(embedded));
  if (bytes === null) return refuse({ kind: 'key-not-found' });
  const cleaned = new Set(context.cleaned).add(hex ? 'hex' : 'no-armour');
  if (!hex && /[_-]/.test(compact)) cleaned.add('base64url');
  const declared = declaredLength(bytes);
  if (declared === bytes.length) return [bareDer(bytes, { ...context, cleaned })];
  // A raw key may begin as DER does.
  const raw = rawKey(bytes, context.alg);
  if (raw) return [proven('raw', raw, { ...context, cleaned })];
  if (declared !== null) return [bareDer(bytes, { ...context, cleaned })];
  if (isKeyStore(bytes)) refuse({ kind: 'key-foreign-format', format: 'jks' });
  const decoded = new TextDecoder().decode(bytes);
  if (hasArmour(decoded) || /^\s*[{[]/.test(decoded) || /^[\w+/=\s-]{43,}$/.test(decoded))
    return fromText(decoded, { ...context, cleaned: new Set(context.cleaned).add('base64-of-text') });
  return refuse({ kind: 'key-not-found' });
}

type JsonContext = Context & { duplicate: string | null };

function fromJson(value: Json, { duplicate, ...context }: JsonContext): Entry[] {
  const inside = { ...context, cleaned: new Set(context.cleaned).add('json-string') };
  if (typeof value === 'string') return fromText(value, inside);
  if (!isJwk(value) && !(isArray(value) && value.some(isJwk))) {
    const found = fromMap(value, inside) ?? within(value, { ...inside, duplicate });
    if (found.length > 0) return found;
    const secret = jsonSecret(value);
    if (secret) return [{ read: () => readSecretBytes(secret) }];
  }
  // RFC 7517 section 4: names must be unique, and a parser may refuse the text.
  if (duplicate !== null) refuse({ kind: 'jwk-duplicate-member', name: duplicate });
  return jwkEntries(value, [...context.cleaned]);
}

/** A JWK, or a set of them. */
const isJwk = (value: Json): boolean =>
  isObject(value) && (value.members.has('kty') || value.members.has('keys'));

/** A map from kid to certificate, as Firebase publishes it; in any other object the name is no kid. */
function fromMap(value: Json, context: Context): Entry[] | null {
  const members = isObject(value) ? [...value.members] : [];
  const pems = members.flatMap(([kid, item]) =>
    typeof item === 'string' && hasArmour(item) ? [{ kid, item }] : [],
  );
  if (pems.length === 0 || pems.length < members.length) return null;
  return pems.flatMap(({ kid, item }) => fromText(item, context).map((entry) => ({ ...entry, kid })));
}

/** The keys of an answer or a configuration, wherever they stand in it: JWKs, and strings that are keys. */
function within(value: Json, { duplicate, ...context }: JsonContext): Entry[] {
  if (typeof value === 'string') return tried(value, context);
  if (isJwk(value)) return fromJson(value, { ...context, duplicate });
  const items = isArray(value) ? value : isObject(value) ? [...value.members.values()] : [];
  return items.flatMap((item) => within(item, { ...context, duplicate }));
}
