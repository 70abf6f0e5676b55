import { publicForm } from '../../core/keys/publicForms.js';
import { secretIn } from '../../core/links/secretIn.js';
import { isOwn } from '../../core/profiles/came.js';
import type { StepId } from '../../core/profiles/profile.js';
import type { JwsDocument } from '../../core/token/document.js';
import { printWorkspace } from '../../core/workspace/printWorkspace.js';
import { readWorkspace } from '../../core/workspace/readWorkspace.js';
import { readSession, type Session } from '../../core/workspace/session.js';
import { leaveBehind, leftBehind, onLeaving } from '../../platform/session.js';
import { change } from '../history.js';
import { activeKey, allProfiles, carriesText, ownKey, tokenText } from '../selectors.js';
import type { Workbench } from '../state.js';
import { useWorkbench } from '../store.js';
import { keptKeyTaken } from './keyring.js';
import { publicKeyEdited, rekeyed } from './keys.js';

const { getState, setState } = useWorkbench;

let isForgotten = false;

/**
 * Brings back what a page that stood in this tab before (reloaded, discarded, left and returned to) worked
 * on, as one step of undo, and from now on leaves the same behind. Private keys do not come back, unless
 * they were kept by choice.
 */
export async function sessionRestored(): Promise<void> {
  const left = readSession(leftBehind() ?? '');
  if (left) await restore(left);
  onLeaving(() => {
    if (!isForgotten) leaveBehind(sessionOf(getState()));
  });
}

/** Nothing of this page is left behind any more. */
export function sessionForgotten(): void {
  isForgotten = true;
  leaveBehind(null);
}

/** Another key has to be registered, its Key ID compared, and its token tried, anew. */
const stepsOfKey: readonly StepId[] = [
  'compare-key-id',
  'register-certificate',
  'try-token',
  'request-token',
];

async function restore({ workspace: text, base, stamp, keyId, wasGiven, done }: Session): Promise<void> {
  const kept = getState().keptKeys.find((entry) => entry.keyId === keyId);
  setState({ stepsDone: done.steps.filter((step) => kept || !stepsOfKey.includes(step)) });
  const { workspace } = readWorkspace(text);
  if (!workspace) return;
  if (kept) await keptKeyTaken(kept);
  const own = ownKey(getState());
  if (kept && own) {
    setState({ publishedKeyIds: done.isPublished ? [own.id] : [] });
  }
  // One that came with a link or a file is in the session alone.
  const profile = [...allProfiles(getState()), ...workspace.profiles].find(
    ({ id }) => id === workspace.profile,
  );
  const written: JwsDocument =
    workspace.document.kind === 'token'
      ? { ...workspace.document, wrong: null }
      : { ...workspace.document, base, stamp };
  const document = own && !kept ? rekeyed(written, keyId, own) : written;
  const [publicKey] = workspace.publicKeys;
  const isSigned = document.kind === 'draft' && publicKey === undefined;
  const lost = wasGiven ? 'given-key-lost' : isSigned ? 'key-lost' : 'as-left';
  setState({ skew: workspace.skew, restored: kept ? 'with-key' : lost });
  change({ document, signed: null, ...(profile && { profile }) }, null);
  if (publicKey !== undefined) await publicKeyEdited(publicKey);
}

/** The token shown while the texts cannot be signed; '' where it follows from them, or holds a private key. */
function lastGood(state: Workbench): string {
  const token = carriesText(state) ? '' : tokenText(state);
  return secretIn(token) === null ? token : '';
}

/** Null where nobody did anything yet, or where a private key stands in a text: that is not left behind. */
function sessionOf(state: Workbench): string | null {
  const { document, profile, skew, past, publishedKeyIds, savedKeyIds } = state;
  const { stepsDone: steps } = state;
  const own = ownKey(state);
  const isPublished = own !== null && publishedKeyIds.includes(own.id);
  const wasGiven = isPublished && !savedKeyIds.includes(own.id);
  const isTouched = past.length > 0 || wasGiven;
  if (!isTouched && steps.length === 0) return null;
  const active = activeKey(state);
  const printed = printWorkspace({
    document,
    profile: profile.id,
    profiles: isOwn(profile) ? [profile] : [],
    publicKeys: active && !active.privateKey ? [publicForm(active, 'pem')] : [],
    skew,
  });
  if (!printed.ok) return null;
  const session: Session = {
    version: 1,
    workspace: isTouched ? printed.value : '',
    base: lastGood(state),
    stamp: document.kind === 'draft' ? document.stamp : null,
    keyId: own?.facts.keyId ?? '',
    wasGiven,
    done: { steps, isPublished },
  };
  return JSON.stringify(session);
}
