import { generateHandle, handleOf, isNamedBy, type KeyHandle, type KeySize } from '../../core/keys/handle.js';
import { memberOf, readJson, stringValue } from '../../core/json/read.js';
import { setMember } from '../../core/json/edit.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import { once } from '../../core/severity.js';
import type { JwsDocument } from '../../core/token/document.js';
import { freshId } from '../../platform/ids.js';
import { change } from '../history.js';
import { activeKey, headerString, ownKeySetAside } from '../selectors.js';
import { useWorkbench } from '../store.js';

const { getState, setState } = useWorkbench;

/** The page was opened: makes the first key pair, which is no step of undo. */
export async function pageOpened(): Promise<void> {
  const key = await generate('arrival', 2048);
  if (!key) return;
  const { document, past, activeKeyId } = getState();
  const filled = (of: JwsDocument) => withKid(of, '', key.facts.keyId);
  setState({
    document: filled(document),
    past: past.map((step) => ({
      ...step,
      document: filled(step.document),
      activeKeyId: step.activeKeyId ?? key.id,
    })),
    keys: [...getState().keys, key],
    activeKeyId: activeKeyId ?? key.id,
  });
}

/**
 * Generate key pair was pressed. The kid follows, unless another one was typed.
 *
 * @returns whether there is a new pair; there is none where a later press took this one's place
 */
export async function keyPairWanted(size: KeySize): Promise<boolean> {
  const key = await generate('generated', size);
  if (!key) return false;
  setState({ keys: [...getState().keys, key] });
  putInForce(key);
  return true;
}

async function generate(origin: 'arrival' | 'generated', size: KeySize): Promise<KeyHandle | null> {
  const id = freshId();
  setState({ generating: { id }, generationProblem: null });
  if (!globalThis.isSecureContext) {
    setState({ generating: null, generationProblem: { kind: 'webcrypto-missing' } });
    return null;
  }
  const key = await generateHandle(id, origin, size);
  if (getState().generating?.id !== id) return null;
  setState({ generating: null });
  return key;
}

/** The text of the Public key box was edited or pasted over: the verdict is by that key from now on. */
export async function publicKeyEdited(text: string): Promise<void> {
  change({ publicKeyInput: text }, 'public-key');
  const { handles, problem } = await readHandles(text);
  if (getState().publicKeyInput !== text) return;
  const chosen = fittest(handles);
  if (!chosen || chosen.privateKey) {
    const why = chosen
      ? { kind: 'key-private-as-public' as const }
      : (problem ?? { kind: 'key-not-found' as const });
    setState({ publicKeyReading: { input: text, problem: why } });
    return;
  }
  const keys = withNew(handles);
  setState({ keys, activeKeyId: sameKey(keys, chosen).id, publicKeyInput: null });
}

/** `problem` is why there is no key, or what must be supplied; `problems` holds all that is to be said. */
export type KeyImport = {
  handles: readonly KeyHandle[];
  problem: KeyProblem | null;
  problems: readonly KeyProblem[];
};

/** Reads every key in a text or file. @param passphrase for what is encrypted; '' for none */
export async function readHandles(input: string | Uint8Array, passphrase = ''): Promise<KeyImport> {
  const { readKeys } = await import('../../core/keys/formats/index.js');
  const { keys, problem, refused } = await readKeys(input, passphrase === '' ? undefined : passphrase);
  const handles = await Promise.all(keys.map((key) => handleOf(freshId(), key)));
  const [symmetric] = keys.filter(({ spki }) => spki === null);
  const why = problem ?? (symmetric ? { kind: 'key-symmetric' as const, bits: symmetric.bits ?? 0 } : null);
  const said = [why, ...refused.map((entry) => entry.problem), ...keys.flatMap((key) => key.problems)];
  return {
    handles: handles.filter((handle) => handle !== null),
    problem: why,
    problems: once(said.filter((one) => one !== null)),
  };
}

/** A key was imported: it is in force from now on, and what else was read with it is at hand. */
export function keyImported(chosen: KeyHandle, all: readonly KeyHandle[]): void {
  const keys = withNew(all);
  const key = sameKey(keys, chosen);
  setState({ keys });
  putInForce(key);
}

/** A key at hand was chosen to be in force. */
export function keyChosen(id: string): void {
  const key = getState().keys.find((one) => one.id === id);
  if (key) putInForce(key);
}

/** The header's alg and kid follow the key, where they are those of the key that was in force. */
function putInForce(key: KeyHandle): void {
  const state = getState();
  const former = activeKey(state) ?? ownKeySetAside(state);
  const document = key.privateKey && former ? withNamesOf(state.document, former, key) : state.document;
  change({ document, activeKeyId: key.id, publicKeyInput: null }, null);
}

/** The key that the token's kid names, else the first. */
function fittest(handles: readonly KeyHandle[]): KeyHandle | undefined {
  const kid = headerString(getState(), 'kid');
  return handles.find((handle) => kid !== null && isNamedBy(handle, kid)) ?? handles[0];
}

/** A key that is at hand already stays; one that brings the private half takes the public one's place. */
function withNew(handles: readonly KeyHandle[]): readonly KeyHandle[] {
  let { keys } = getState();
  for (const handle of handles) {
    const known = keys.find(({ facts }) => facts.keyId === handle.facts.keyId);
    if (!known) keys = [...keys, handle];
    else if (handle.privateKey && !known.privateKey) {
      keys = keys.map((one) => (one === known ? { ...handle, id: known.id } : one));
    }
  }
  return keys;
}

function sameKey(keys: readonly KeyHandle[], wanted: KeyHandle): KeyHandle {
  return keys.find(({ facts }) => facts.keyId === wanted.facts.keyId) ?? wanted;
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

/** Sets the header's kid where it still is what the page itself had put there. */
function withKid(document: JwsDocument, former: string, keyId: string): JwsDocument {
  return withHeaderString(document, 'kid', former, keyId);
}

function withNamesOf(document: JwsDocument, former: KeyHandle, key: KeyHandle): JwsDocument {
  const named = withKid(document, former.facts.keyId, key.facts.keyId);
  return withHeaderString(named, 'alg', former.alg, key.alg);
}

function withHeaderString(document: JwsDocument, name: string, former: string, next: string): JwsDocument {
  if (document.kind !== 'draft' || document.header.kind !== 'typed') return document;
  const { text } = document.header;
  const member = memberOf(readJson(text), name);
  if (!member || stringValue(text, member.value) !== former) return document;
  const edited = setMember(text, name, JSON.stringify(next));
  return edited.ok ? { ...document, header: { kind: 'typed', text: edited.value } } : document;
}
