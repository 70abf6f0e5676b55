import { setMember } from '../../core/json/edit.js';
import { memberOf, readJson, stringValue } from '../../core/json/read.js';
import type { DraftLink, TokenLink } from '../../core/links/link.js';
import { printLink } from '../../core/links/printLink.js';
import { readLink } from '../../core/links/readLink.js';
import { profiles as builtIn } from '../../core/profiles/builtIn.js';
import { asCame, isOwn } from '../../core/profiles/came.js';
import { refresh } from '../../core/profiles/refresh.js';
import type { Profile } from '../../core/profiles/profile.js';
import type { Result } from '../../core/problems.js';
import { publicForm } from '../../core/keys/publicForms.js';
import { stampOf, type Draft } from '../../core/token/document.js';
import { pageAddress } from '../../platform/address.js';
import { nowSeconds } from '../../platform/clock.js';
import { freshId } from '../../platform/ids.js';
import { change } from '../history.js';
import { activeKey, fieldValues, headerText, ownKey, payloadText, tokenText } from '../selectors.js';
import { useWorkbench } from '../store.js';
import { copyPlain, type CopyOutcome } from './copy.js';
import { publicKeyEdited } from './keys.js';

const { getState, setState } = useWorkbench;

/** What a link carries: the token to look at with its public key, or what the reader makes one from. */
export type LinkKind = 'token' | 'draft';

/** The address of a link to what is shown; never with a private key in it. */
export function linkTo(kind: LinkKind): Result<string> {
  const printed = printLink(kind === 'token' ? tokenLink() : draftLink());
  return printed.ok ? { ok: true, value: `${pageAddress()}${printed.value}` } : printed;
}

export async function copyLink(kind: LinkKind): Promise<CopyOutcome> {
  const link = linkTo(kind);
  setState({ linkProblems: link.ok ? [] : [link.problem] });
  return link.ok ? copyPlain(link.value) : 'see-notice';
}

function tokenLink(): TokenLink {
  const state = getState();
  const key = activeKey(state);
  return { token: tokenText(state), publicKey: key?.facts.spki ? publicForm(key, 'pem') : null };
}

function draftLink(): DraftLink {
  const state = getState();
  return {
    header: headerText(state) ?? '',
    payload: payloadText(state) ?? '',
    profile: isOwn(state.profile)
      ? state.profile
      : (builtIn.find(({ id }) => id === state.profile.id)?.id ?? 'blank'),
    fieldValues: fieldValues(state),
  };
}

/** Brings back what a link holds; a damaged one leaves the page as it is, and is said. */
export async function linkOpened(fragment: string): Promise<void> {
  const reading = readLink(fragment);
  if (!reading) return;
  if (!reading.ok) {
    setState({ linkProblems: [reading.problem] });
    return;
  }
  const { content, notices } = reading.value;
  setState({ linkProblems: notices, restored: 'from-link' });
  if ('token' in content) {
    change({ document: { kind: 'token', input: content.token, wrong: null }, signed: null }, null);
    if (content.publicKey !== null) await publicKeyEdited(content.publicKey);
  } else draftOpened(content);
}

function draftOpened({ header, payload, profile: named }: DraftLink): void {
  const { ownProfiles, profile: inUse } = getState();
  const profile =
    typeof named === 'string'
      ? (builtIn.find(({ id }) => id === named) ?? inUse)
      : asCame(named, ownProfiles);
  change({ profile, document: draftOf(profile, header, payload), publicKeyInput: null }, null);
}

/** Made by the reader's own key, and issued at this moment. */
function draftOf(profile: Profile, header: string, payload: string): Draft {
  const now = nowSeconds();
  const { usual } = profile.lifetime;
  const anew = refresh(profile, payload, { now, lifetime: usual, jti: freshId() });
  return {
    kind: 'draft',
    header: { kind: 'typed', text: withOwnKeyId(header) },
    payload: { kind: 'typed', text: anew.ok ? anew.value : payload },
    base: '',
    stamp: anew.ok ? stampOf(now, usual) : null,
  };
}

function withOwnKeyId(header: string): string {
  const member = memberOf(readJson(header), 'kid');
  const own = ownKey(getState())?.facts.keyId;
  if (!member || stringValue(header, member.value) === null || own === undefined) return header;
  const named = setMember(header, 'kid', JSON.stringify(own));
  return named.ok ? named.value : header;
}
