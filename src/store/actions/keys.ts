import { generateHandle, publicHandle, type KeyHandle, type KeySize } from '../../core/keys/handle.js';
import { memberOf, readJson, stringValue } from '../../core/json/read.js';
import { setMember } from '../../core/json/edit.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import type { Result } from '../../core/problems.js';
import type { JwsDocument } from '../../core/token/document.js';
import { freshId } from '../../platform/ids.js';
import { change } from '../history.js';
import { activeKey, ownKeySetAside } from '../selectors.js';
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
  const former = activeKey(getState()) ?? ownKeySetAside(getState());
  setState({ keys: [...getState().keys, key] });
  change(
    {
      document: withKid(getState().document, former?.facts.keyId ?? '', key.facts.keyId),
      activeKeyId: key.id,
      publicKeyInput: null,
    },
    null,
  );
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
  const read = await readPublicKey(text);
  if (getState().publicKeyInput !== text) return;
  if (!read.ok) {
    setState({ publicKeyReading: { input: text, problem: read.problem } });
    return;
  }
  const { keys } = getState();
  const known = keys.findLast(({ facts }) => facts.keyId === read.value.facts.keyId);
  setState({
    keys: known ? keys : [...keys, read.value],
    activeKeyId: (known ?? read.value).id,
    publicKeyInput: null,
  });
}

async function readPublicKey(text: string): Promise<Result<KeyHandle, KeyProblem>> {
  const { readKeys } = await import('../../core/keys/formats/index.js');
  const { keys, problem } = await readKeys(text);
  const [first] = keys;
  if (!first) return { ok: false, problem: problem ?? { kind: 'key-not-found' } };
  const handle = first.isPrivate ? null : publicHandle(freshId(), first);
  return handle ? { ok: true, value: handle } : { ok: false, problem: { kind: 'key-private-as-public' } };
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

/** Sets the header's kid where it still is what the page itself had put there. */
function withKid(document: JwsDocument, former: string, keyId: string): JwsDocument {
  if (document.kind !== 'draft' || document.header.kind !== 'typed') return document;
  const { text } = document.header;
  const member = memberOf(readJson(text), 'kid');
  if (!member || stringValue(text, member.value) !== former) return document;
  const edited = setMember(text, 'kid', JSON.stringify(keyId));
  return edited.ok ? { ...document, header: { kind: 'typed', text: edited.value } } : document;
}
