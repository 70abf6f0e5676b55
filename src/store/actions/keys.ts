import { isSignatureAlgorithm, type SignatureAlgorithm } from '../../core/keys/algorithms.js';
import type { SecretEncoding } from '../../core/keys/formats/index.js';
import type { KeySize } from '../../core/keys/generate.js';
import { handleOf, isNamedBy, type KeyHandle } from '../../core/keys/handle.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import { once } from '../../core/once.js';
import { kidOf, type JwsDocument } from '../../core/token/document.js';
import { algOf, rewrite, write } from '../../core/token/made.js';
import { algorithmFor } from '../../core/token/signing.js';
import { byKey, change } from '../history.js';
import type { Judge } from '../state.js';
import { headerString, ownKey, ownKeySetAside } from '../selectors.js';
import type { Bench } from '../bench.js';

/**
 * The page was opened: makes the first key pair, which is no step of undo.
 *
 * @param begun a pair for RS256 of 2048 bits in the making
 */
export async function pageOpened(
  bench: Bench,
  begun: Promise<CryptoKeyPair | CryptoKey> | null,
): Promise<void> {
  const key = await generate(bench, 'arrival', 'RS256', 2048, begun);
  if (!key) return;
  const { document, past, judge, keys } = bench.getState();
  const judged = (by: Judge): Judge => ({ ...by, keyId: by.keyId ?? key.id });
  bench.setState({
    document: named(document, key),
    past: past.map((step) => ({ ...step, document: named(step.document, key), judge: judged(step.judge) })),
    keys: [...keys, key],
    judge: judged(judge),
    generation: { is: 'none' },
  });
}

/** The key's name, where nobody's stands there yet; with it an alg that the key cannot sign. */
function named(document: JwsDocument, key: KeyHandle): JwsDocument {
  const isOpen = document.kind === 'draft' && document.made.kid === kidOf('').kid;
  return isOpen ? rekeyed(document, key) : document;
}

/** A draft whose key does not come back: the first one that comes names itself in it. */
export function unnamed(document: JwsDocument): JwsDocument {
  return document.kind === 'draft' ? rewrite(document, kidOf('')) : document;
}

/**
 * Generate key pair was pressed. The kid follows, unless another one was typed, and the algorithm.
 *
 * @param size bits, for RSA alone
 * @returns whether there is a new pair; there is none where a later press took this one's place
 */
export async function keyPairWanted(bench: Bench, alg: SignatureAlgorithm, size: KeySize): Promise<boolean> {
  const key = await generate(bench, 'generated', alg, size);
  if (!key) return false;
  const former = ownKey(bench.getState());
  bench.setState({ keys: [...bench.getState().keys, key], generation: { is: 'none' } });
  putInForce(bench, key, former, (headerAlg) => isSignatureAlgorithm(headerAlg));
  return true;
}

/** Several times what the longest key takes on a slow computer. */
const slowAfterMs = 10_000;

/** The key, if it is still wanted; the generation is then under way until the caller ends it, together with the key. */
async function generate(
  bench: Bench,
  origin: 'arrival' | 'generated',
  alg: SignatureAlgorithm,
  size: KeySize,
  begun: Promise<CryptoKeyPair | CryptoKey> | null = null,
): Promise<KeyHandle | null> {
  const { crypto, ids, clock } = bench.ports;
  if (!crypto.isAvailable) {
    bench.setState({ generation: { is: 'failed', problem: { kind: 'webcrypto-missing' } } });
    return null;
  }
  const id = ids.freshId();
  // Before the page is told, whose rendering goes on beside it.
  const making = crypto.generateHandle(id, origin, alg, size, begun);
  bench.setState({ generation: { is: 'running', id } });
  const isWanted = () => {
    const { generation } = bench.getState();
    return (generation.is === 'running' || generation.is === 'slow') && generation.id === id;
  };
  const callOff = clock.after(slowAfterMs, () => {
    if (isWanted()) bench.setState({ generation: { is: 'slow', id } });
  });
  const made = await making;
  callOff();
  if (!isWanted()) return null;
  if (made.ok) return made.value;
  bench.setState({ generation: { is: 'failed', problem: made.problem } });
  return null;
}

/** The text of the Public key box was edited or pasted over: the verdict is by that key from now on. */
export async function publicKeyEdited(bench: Bench, text: string): Promise<void> {
  const { keyId } = bench.getState().judge;
  change(bench, { judge: { by: 'text', text, problem: null, keyId, chosenFor: null } }, 'public-key');
  const { handles, problem } = await readHandles(bench, text);
  const { judge } = bench.getState();
  if (judge.by !== 'text' || judge.text !== text) return;
  const chosen = fittest(bench, handles);
  if (!chosen || chosen.privateKey) {
    const secret =
      chosen?.facts.spki === null ? ('key-symmetric' as const) : ('key-private-as-public' as const);
    const why = chosen ? { kind: secret } : (problem ?? { kind: 'key-not-found' as const });
    bench.setState({ judge: { ...judge, problem: why } });
    return;
  }
  const keys = withNew(bench, handles);
  const { chosenFor } = judge;
  bench.setState({ keys, judge: { by: 'key', keyId: sameKey(keys, chosen).id, chosenFor } });
}

