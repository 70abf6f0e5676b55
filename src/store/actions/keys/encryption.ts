import type { KeyId } from '../../../core/confusable.js';
import type { InnerToken } from '../../../core/answer/decrypted.js';
import type {
  ContentEncryptionAlgorithm,
  JweKey,
  KeyManagementAlgorithm,
  Layer,
  SecretForm,
} from '../../../core/jwe/jwe.js';
import { privatePem } from '../../../core/keys/handle.js';
import type { Problem, Result } from '../../../core/problems.js';
import { partBytes } from '../../../core/token/document.js';
import type { TokenReading } from '../../../core/token/read/read.js';
import type { SignatureStatus } from '../../../core/token/verify/signatureStatus.js';
import { checkedKeyOf } from '../../derive/checks.js';
import { ownKey, payloadPart, tokenReading, tokenText } from '../../selectors.js';
import type { Bench } from '../../bench.js';
import { load } from '../../loading/load.js';

/** A key or password as a person gives it; it is kept nowhere. */
export type KeyInput = { text: string; form: 'key' | SecretForm; passphrase: string };

/** `signature` is null for a layer that is encrypted; `keyId` names the key at hand that fits. */
export type OpenedLayer = Layer & { signature: { status: SignatureStatus; keyId: KeyId | null } | null };

export type Opened = { layers: readonly OpenedLayer[]; problem: Problem | null };

/** Opens the encrypted token shown, and every token that stands in it, with the key given; without one, with the page's own. */
export async function openToken(bench: Bench, input: KeyInput): Promise<Opened> {
  const reading = tokenReading(bench.getState());
  const keys = await keysOf(input);
  if (!reading || !keys.ok) return { layers: [], problem: keys.ok ? null : keys.problem };
  const own = keys.value.length === 0 ? await keysOf(await ownKeyInput(bench)) : null;
  const opened = own?.ok ? await openedWith(bench, reading, own.value) : null;
  // A key that nobody gave isn't blamed.
  return opened?.layers[0]?.decryption?.ok ? opened : openedWith(bench, reading, keys.value);
}

async function openedWith(bench: Bench, reading: TokenReading, keys: readonly JweKey[]): Promise<Opened> {
  const { openLayers } = await load(() => import('../../../core/jwe/jwe.js'));
  const layers: OpenedLayer[] = [];
  for await (const layer of openLayers(reading, keys)) {
    const signature = layer.reading.form === 'jws' ? await judged(bench, layer.reading) : null;
    layers.push({ ...layer, signature });
  }
  return { layers, problem: null };
}

/** What the pane shows of the token is part of the answer, for as long as it stands there. */
export function showDecrypted(bench: Bench, token: string, opened: Opened | null): void {
  const [outer] = opened?.layers ?? [];
  bench.setState({
    decrypted: outer?.decryption?.ok ? { token, inner: innerOf(bench, opened?.layers.at(-1)) } : null,
  });
}

function innerOf(bench: Bench, layer: OpenedLayer | undefined): InnerToken | null {
  // What came out of the last one is no token.
  if (!layer || layer.decryption?.ok) return null;
  const { keys } = bench.getState();
  const key = keys.find(({ facts }) => facts.keyId === layer.signature?.keyId);
  return {
    reading: layer.reading,
    signature: layer.signature?.status ?? 'encrypted',
    key: key ? checkedKeyOf(key) : null,
  };
}

/** The verdict on a signed layer, by the keys at hand. */
async function judged(
  bench: Bench,
  reading: TokenReading,
): Promise<{ status: SignatureStatus; keyId: KeyId | null }> {
  const { reader, keys } = bench.getState();
  const judgement = reader?.classifyToken(reading);
  if (!reader || !judgement) return { status: 'signing', keyId: null };
  if (judgement.verdict !== 'verifiable') return { status: judgement.verdict, keyId: null };
  for (const key of keys) {
    if ((await reader.verifySignature(judgement, key)) === 'valid') {
      const status = judgement.notices.length > 0 ? 'valid-with-notice' : 'valid';
      return { status, keyId: key.facts.keyId };
    }
  }
  return { status: 'no-key', keyId: null };
}

export type EncryptionWishes = {
  alg: KeyManagementAlgorithm;
  enc: ContentEncryptionAlgorithm;
  /** The whole signed token (nested, RFC 7519 section 5.2), or the payload alone. */
  what: 'token' | 'payload';
  /** RFC 7516 section 7; with `general` every key given is a recipient, else the first one is. */
  serialization: 'compact' | 'flattened' | 'general';
};

/** Encrypts what is shown. */
export async function encryptToken(
  bench: Bench,
  { alg, enc, what, serialization }: EncryptionWishes,
  input: KeyInput,
): Promise<Result<string>> {
  const { encryptCompact, encryptGeneral, jsonOf, keyManagementAlgorithms } = await load(
    () => import('../../../core/jwe/jwe.js'),
  );
  const keys = await keysOf(input);
  if (!keys.ok) return keys;
  const [key] = keys.value;
  if (!key) {
    const { needs } = keyManagementAlgorithms[alg];
    return { ok: false, problem: { kind: 'jwe-recipient-key-missing', alg, needs } };
  }
  const state = bench.getState();
  const isToken = what === 'token';
  const plaintext = isToken
    ? ({ ok: true, value: new TextEncoder().encode(tokenText(state)) } as const)
    : partBytes(payloadPart(state));
  if (!plaintext.ok) return plaintext;
  if (serialization === 'general' && keys.value.length > 1)
    return encryptGeneral({ alg, enc, isNested: isToken }, plaintext.value, keys.value);
  const header = JSON.stringify({ alg, enc, ...(isToken && { cty: 'JWT' }) });
  const made = await encryptCompact(header, plaintext.value, key);
  return made.ok && serialization !== 'compact'
    ? { ok: true, value: jsonOf(made.value, serialization) }
    : made;
}

/** The private key of the page's own pair; nothing where it isn't to be had. */
async function ownKeyInput(bench: Bench): Promise<KeyInput> {
  const own = ownKey(bench.getState());
  return { text: (own && (await privatePem(own))) ?? '', form: 'key', passphrase: '' };
}

async function keysOf({ text, form, passphrase }: KeyInput): Promise<Result<readonly JweKey[]>> {
  if (text.trim() === '') return { ok: true, value: [] };
  const { readJweKeys, readSecret } = await load(() => import('../../../core/jwe/jwe.js'));
  if (form !== 'key') {
    const secret = readSecret(text, form);
    return secret.ok ? { ok: true, value: [secret.value] } : secret;
  }
  const { keys, problem } = await readJweKeys(text, passphrase === '' ? undefined : passphrase);
  return problem ? { ok: false, problem } : { ok: true, value: keys };
}
