import { memberOf, readJson, stringValue } from '../../../core/json/read.js';
import type { DraftLink, TokenLink } from '../../../core/links/link.js';
import { printLink } from '../../../core/links/printLink.js';
import { readLink } from '../../../core/links/readLink.js';
import { profiles as builtIn } from '../../../core/profiles/builtIn.js';
import { asCame, isOwn } from '../../../core/profiles/came.js';
import { refresh, timesOf } from '../../../core/profiles/fill/reissue.js';
import type { Profile } from '../../../core/profiles/profile.js';
import type { Result } from '../../../core/problems.js';
import { publicForm } from '../../../core/keys/publicForms.js';
import { kidOf, type Draft } from '../../../core/token/document.js';
import { write } from '../../../core/token/sign/made.js';
import { change } from '../../history/history.js';
import { activeKey, headerText, ownKey, payloadText, tokenText } from '../../selectors.js';
import { tokenFieldValues } from '../../derive/savedFields.js';
import type { Bench } from '../../bench.js';
import { profileNamed } from '../../services.js';
import { copyPlain, type CopyOutcome } from './copy.js';
import { givePublicKey } from '../keys/keys.js';

/** What a link carries: the token to look at with its public key, or what the reader makes one from. */
export type LinkKind = 'token' | 'draft';

/** The address of a link to what is shown; never with a private key in it. */
export function linkTo(bench: Bench, kind: LinkKind): Result<string> {
  const printed = printLink(kind === 'token' ? tokenLink(bench) : draftLink(bench));
  return printed.ok ? { ok: true, value: `${bench.ports.address.pageAddress()}${printed.value}` } : printed;
}

export async function copyLink(bench: Bench, kind: LinkKind): Promise<CopyOutcome> {
  const link = linkTo(bench, kind);
  bench.setState({ linkProblems: link.ok ? [] : [link.problem] });
  return link.ok ? copyPlain(bench, link.value) : 'see-notice';
}

function tokenLink(bench: Bench): TokenLink {
  const state = bench.getState();
  const key = activeKey(state);
  return { token: tokenText(state), publicKey: key?.facts.spki ? publicForm(key, 'pem') : null };
}

function draftLink(bench: Bench): DraftLink {
  const state = bench.getState();
  return {
    header: headerText(state) ?? '',
    payload: payloadText(state) ?? '',
    profile: isOwn(state.profile) ? state.profile : state.profile.id,
    fieldValues: tokenFieldValues(state),
  };
}

/** Brings back what a link holds; a damaged one leaves the page as it is, and is said. */
export async function openLink(bench: Bench, fragment: string): Promise<void> {
  const reading = readLink(fragment);
  if (!reading) return;
  if (!reading.ok) {
    bench.setState({ linkProblems: [reading.problem] });
    return;
  }
  const { content, notices } = reading.value;
  bench.setState({ beganElsewhere: true, linkProblems: notices, restored: 'from-link' });
  if ('token' in content) {
    const opened = { document: { kind: 'token', input: content.token, wrong: null }, signed: null } as const;
    if (content.publicKey === null) change(bench, opened, null);
    else await givePublicKey(bench, content.publicKey, opened, null);
  } else {
    const missing = notices.find(({ kind }) => kind === 'link-profile-unknown');
    const service = missing && 'id' in missing ? await profileNamed(bench, missing.id) : undefined;
    if (service) bench.setState({ linkProblems: notices.filter((one) => one !== missing) });
    draftOpened(bench, content, service);
  }
}

function draftOpened(
  bench: Bench,
  { header, payload, profile: named }: DraftLink,
  service: Profile | undefined,
): void {
  const { ownProfiles, profile: inUse } = bench.getState();
  const profile =
    service ??
    (typeof named === 'string'
      ? (builtIn.find(({ id }) => id === named) ?? inUse)
      : asCame(named, ownProfiles));
  change(
    bench,
    {
      profile,
      document: draftOf(bench, profile, header, payload),
      judge: { ...bench.getState().judge, by: 'key' },
    },
    null,
  );
}

/** Made by the reader's own key, and issued at this moment: its names and times are the page's own. */
function draftOf(bench: Bench, profile: Profile, header: string, payload: string): Draft {
  const now = bench.ports.clock.nowSeconds();
  const lifetime = profile.lifetime.default;
  const anew = refresh(profile, payload, { now, lifetime, jti: bench.ports.ids.randomId() });
  const draft: Draft = {
    kind: 'draft',
    header: { kind: 'typed', text: header },
    payload: { kind: 'typed', text: anew.ok ? anew.value : payload },
    base: '',
    made: anew.ok ? timesOf(profile, now, lifetime) : {},
  };
  const isNamed = profile.header.kid !== 'field' && stringMember(header, 'kid') !== null;
  return isNamed ? write(draft, 'kid', kidOf(ownKey(bench.getState())?.facts.keyId).kid) : draft;
}

function stringMember(text: string, name: string): string | null {
  const member = memberOf(readJson(text), name);
  return member ? stringValue(text, member.value) : null;
}
