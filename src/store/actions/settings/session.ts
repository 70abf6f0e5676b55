import type { KeyHandle } from '../../../core/keys/handle.js';
import { publicForm } from '../../../core/keys/publicForms.js';
import { secretIn } from '../../../core/secrets/secretIn.js';
import { isOwn } from '../../../core/profiles/came.js';
import type { StepId } from '../../../core/profiles/profile.js';
import type { JwsDocument } from '../../../core/token/document.js';
import { printWorkspace } from '../../../core/workspace/printWorkspace.js';
import { profileIdIn, readWorkspace, type WorkspaceReading } from '../../../core/workspace/readWorkspace.js';
import { readSession, sessionVersion, type Session } from '../../../core/workspace/session.js';
import { change } from '../../history/history.js';
import { activeKey, allProfiles, isTokenInSync, ownKey, tokenText } from '../../selectors.js';
import type { Workbench } from '../../state.js';
import type { Bench } from '../../bench.js';
import { profileNamed } from '../../services.js';
import type { Ports } from '../../ports.js';
import { activateSavedKey } from '../keys/keyring.js';
import { editPublicKey, rekeyed, unnamed } from '../keys/keys.js';

/** Loaded with it. */
export { followOtherTabs } from '../../otherTabs.js';

/**
 * Brings back what a page that stood in this tab before (reloaded, discarded, crashed, left and returned to) worked
 * on, and from now on saves the same. Private keys do not come back, unless
 * they were kept by choice. What a newer version left behind stays as it is.
 *
 * @returns whether there was something to bring back
 */
export async function restoreSession(bench: Bench): Promise<boolean> {
  const text = bench.ports.tab.savedSession();
  const left = text === null ? null : readSession(text);
  const outcome = left === null || typeof left === 'string' ? left : await restore(bench, left);
  if (outcome === 'restored') bench.setState({ past: [], typing: null });
  else if (outcome) bench.setState({ restored: outcome });
  if (outcome !== 'newer') saveAsItChanges(bench, await bench.ports.leaving());
  return outcome === 'restored';
}

/** Nothing of this page is left behind any more. */
export async function forgetSession(bench: Bench): Promise<void> {
  bench.setState({ isForgotten: true, sessionFault: null });
  (await bench.ports.leaving()).saveSession(null);
}

/** The texts are saved so long after the last change, and at the latest so long after the first that isn't saved. */
const calmMs = 400;
const longestMs = 1500;

/** Saves what is worked on while it changes, so that a crash costs little, and when the page may be about to go. */
function saveAsItChanges(
  bench: Bench,
  { saveSession, onLeaving }: Awaited<ReturnType<Ports['leaving']>>,
): void {
  const { clock } = bench.ports;
  const nothingDue = () => undefined;
  let callOff: () => void = nothingDue;
  let unsavedSince: number | null = null;
  let fault: Workbench['sessionFault'] = null;
  const save = () => {
    callOff();
    callOff = nothingDue;
    unsavedSince = null;
    const state = bench.getState();
    if (state.isForgotten) return;
    const { text, hasPrivateKey } = sessionOf(state);
    const refused = saveSession(text);
    const next = hasPrivateKey ? 'private-key' : refused;
    // What was read and put away isn't said again.
    if (next !== fault) bench.setState({ sessionFault: next });
    fault = next;
  };
  const saveSoon = () => {
    const now = clock.nowMs();
    unsavedSince ??= now;
    callOff();
    callOff = clock.after(Math.max(0, Math.min(calmMs, unsavedSince + longestMs - now)), () => {
      callOff = nothingDue;
      save();
    });
  };
  bench.subscribe(saveSoon);
  onLeaving(save);
  saveSoon();
}

/** Another key has to be registered, its Key ID compared, and its token tried, anew. */
const stepsOfKey: readonly StepId[] = [
  'compare-key-id',
  'register-certificate',
  'try-token',
  'request-token',
];

/** Nobody worked. */
const nothing: WorkspaceReading = { workspace: null, problems: [] };

