import { hasArmour, splitPemBlocks, unescapeText } from './text/pemBlocks.js';
import { fromBase64, fromHex, type Bytes } from '../../bytes/bytes.js';
import { declaredLength } from './der/der.js';
import type { Passphrase } from './der/encrypted.js';
import { complete } from './prove/complete.js';
import { foreignText, isKeyStore } from './text/foreign.js';
import { isArray, isObject, readJsonText, type Json } from './text/json.js';
import { jwkEntries } from './jwk/jwkSet.js';
import { jwkTexts } from './jwk/jwkTexts.js';
import { namedCurveOf, readBareDer, readBlock } from './text/pem.js';
import { KeyRefused, refuse, type KeyFormatProblem } from './problems.js';
import { readSshPublic } from './der/ssh.js';
import { decodeText, dropBom, dropInvisible, noteAround, unwrap } from './text/text.js';
import type { Cleaning, ReadKey, KeyReading } from './types.js';

/** One key that a text seems to hold, not read yet. */
type Entry = { kid?: string; read: () => Promise<ReadKey> };

/** What goes along while one form is unwrapped from another: base64 of JSON with a PEM inside, and so on. */
type Context = Passphrase & { cleaned: ReadonlySet<Cleaning>; depth: number };

/**
 * Reads every key in a pasted text or a file: PEM in any state of disrepair, DER, bare base64, JWK and
 * JWK Sets, certificates, OpenSSH, encrypted PKCS#8. Never throws for what the input holds, and no
 * problem carries key material.
 * @param passphrase for encrypted keys; none and an empty one are the same.
 * @param signal stops a costly derivation; what is returned then says nothing of the key.
 */
export async function readKeys(
  input: string | Uint8Array,
  passphrase?: string,
  signal?: AbortSignal,
): Promise<KeyReading> {
  const context = {
    cleaned: new Set<Cleaning>(),
    passphrase: passphrase === '' ? undefined : passphrase,
    signal,
    depth: 0,
  };
  const keys: ReadKey[] = [];
  const refused: { position: number; kid?: string; problem: KeyFormatProblem }[] = [];
  try {
    const entries =
      typeof input === 'string' ? fromText(input, context) : fromBytes(Uint8Array.from(input), context);
    for (const [position, { kid, read }] of entries.entries()) {
      const named = kid === undefined ? {} : { kid };
      try {
        keys.push({ ...named, ...(await read()) });
      } catch (reason) {
        refused.push({ position, ...named, problem: problemOf(reason) });
      }
    }
  } catch (reason) {
    return { keys: [], problem: problemOf(reason), refused: [] };
  }
  const problems = refused.map(({ problem }) => problem);
  const locked = problems.find(({ kind }) => kind === 'key-encrypted' || kind === 'key-passphrase-wrong');
  const problem = locked ?? (keys.length > 0 ? null : (problems[0] ?? { kind: 'key-not-found' }));
  return { keys: inOrder(withDuplicateKids(keys)), problem, refused };
}

function problemOf(reason: unknown): KeyFormatProblem {
  if (reason instanceof KeyRefused) return reason.problem;
  throw reason;
}

function inOrder(keys: readonly ReadKey[]): readonly ReadKey[] {
  if (keys.every(({ source }) => source === 'jwk')) return keys;
  return keys.toSorted((a, b) => Number(b.privateKey !== null) - Number(a.privateKey !== null));
}

function withDuplicateKids(keys: readonly ReadKey[]): readonly ReadKey[] {
  const counts = new Map<string | undefined, number>();
  for (const { kid } of keys) counts.set(kid, (counts.get(kid) ?? 0) + 1);
  return keys.map((key) => {
    const { kid } = key;
    const count = counts.get(kid) ?? 1;
    if (kid === undefined || count === 1) return key;
    return { ...key, problems: [...key.problems, { kind: 'jwk-kid-duplicate', kid, count }] };
  });
}

