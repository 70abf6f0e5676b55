import { privatePem, type KeyHandle } from '../../core/keys/handle.js';
import { holdsPrivateKey } from '../../core/keys/secrets.js';
import { publicForm, type PublicForm } from '../../core/keys/publicForms.js';
import { copyText } from '../../platform/clipboard.js';
import { downloadText } from '../../platform/download.js';
import { shareText } from '../../platform/share.js';
import {
  activeKey,
  carriesText,
  headerText,
  isFresh,
  payloadText,
  signingPlan,
  tokenText,
} from '../selectors.js';
import type { Workbench } from '../state.js';
import { useWorkbench } from '../store.js';
import { issuedAnew } from './document.js';
import { privateKeySaved, publicKeyTaken } from './keys.js';

const { getState, setState, subscribe } = useWorkbench;

export { hasShareSheet } from '../../platform/share.js';

export type CopyOutcome =
  'copied' | 'see-notice' | 'stale' | 'nothing' | 'refused' | 'secret' | 'no-public-half';

/**
 * Copies a text that is made of the token shown, by itself unless said otherwise. By choice the token is
 * issued anew first; one that is being signed is waited for, and an earlier one is called stale.
 */
export async function copyToken(form: (token: string) => string = (token) => token): Promise<CopyOutcome> {
  return takeToken((token) => put(typeof token === 'string' ? form(token) : token.then(form)));
}

/** Hands the token to the system's share sheet, as it would be copied. */
export async function shareToken(): Promise<CopyOutcome> {
  return takeToken(async (token) => shareText(await token));
}

/** @param take gets the token, or waits for it; answers whether it went out */
async function takeToken(take: (token: string | Promise<string>) => Promise<boolean>): Promise<CopyOutcome> {
  if (getState().freshOnCopy) issuedAnew();
  const state = getState();
  const token = tokenText(state);
  const isWaitedFor = isBeingSigned(state);
  if (!isWaitedFor && token === '') return 'nothing';
  // What stands there instead of a token must not travel on as one.
  if (holdsPrivateKey(token)) return 'secret';
  if (!(await take(isWaitedFor ? whenSigned() : token))) return 'refused';
  return isWaitedFor || carriesText(state) ? 'copied' : 'stale';
}

export async function copyHeader(): Promise<CopyOutcome> {
  return copyPlain(headerText(getState()));
}

export async function copyPayload(): Promise<CopyOutcome> {
  return copyPlain(payloadText(getState()));
}

/** Copies the public half of the key in force. */
export async function copyPublicKey(form: PublicForm): Promise<CopyOutcome> {
  return takePublicKey(form, copyPlain);
}

/** Hands the public half of the key in force to the system's share sheet, as PEM. */
export async function sharePublicKey(): Promise<CopyOutcome> {
  return takePublicKey('pem', async (pem) => outcomeOf(await shareText(pem)));
}

async function takePublicKey(
  form: PublicForm,
  take: (text: string) => Promise<CopyOutcome>,
): Promise<CopyOutcome> {
  const key = activeKey(getState());
  if (!key) return 'nothing';
  if (key.facts.spki === null) return 'no-public-half';
  const outcome = await take(publicForm(key, form));
  if (outcome === 'copied') publicKeyTaken(key);
  return outcome;
}

/** Copies a short text, such as a Key ID. */
export async function copyPlain(text: string | null): Promise<CopyOutcome> {
  return text === null || text === '' ? 'nothing' : outcomeOf(await put(text));
}

export function downloadPublicKey(key: KeyHandle): void {
  downloadText('public_key.pem', publicForm(key, 'pem'));
  publicKeyTaken(key);
}

export async function downloadPrivateKey(key: KeyHandle): Promise<void> {
  const pem = await privatePem(key);
  if (pem === null) return;
  downloadText('private_key.pem', pem);
  privateKeySaved(key);
}

/** Onto the clipboard; where that is refused, the text is shown, so that it can be taken by hand. */
async function put(text: string | Promise<string>): Promise<boolean> {
  if (await copyText(text)) return true;
  setState({ copyByHand: await text });
  return false;
}

export function copiedByHand(): void {
  setState({ copyByHand: null });
}

function isBeingSigned(state: Workbench): boolean {
  return signingPlan(state)?.ok === true && !isFresh(state);
}

function whenSigned(): Promise<string> {
  return new Promise((resolve) => {
    const stop = subscribe((state) => {
      if (isBeingSigned(state)) return;
      stop();
      resolve(tokenText(state));
    });
  });
}

function outcomeOf(copied: boolean): CopyOutcome {
  return copied ? 'copied' : 'refused';
}