async function restore(
  bench: Bench,
  { workspace: text, base, made, keyId, wasGiven, done }: Session,
): Promise<'restored' | 'newer' | 'damaged' | null> {
  await profileNamed(bench, profileIdIn(text));
  const { usedServices } = bench.getState();
  const { workspace, problems } = text === '' ? nothing : readWorkspace(text, usedServices);
  if (problems.length > 0) {
    return problems.some(({ kind }) => kind === 'workspace-version') ? 'newer' : 'damaged';
  }
  const kept = bench.getState().keptKeys.find((entry) => entry.keyId === keyId);
  bench.setState({ stepsDone: done.steps.filter((step) => kept || !stepsOfKey.includes(step)) });
  if (!workspace) return null;
  if (kept) await activateSavedKey(bench, kept);
  const own = ownKey(bench.getState());
  if (kept && own) {
    bench.setState({ publishedKeyIds: done.isPublished ? [own.id] : [] });
  }
  // One that came with a link or a file is in the session alone.
  const profile = [...allProfiles(bench.getState()), ...workspace.profiles].find(
    ({ id }) => id === workspace.profile,
  );
  const written: JwsDocument =
    workspace.document.kind === 'token'
      ? { ...workspace.document, wrong: null }
      : { ...workspace.document, base, made };
  // Where the first key is not there yet, it is given its name when it comes.
  const document = kept
    ? written
    : own
      ? rekeyed(written, own, profile ?? bench.getState().profile)
      : unnamed(written);
  const [publicKey] = workspace.publicKeys;
  const isSigned = document.kind === 'draft' && publicKey === undefined;
  const lost = wasGiven ? 'given-key-lost' : isSigned ? 'key-lost' : 'as-left';
  bench.setState({ beganElsewhere: true, skew: workspace.skew, restored: kept ? 'with-key' : lost });
  change(bench, { document, signed: null, ...(profile && { profile }) }, null);
  if (publicKey !== undefined) await editPublicKey(bench, publicKey);
  return 'restored';
}

/**
 * The token that is shown while the texts cannot be signed, else the one that was pasted and edited, which tells where
 * the texts came from; '' where there is none, or it holds a private key.
 */
function lastGood(state: Workbench): string {
  const { document } = state;
  const base = document.kind === 'draft' ? document.base : '';
  const token = isTokenInSync(state) ? base : tokenText(state);
  return secretIn(token) === null ? token : '';
}

/** The public keys that were given to verify by, as one text: a key set keeps the kid of each (RFC 7517 section 4.5). */
function givenKeys(state: Workbench): string[] {
  const active = activeKey(state);
  const isGiven = ({ privateKey, facts }: KeyHandle) => !privateKey && facts.spki !== null;
  if (!active || !isGiven(active)) return [];
  const given = [active, ...state.keys.filter((key) => key !== active && isGiven(key))];
  if (given.every(({ read }) => read?.kid == null) && given.length === 1) return [publicForm(active, 'pem')];
  const keys = given.map(({ facts, read }) => ({ ...facts.jwk, kid: read?.kid ?? undefined }));
  return [JSON.stringify({ keys })];
}

/** Without a text where nobody did anything yet, or where a private key stands in one. */
function sessionOf(state: Workbench): { text: string | null; hasPrivateKey: boolean } {
  const { document, profile, skew, past, publishedKeyIds, savedKeyIds, beganElsewhere } = state;
  const { stepsDone: steps } = state;
  const own = ownKey(state);
  const isPublished = own !== null && publishedKeyIds.includes(own.id);
  const wasGiven = isPublished && !savedKeyIds.includes(own.id);
  const isTouched = past.length > 0 || wasGiven || beganElsewhere;
  if (!isTouched && steps.length === 0) return { text: null, hasPrivateKey: false };
  const printed = printWorkspace({
    document,
    profile: profile.id,
    profiles: isOwn(profile) ? [profile] : [],
    publicKeys: givenKeys(state),
    skew,
  });
  if (!printed.ok) return { text: null, hasPrivateKey: true };
  const session: Session = {
    version: sessionVersion,
    workspace: isTouched ? printed.value : '',
    base: lastGood(state),
    made: document.kind === 'draft' ? document.made : {},
    keyId: own?.facts.keyId ?? '',
    isKept: own !== null && own.keptAs !== null,
    wasGiven,
    done: { steps, isPublished },
  };
  return { text: JSON.stringify(session), hasPrivateKey: false };
}
