import { isSignatureAlgorithm, type SignatureAlgorithm } from '../../core/keys/algorithms.js';
import type { SecretEncoding } from '../../core/keys/formats/index.js';
import { generateHandle, type KeySize } from '../../core/keys/generate.js';
import { handleOf, isNamedBy, verificationKey, type KeyHandle } from '../../core/keys/handle.js';
import { memberOf, readJson, stringValue } from '../../core/json/read.js';
import { setMember } from '../../core/json/edit.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import { once } from '../../core/once.js';
import type { JwsDocument } from '../../core/token/document.js';
import { algorithmFor } from '../../core/token/signing.js';
import { freshId } from '../../platform/ids.js';
import { remember } from '../../platform/remembered.js';
import { change } from '../history.js';
import { headerString, ownKey, ownKeySetAside } from '../selectors.js';
import type { Workbench } from '../state.js';
import { useWorkbench } from '../store.js';
import { judgement } from '../verdicts.js';

const { getState, setState } = useWorkbench;

/**
 * The page was opened: makes the first key pair, which is no step of undo.
 *
 * @param begun a pair for RS256 of 2048 bits in the making
 */
export async function pageOpened(begun: Promise<CryptoKeyPair | CryptoKey> | null): Promise<void> {
  const key = await generate('arrival', 'RS256', 2048, begun);
  if (key) firstKeyCame(key, generated);
}

/**
 * It is in force, and no step of undo, unless a person chose another one meanwhile.
 *
 * @param also what changes with it
 */
export function firstKeyCame(key: KeyHandle, also: Partial<Workbench>): void {
  const { document, past, activeKeyId } = getState();
  const filled = (of: JwsDocument) => rekeyed(of, '', key);
  setState({
    document: filled(document),
    past: past.map((step) => ({
      ...step,
      document: filled(step.document),
      activeKeyId: step.activeKeyId ?? key.id,
    })),
    keys: [...getState().keys, key],
    activeKeyId: activeKeyId ?? key.id,
    ...also,
  });
}

/**
 * Generate key pair was pressed. The kid follows, unless another one was typed, and the algorithm.
 *
 * @param size bits, for RSA alone
 * @returns whether there is a new pair; there is none where a later press took this one's place
 */
export async function keyPairWanted(alg: SignatureAlgorithm, size: KeySize): Promise<boolean> {
  const key = await generate('generated', alg, size);
  if (!key) return false;
  const former = ownKey(getState());
  setState({ keys: [...getState().keys, key], ...generated });
  putInForce(key, former, (headerAlg) => isSignatureAlgorithm(headerAlg));
  return true;
}

/** Several times what the longest key takes on a slow computer. */
const slowAfterMs = 10_000;

/** Set together with the key that came, so that the page is rendered once for both. */
const generated = { generating: null, generationProblem: null };

/** The key, if it is still wanted; the generation is then under way until the caller has it `generated`. */
async function generate(
  origin: 'arrival' | 'generated',
  alg: SignatureAlgorithm,
  size: KeySize,
  begun: Promise<CryptoKeyPair | CryptoKey> | null = null,
): Promise<KeyHandle | null> {
  if (!globalThis.isSecureContext) {
    setState({ generating: null, generationProblem: { kind: 'webcrypto-missing' } });
    return null;
  }
  const id = freshId();
  // Before the page is told, whose rendering goes on beside it.
  const making = generateHandle(id, origin, alg, size, begun);
  setState({ generating: { id }, generationProblem: null });
  const isWanted = () => getState().generating?.id === id;
  const slow = setTimeout(() => {
    if (isWanted()) setState({ generationProblem: { kind: 'key-generation-slow' } });
  }, slowAfterMs);
  const made = await making;
  clearTimeout(slow);
  if (!isWanted()) return null;
  if (made.ok) return made.value;
  setState({ generating: null, generationProblem: made.problem });
  return null;
}

/** The text of the Public key box was edited or pasted over: the verdict is by that key from now on. */
export async function publicKeyEdited(text: string): Promise<void> {
  change({ publicKeyInput: text }, 'public-key');
  const { handles, problem, beside } = await readHandles(text);
  const chosen = await fittest(handles);
  if (getState().publicKeyInput !== text) return;
  if (!chosen || chosen.privateKey) {
    const secret =
      chosen?.facts.spki === null ? ('key-symmetric' as const) : ('key-private-as-public' as const);
    const why = chosen ? { kind: secret } : (problem ?? { kind: 'key-not-found' as const });
    setState({ keyReading: { input: text, keyIds: [], problems: [why] } });
    return;
  }
  const keys = withNew(handles);
  setState({
    keys,
    activeKeyId: sameKey(keys, chosen).id,
    publicKeyInput: null,
    keyReading: { input: text, keyIds: handles.map((handle) => sameKey(keys, handle).id), problems: beside },
  });
}

/**
 * `problem` is why there is no key, or what must be supplied; `beside` is what stood beside the keys and is none of
 * them; `problems` holds all that is to be said.
 */
export type KeyImport = {
  handles: readonly KeyHandle[];
  problem: KeyProblem | null;
  beside: readonly KeyProblem[];
  problems: readonly KeyProblem[];
};

/**
 * Reads every key in a text or file.
 *
 * @param how the passphrase for what is encrypted ('' for none), or that the whole is a shared secret
 */
