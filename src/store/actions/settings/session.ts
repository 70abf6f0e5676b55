import type { KeyHandle } from '../../../core/keys/handle.js';
import { publicForm } from '../../../core/keys/publicForms.js';
import { secretIn } from '../../../core/secrets/secretIn.js';
import { isOwn } from '../../../core/profiles/came.js';
import type { StepId } from '../../../core/profiles/profile.js';
import type { JwsDocument } from '../../../core/token/document.js';
import { printWorkspace } from '../../../core/workspace/printWorkspace.js';
import { readWorkspace, type WorkspaceReading } from '../../../core/workspace/readWorkspace.js';
import { readSession, sessionVersion, type Session } from '../../../core/workspace/session.js';
import { change } from '../../history/history.js';
import { activeKey, allProfiles, isTokenInSync, ownKey, tokenText } from '../../selectors.js';
import type { Workbench } from '../../state.js';
import type { Bench } from '../../bench.js';
import { activateSavedKey } from '../keys/keyring.js';
import { editPublicKey, rekeyed, unnamed } from '../keys/keys.js';

/**
 * Brings back what a page that stood in this tab before (reloaded, discarded, left and returned to) worked
 * on, and from now on leaves the same behind. Private keys do not come back, unless
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
  bench.ports.tab.onLeaving(() => {
    if (outcome !== 'newer' && !bench.getState().isForgotten)
      bench.ports.tab.saveSession(sessionOf(bench.getState()));
  });
  return outcome === 'restored';
}

/** Nothing of this page is left behind any more. */
export function forgetSession(bench: Bench): void {
  bench.setState({ isForgotten: true });
  bench.ports.tab.saveSession(null);
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
  const { workspace, problems } = text === '' ? nothing : readWorkspace(text);
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
  const document = kept ? written : own ? rekeyed(written, own) : unnamed(written);
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

/** Null where nobody did anything yet, or where a private key stands in a text: that is not left behind. */
function sessionOf(state: Workbench): string | null {
  const { document, profile, skew, past, publishedKeyIds, savedKeyIds, beganElsewhere } = state;
  const { stepsDone: steps } = state;
  const own = ownKey(state);
  const isPublished = own !== null && publishedKeyIds.includes(own.id);
  const wasGiven = isPublished && !savedKeyIds.includes(own.id);
  const isTouched = past.length > 0 || wasGiven || beganElsewhere;
  if (!isTouched && steps.length === 0) return null;
  const printed = printWorkspace({
    document,
    profile: profile.id,
    profiles: isOwn(profile) ? [profile] : [],
    publicKeys: givenKeys(state),
    skew,
  });
  if (!printed.ok) return null;
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
  return JSON.stringify(session);
}