function fromBytes(bytes: Bytes, context: Context): Entry[] {
  if (isKeyStore(bytes)) refuse({ kind: 'key-foreign-format', format: 'jks' });
  const declared = declaredLength(bytes);
  if (declared !== null && (declared === bytes.length || (bytes[1] ?? 0) >= 0x80))
    return [bareDer(bytes, context)];
  const cleaned = new Set(context.cleaned);
  return fromText(decodeText(bytes, cleaned), { ...context, cleaned });
}

function bareDer(der: Bytes, { cleaned, ...passphrase }: Context): Entry {
  return { read: () => readBareDer(der, [...cleaned], passphrase) };
}

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
  const format = foreignText(raw);
  if (format) refuse({ kind: 'key-foreign-format', format });
  const inner = unwrap(text, cleaned);
  if (inner !== null) return fromText(inner, context);
  return fromBareText(text, context);
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
  const keys = blocks.filter(({ label }) => !/ PARAMETERS$/i.test(label));
  const before = new Map(blocks.map((block, index) => [block, blocks[index - 1]]));
  const armoured = (keys.length > 0 ? keys : blocks).map((block) => {
    const parameters = before.get(block);
    const namedCurve = parameters && namedCurveOf(parameters);
    return { read: () => readBlock(block, { cleaned, passphrase, signal, namedCurve }) };
  });
  return [...armoured, ...others];
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

/** Base64, base64url or hexadecimal of DER, of a PEM or of a JWK. */
function fromBareText(text: string, context: Context): Entry[] {
  // Base64 of "-----BEGIN ", as Kubernetes and CI systems keep it, with anything around.
  const [embedded] = /LS0tLS1CRUdJTi[A-Za-z0-9+/=_-]{40,}/.exec(text) ?? [];
  const compact = unescapeText(text).replace(/[\s:]/g, '');
  const hex = compact.length % 2 === 0 && /^30[0-9a-f]{80,}$/i.test(compact);
  const whole = hex ? fromHex(compact) : compact.length < 44 ? null : fromBase64(compact);
  const bytes = whole ?? (embedded === undefined ? null : fromBase64(embedded));
  if (bytes === null) return refuse({ kind: 'key-not-found' });
  const cleaned = new Set(context.cleaned).add(hex ? 'hex' : 'no-armour');
  if (!hex && /[_-]/.test(compact)) cleaned.add('base64url');
  if (declaredLength(bytes) !== null) return [bareDer(bytes, { ...context, cleaned })];
  if (isKeyStore(bytes)) refuse({ kind: 'key-foreign-format', format: 'jks' });
  const decoded = new TextDecoder().decode(bytes);
  if (!hasArmour(decoded) && !/^\s*[{[]/.test(decoded)) refuse({ kind: 'key-not-found' });
  return fromText(decoded, { ...context, cleaned: new Set(context.cleaned).add('base64-of-text') });
}

function fromJson(value: Json, { duplicate, ...context }: Context & { duplicate: string | null }): Entry[] {
  if (typeof value === 'string') {
    return fromText(value, { ...context, cleaned: new Set(context.cleaned).add('json-string') });
  }
  const isPem = (item: Json): item is string => typeof item === 'string' && hasArmour(item);
  const within = { ...context, cleaned: new Set(context.cleaned).add('json-string') };
  if (isArray(value) && value.some(isPem)) return value.filter(isPem).flatMap((pem) => fromText(pem, within));
  if (isObject(value) && !value.members.has('kty') && !value.members.has('keys')) {
    const members = [...value.members];
    // A map from kid to certificate, as Firebase publishes it; in any other object the name is no kid.
    const isMap = members.every(([, item]) => isPem(item));
    const pems = members.flatMap(([name, item]) =>
      isPem(item) ? fromText(item, within).map((entry) => (isMap ? { ...entry, kid: name } : entry)) : [],
    );
    if (pems.length > 0) return pems;
    const nested = members.find(
      ([, item]) => isObject(item) && (item.members.has('kty') || item.members.has('keys')),
    );
    if (nested) return fromJson(nested[1], { ...context, duplicate });
  }
  // RFC 7517 section 4: names must be unique, and a parser may refuse the text.
  if (duplicate !== null) refuse({ kind: 'jwk-duplicate-member', name: duplicate });
  return jwkEntries(value, [...context.cleaned]);
}