/** `problem` is why there is no key, or what must be supplied; `problems` holds all that is to be said. */
export type KeyImport = {
  handles: readonly KeyHandle[];
  problem: KeyProblem | null;
  problems: readonly KeyProblem[];
};

/**
 * Reads every key in a text or file.
 *
 * @param how the passphrase for what is encrypted ('' for none), or that the whole is a shared secret
 */
export async function readHandles(
  bench: Bench,
  input: string | Uint8Array,
  how: { passphrase: string } | { secret: SecretEncoding } = { passphrase: '' },
): Promise<KeyImport> {
  const formats = await import('../../core/keys/formats/index.js').catch(() => null);
  if (!formats) {
    const missing: KeyProblem = { kind: 'key-reader-missing' };
    return { handles: [], problem: missing, problems: [missing] };
  }
  const { keys, problem, refused } =
    'secret' in how
      ? await formats.readSecret(input, how.secret)
      : await formats.readKeys(input, how.passphrase);
  const handles = await Promise.all(keys.map((key) => handleOf(bench.ports.ids.freshId(), key)));
  const said = [problem, ...refused.map((entry) => entry.problem), ...keys.flatMap((key) => key.problems)];
  return { handles, problem, problems: once(said.filter((one) => one !== null)) };
}

/** A key was imported: it is in force from now on, and what else was read with it is at hand. */
export function keyImported(bench: Bench, chosen: KeyHandle, all: readonly KeyHandle[]): void {
  const former = ownKey(bench.getState());
  const keys = withNew(bench, all);
  bench.setState({ keys });
  putInForce(bench, sameKey(keys, chosen), former);
}

/** Further keys to verify by; the one in force stays. */
export function keysAdded(bench: Bench, handles: readonly KeyHandle[]): void {
  bench.setState({ keys: withNew(bench, handles) });
}

/** A key at hand was chosen to be in force. */
export function keyChosen(bench: Bench, id: string): void {
  const key = bench.getState().keys.find((one) => one.id === id);
  if (key) putInForce(bench, key, ownKey(bench.getState()));
}

/**
 * The header's kid follows the key where it is that of `former`, and its alg where `replaces` says so: by
 * default an alg that `former` could sign and the key cannot.
 */
function putInForce(
  bench: Bench,
  key: KeyHandle,
  former: KeyHandle | null,
  replaces = (alg: string) =>
    !algorithmFor(key, alg).ok && (former ? algorithmFor(former, alg).ok : isSignatureAlgorithm(alg)),
): void {
  const { document } = bench.getState();
  change(
    bench,
    {
      document: key.privateKey ? keyedBy(document, key, replaces) : document,
      judge: byKey(key.id),
    },
    null,
  );
}

/** A draft that another key signed becomes this key's. */
export function rekeyed(document: JwsDocument, key: KeyHandle): JwsDocument {
  return keyedBy(document, key, (alg) => isSignatureAlgorithm(alg) && !algorithmFor(key, alg).ok);
}

/** The page's own kid follows the key, and an alg that may be replaced. */
function keyedBy(document: JwsDocument, key: KeyHandle, replaces: (alg: string) => boolean): JwsDocument {
  if (document.kind !== 'draft') return document;
  const alg = algOf(document);
  const signed = alg !== null && replaces(alg) ? write(document, 'alg', JSON.stringify(key.alg)) : document;
  return rewrite(signed, kidOf(key.facts.keyId));
}

/** The key that the token's kid names, else the first that is not for encryption. */
function fittest(bench: Bench, handles: readonly KeyHandle[]): KeyHandle | undefined {
  const kid = headerString(bench.getState(), 'kid');
  return (
    handles.find((handle) => kid !== null && isNamedBy(handle, kid)) ??
    handles.find(({ facts }) => facts.jwk.use !== 'enc') ??
    handles[0]
  );
}

/** A key that is at hand already stays; one that brings the private half takes the public one's place. */
function withNew(bench: Bench, handles: readonly KeyHandle[]): readonly KeyHandle[] {
  let { keys } = bench.getState();
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
export function ownKeyTakenBack(bench: Bench): void {
  const own = ownKeySetAside(bench.getState());
  if (own) change(bench, { judge: byKey(own.id) }, null);
}

/** The public half left the page by copy or download. */
export function publicKeyTaken(bench: Bench, key: KeyHandle): void {
  const { publishedKeyIds } = bench.getState();
  if (!publishedKeyIds.includes(key.id)) bench.setState({ publishedKeyIds: [...publishedKeyIds, key.id] });
}

/** The private half was saved as a file. */
export function privateKeySaved(bench: Bench, key: KeyHandle): void {
  bench.setState({ savedKeyIds: [...bench.getState().savedKeyIds, key.id] });
}
