import type { EpochSeconds } from '../../../core/confusable.js';
import { setMembers } from '../../../core/json/write/edit.js';
import { setPlaces } from '../../../core/json/places.js';
import type { Bench } from '../../bench.js';
import { newDocument, slotsOf } from '../../newDocument.js';
import { byKey, change } from '../../history/history.js';
import {
  fieldValues,
  lastOwnDraft,
  headerPart,
  headerString,
  headerText,
  ownKey,
  payloadPart,
  payloadText,
  signingPlan,
  stampedLifetime,
  tokenText,
} from '../../selectors.js';
import type { Workbench } from '../../state.js';
import { writeField } from '../../../core/profiles/fill/fields.js';
import type { Profile } from '../../../core/profiles/profile.js';
import { noncePlaces, refresh, timePlaces, timesOf } from '../../../core/profiles/fill/reissue.js';
import { kidOf, type Draft } from '../../../core/token/document.js';
import { isMade, madeOf } from '../../../core/token/sign/made.js';

/** Takes the clipboard into the Encoded token box; false where the browser does not hand it over. @param take what else takes it */
export async function pasteFromClipboard(bench: Bench, take = editToken): Promise<boolean> {
  const text = await bench.ports.clipboard.clipboardText();
  if (text !== null) take(bench, text);
  return text !== null;
}

/** The Encoded token box was edited or pasted into: header and payload follow from it. */
export function editToken(bench: Bench, input: string): void {
  const { document } = bench.getState();
  // What is pasted over can be asked for again (`moveKey`, `formerToken`): it has a step of its own, unlike a letter.
  const isPasted = document.kind === 'token' && Math.abs(input.length - document.input.length) !== 1;
  const next = { document: { kind: 'token', input, wrong: null }, signed: null } as const;
  change(bench, next, isPasted ? null : 'token');
}

export function editHeader(bench: Bench, text: string): void {
  editDraft(bench, { header: text }, 'header');
}

export function editPayload(bench: Bench, text: string): void {
  editDraft(bench, { payload: text }, 'payload');
}

/** What is not named stays. */
export type Edit = { header?: string; payload?: string };

export function edited(state: Workbench, { header, payload }: Edit): Draft {
  const { document } = state;
  const isDraft = document.kind === 'draft';
  return {
    kind: 'draft',
    header: header === undefined ? headerPart(state) : { kind: 'typed', text: header },
    payload: payload === undefined ? payloadPart(state) : { kind: 'typed', text: payload },
    base: isDraft ? document.base : tokenText(state),
    // Of a pasted token nothing is the page's own, but its kid where that names the person's own key.
    made: isDraft ? document.made : kidOf(ownKey(state)?.facts.keyId),
  };
}

export function editDraft(bench: Bench, edit: Edit, field: string | null): void {
  change(bench, { document: edited(bench.getState(), edit) }, field);
}

/** The page itself edits the texts: what differs from now on is its own. */
export function rewritten(bench: Bench, edit: Edit, field: string | null): void {
  change(bench, { document: rewrittenIn(bench.getState(), edit) }, field);
}

function rewrittenIn(state: Workbench, edit: Edit): Draft {
  return madeOf({ header: headerPart(state), payload: payloadPart(state) }, edited(state, edit));
}

/**
 * A field of the profile was typed in: it fills each claim that the profile names, in place, or is for the request alone.
 * What a claim has in another form stays known as it was typed: a request may need the whole of it.
 */
export function editField(bench: Bench, fieldId: string, value: string): void {
  const state = bench.getState();
  const texts = { header: headerText(state) ?? '', payload: payloadText(state) ?? '' };
  const typed = value.trim();
  const filled = writeField(state.profile, fieldId, typed, texts, slotsOf(ownKey(state)));
  if (!filled.ok) return;
  if (Object.keys(filled.value).length > 0) editDraft(bench, filled.value, `field ${fieldId}`);
  if (fieldValues(bench.getState())[fieldId] !== typed)
    bench.setState({ inputs: { ...state.inputs, [fieldId]: typed } });
}

/** A Key ID was typed: what is typed is used, whatever the key's own Key ID is. */
export function editKeyId(bench: Bench, value: string): void {
  const state = bench.getState();
  const named = setMembers(headerText(state) ?? '', [['kid', JSON.stringify(value.trim())]]);
  if (!named.ok) return;
  const document = edited(state, { header: named.value });
  // Where it is the key's own, it is the page's to change from now on.
  const made = { ...document.made, ...kidOf(ownKey(state)?.facts.keyId) };
  change(bench, { document: { ...document, made } }, 'key-id');
}

/** A lifetime was chosen: the token is issued now and lives for so many seconds. */
export function chooseLifetime(bench: Bench, seconds: number): void {
  const now = bench.ports.clock.nowSeconds();
  const state = bench.getState();
  const stamped = setPlaces(payloadText(state) ?? '', timePlaces(state.profile, now, seconds));
  if (stamped.ok)
    change(bench, { document: stampedIn(state, { payload: stamped.value }, now, seconds) }, 'lifetime');
}

/**
 * Issues the token anew, where its times are the page's own: iat is now, exp a lifetime later, jti and nonce others.
 * No step of undo, because nothing that the person wrote changes.
 */
export function issuedAnew(bench: Bench): void {
  const state = bench.getState();
  const lifetime = stampedLifetime(state);
  if (lifetime === null || !signingPlan(state)?.ok) return;
  const now = bench.ports.clock.nowSeconds();
  const moment = { now, lifetime, jti: bench.ports.ids.randomId() };
  const payload = refresh(state.profile, payloadText(state) ?? '', moment);
  const nonce = noncePlaces(state.profile, moment.jti);
  const header = setPlaces(headerText(state) ?? '', nonce);
  if (!payload.ok || !header.ok) return;
  // A header that nothing changes stays what it is, byte by byte.
  const edit = { payload: payload.value, ...(nonce.length > 0 && { header: header.value }) };
  bench.setState({ document: stampedIn(state, edit, now, lifetime) });
}

/** The times of a payload that was just issued are the page's own, those that do not stand in it too. */
function stampedIn(state: Workbench, edit: Edit, now: EpochSeconds, lifetime: number): Draft {
  const draft = rewrittenIn(state, edit);
  return { ...draft, made: { ...draft.made, ...timesOf(state.profile, now, lifetime) } };
}

/**
 * Starts a new token of this profile. The keys stay, and whose it is: the fields, and a kid that was typed,
 * are those of the last draft of this profile that was not begun out of a pasted token.
 *
 * @param own the key that signs it; the one in use, unless said otherwise
 */
export function startNewToken(bench: Bench, profile: Profile, own = ownKey(bench.getState())): void {
  const state = bench.getState();
  const last = lastOwnDraft(state, profile);
  const draft = last?.document.kind === 'draft' ? last.document : null;
  const kid = last && headerString({ ...state, ...last }, 'kid');
  const isTyped = kid && draft && !isMade(draft, 'kid');
  change(
    bench,
    {
      profile,
      document: newDocument(
        bench,
        profile,
        isTyped ? kid : (own?.facts.keyId ?? ''),
        own,
        last && fieldValues({ ...state, ...last }),
      ),
      judge: byKey(own?.id ?? state.judge.keyId),
      // What a person chose for another service says nothing of this one.
      ...(profile !== state.profile && state.secret && { secret: { ...state.secret, chosen: null } }),
    },
    null,
  );
}