export async function readHandles(
  input: string | Uint8Array,
  how: { passphrase: string } | { secret: SecretEncoding } = { passphrase: '' },
): Promise<KeyImport> {
  const formats = await import('../../core/keys/formats/index.js').catch(() => null);
  if (!formats) {
    const missing: KeyProblem = { kind: 'key-reader-missing' };
    return { handles: [], problem: missing, beside: [], problems: [missing] };
  }
  const { keys, problem, refused } =
    'secret' in how
      ? await formats.readSecret(input, how.secret)
      : await formats.readKeys(input, how.passphrase);
  const handles = await Promise.all(keys.map((key) => handleOf(freshId(), key)));
  const isTextLeft = keys.some(({ cleaned }) => cleaned.includes('surrounding-text'));
  const beside: readonly KeyProblem[] = [
    ...refused.map((entry) => entry.problem),
    ...(isTextLeft ? [{ kind: 'key-text-ignored' as const }] : []),
  ];
  const said = [problem, ...beside, ...keys.flatMap((key) => key.problems)];
  return { handles, problem, beside, problems: once(said.filter((one) => one !== null)) };
}

/** A key was imported: it is in force from now on, and what else was read with it is at hand. */
export function keyImported(chosen: KeyHandle, { handles, beside }: KeyImport): void {
  const former = ownKey(getState());
  const keys = withNew(handles);
  const keyIds = handles.map((handle) => sameKey(keys, handle).id);
  setState({ keys, keyReading: { input: null, keyIds, problems: beside } });
  putInForce(sameKey(keys, chosen), former);
}

/** Further keys to verify by; the one in force stays. */
export function keysAdded(handles: readonly KeyHandle[]): void {
  setState({ keys: withNew(handles) });
}

/** A key at hand was chosen to be in force. */
export function keyChosen(id: string): void {
  const key = getState().keys.find((one) => one.id === id);
  if (!key) return;
  putInForce(key, ownKey(getState()));
  if (key.keptAs !== null && key.privateKey) remember('key', key.facts.keyId);
}

/**
 * The header's kid follows the key where it is that of `former`, and its alg where `replaces` says so: by
 * default an alg that `former` could sign and the key cannot.
 */
function putInForce(
  key: KeyHandle,
  former: KeyHandle | null,
  replaces = (alg: string) =>
    !algorithmFor(key, alg).ok && (former ? algorithmFor(former, alg).ok : isSignatureAlgorithm(alg)),
): void {
  let { document } = getState();
  if (key.privateKey) {
    // Where this is the first key of the visit, the page had put an empty kid there.
    document = withHeaderString(
      document,
      'kid',
      (kid) => kid === (former?.facts.keyId ?? ''),
      key.facts.keyId,
    );
    document = withHeaderString(document, 'alg', replaces, key.alg);
  }
  change({ document, activeKeyId: key.id, publicKeyInput: null }, null);
}

/** A draft that another key signed becomes this key's: kid and alg follow where they were the other's. */
export function rekeyed(document: JwsDocument, formerKeyId: string, key: KeyHandle): JwsDocument {
  const named = withHeaderString(document, 'kid', (kid) => kid === formerKeyId, key.facts.keyId);
  return withHeaderString(
    named,
    'alg',
    (alg) => isSignatureAlgorithm(alg) && !algorithmFor(key, alg).ok,
    key.alg,
  );
}

/** The key that verifies the token shown, else the one that its kid names, else the first that is not for encryption. */
async function fittest(handles: readonly KeyHandle[]): Promise<KeyHandle | undefined> {
  const state = getState();
  const kid = headerString(state, 'kid');
  const judged = handles.length > 1 ? judgement(state) : null;
  if (state.reader && judged?.verdict === 'verifiable') {
    for (const handle of handles) {
      if ((await state.reader.verifySignature(judged, verificationKey(handle))) === 'valid') return handle;
    }
  }
  return (
    handles.find((handle) => kid !== null && isNamedBy(handle, kid)) ??
    handles.find(({ facts }) => facts.jwk.use !== 'enc') ??
    handles[0]
  );
}

/**
 * A key that is at hand already stays. One that brings the private half is another one to the history: what was done by
 * the public half alone comes back as it was, and is not signed.
 */
function withNew(handles: readonly KeyHandle[]): readonly KeyHandle[] {
  let { keys } = getState();
  for (const handle of handles) {
    const known = sameKey(keys, handle);
    if (known === handle || (handle.privateKey && !known.privateKey)) keys = [...keys, handle];
  }
  return keys;
}

/** The one at hand, with its private half if that is; else the wanted one itself. */
function sameKey(keys: readonly KeyHandle[], wanted: KeyHandle): KeyHandle {
  return keys.findLast(({ facts }) => facts.keyId === wanted.facts.keyId) ?? wanted;
}

/** The person takes their own pair back, after a pasted public key had set it aside. */
export function ownKeyTakenBack(): void {
  const own = ownKeySetAside(getState());
  if (own) change({ activeKeyId: own.id, publicKeyInput: null }, null);
}

/** The public half left the page by copy or download. */
export function publicKeyTaken(key: KeyHandle): void {
  const { publishedKeyIds } = getState();
  if (!publishedKeyIds.includes(key.id)) setState({ publishedKeyIds: [...publishedKeyIds, key.id] });
}

/** The private half was saved as a file. */
export function privateKeySaved(key: KeyHandle): void {
  setState({ savedKeyIds: [...getState().savedKeyIds, key.id] });
}

/** Sets a string member of a typed header, where it is there and may be replaced. */
function withHeaderString(
  document: JwsDocument,
  name: string,
  replaces: (value: string) => boolean,
  next: string,
): JwsDocument {
  if (document.kind !== 'draft' || document.header.kind !== 'typed') return document;
  const { text } = document.header;
  const member = memberOf(readJson(text), name);
  const value = member ? stringValue(text, member.value) : null;
  if (value === null || !replaces(value)) return document;
  const edited = setMember(text, name, JSON.stringify(next));
  return edited.ok ? { ...document, header: { kind: 'typed', text: edited.value } } : document;
}
