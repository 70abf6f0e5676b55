import { setMembers } from '../../core/json/edit.js';
import { newDocument, useWorkbench } from '../store.js';
import { change } from '../history.js';
import { headerPart, headerText, ownKey, payloadPart, payloadText, tokenText } from '../selectors.js';
import { writeField } from '../../core/profiles/fields.js';
import type { Profile } from '../../core/profiles/profile.js';
import { nowSeconds } from '../../platform/clock.js';

const { getState } = useWorkbench;

/** The Encoded token box was edited or pasted into: header and payload follow from it. */
export function tokenEdited(input: string): void {
  change({ document: { kind: 'token', input }, signed: null }, 'token');
}

export function headerEdited(text: string): void {
  editDraft({ header: text }, 'header');
}

export function payloadEdited(text: string): void {
  editDraft({ payload: text }, 'payload');
}

function editDraft(texts: { header?: string; payload?: string }, field: string | null): void {
  const state = getState();
  const { document } = state;
  change(
    {
      document: {
        kind: 'draft',
        header: texts.header === undefined ? headerPart(state) : { kind: 'typed', text: texts.header },
        payload: texts.payload === undefined ? payloadPart(state) : { kind: 'typed', text: texts.payload },
        base: document.kind === 'token' ? tokenText(state) : document.base,
      },
    },
    field,
  );
}

/** The Application ID was typed: it fills each claim that the profile names, in place. */
export function applicationIdEdited(value: string): void {
  const state = getState();
  const edited = writeField(state.profile, 'applicationId', value.trim(), payloadText(state) ?? '');
  if (edited.ok) editDraft({ payload: edited.value }, 'application-id');
}

/** A Key ID was typed: what is typed is used, whatever the key's own Key ID is. */
export function keyIdEdited(value: string): void {
  const text = headerText(getState()) ?? '';
  const edited = setMembers(text, [['kid', JSON.stringify(value.trim())]]);
  if (edited.ok) editDraft({ header: edited.value }, 'key-id');
}

/** A lifetime was chosen: the token is issued now and lives for so many seconds. */
export function lifetimeChosen(seconds: number): void {
  const now = nowSeconds();
  setClaims(
    [
      ['iat', `${now}`],
      ['exp', `${now + seconds}`],
    ],
    'lifetime',
  );
}

function setClaims(members: [string, string][], field: string): void {
  const edited = setMembers(payloadText(getState()) ?? '', members);
  if (edited.ok) editDraft({ payload: edited.value }, field);
}

/** Starts a new token of this profile; the keys stay. */
export function newTokenWanted(profile: Profile): void {
  const state = getState();
  const own = ownKey(state);
  change(
    {
      profile,
      document: newDocument(profile, own?.facts.keyId ?? '', own?.alg),
      activeKeyId: own?.id ?? state.activeKeyId,
      publicKeyInput: null,
    },
    null,
  );
}
