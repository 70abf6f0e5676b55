import { privatePem, type KeyHandle } from '../../../core/keys/handle.js';
import { holdsPrivateKey } from '../../../core/secrets/holdsPrivateKey.js';
import { publicForm, type PublicForm } from '../../../core/keys/publicForms.js';
import { activeKey, isTokenInSync, headerText, progress, payloadText, tokenText } from '../../selectors.js';
import type { Workbench } from '../../state.js';
import type { Bench } from '../../bench.js';
import { issuedAnew } from '../document/document.js';
import { markPrivateKeySaved, markKeyPublished } from '../keys/keys.js';

export type CopyOutcome =
  'copied' | 'see-notice' | 'stale' | 'nothing' | 'refused' | 'secret' | 'no-public-half';

/**
 * Copies a text that is made of the token shown, by itself unless said otherwise. By choice the token is
 * issued anew first; one that is being signed is waited for, and an earlier one is called stale.
 */
export async function copyToken(
  bench: Bench,
  form: (token: string) => string = (token) => token,
): Promise<CopyOutcome> {
  return takeToken(bench, (token) => put(bench, typeof token === 'string' ? form(token) : token.then(form)));
}

/** Hands the token to the system's share sheet, as it would be copied. */
export async function shareToken(bench: Bench): Promise<CopyOutcome> {
  return takeToken(bench, async (token) => bench.ports.share.shareText(await token));
}

/** @param take gets the token, or waits for it; answers whether it went out */
async function takeToken(
  bench: Bench,
  take: (token: string | Promise<string>) => Promise<boolean>,
): Promise<CopyOutcome> {
  if (bench.getState().reissueOnCopy) issuedAnew(bench);
  const state = bench.getState();
  const token = tokenText(state);
  const isWaitedFor = isBeingSigned(state);
  if (!isWaitedFor && token === '') return 'nothing';
  // What stands there instead of a token must not travel on as one.
  if (holdsPrivateKey(token)) return 'secret';
  if (!(await take(isWaitedFor ? whenSigned(bench) : token))) return 'refused';
  return isWaitedFor || isTokenInSync(state) ? 'copied' : 'stale';
}

export async function copyHeader(bench: Bench): Promise<CopyOutcome> {
  return copyPlain(bench, headerText(bench.getState()));
}

export async function copyPayload(bench: Bench): Promise<CopyOutcome> {
  return copyPlain(bench, payloadText(bench.getState()));
}

/** Copies the public half of the key in force. */
export async function copyPublicKey(bench: Bench, form: PublicForm): Promise<CopyOutcome> {
  return takePublicKey(bench, form, (text) => copyPlain(bench, text));
}

/** Hands the public half of the key in force to the system's share sheet, as PEM. */
export async function sharePublicKey(bench: Bench): Promise<CopyOutcome> {
  return takePublicKey(bench, 'pem', async (pem) => outcomeOf(await bench.ports.share.shareText(pem)));
}

async function takePublicKey(
  bench: Bench,
  form: PublicForm,
  take: (text: string) => Promise<CopyOutcome>,
): Promise<CopyOutcome> {
  const key = activeKey(bench.getState());
  if (!key) return 'nothing';
  if (key.facts.spki === null) return 'no-public-half';
  const outcome = await take(publicForm(key, form));
  if (outcome === 'copied') markKeyPublished(bench, key);
  return outcome;
}

/** Copies a short text, such as a Key ID. */
export async function copyPlain(bench: Bench, text: string | null): Promise<CopyOutcome> {
  return text === null || text === '' ? 'nothing' : outcomeOf(await put(bench, text));
}

export function downloadPublicKey(bench: Bench, key: KeyHandle): void {
  bench.ports.files.downloadText('public_key.pem', publicForm(key, 'pem'));
  markKeyPublished(bench, key);
}

export async function downloadPrivateKey(bench: Bench, key: KeyHandle): Promise<void> {
  const pem = await privatePem(key);
  if (pem === null) return;
  bench.ports.files.downloadText('private_key.pem', pem);
  markPrivateKeySaved(bench, key);
}

/** Onto the clipboard; where that is refused, the text is shown, so that it can be taken by hand. */
async function put(bench: Bench, text: string | Promise<string>): Promise<boolean> {
  if (await bench.ports.clipboard.copyText(text)) return true;
  bench.setState({ copyByHand: await text });
  return false;
}

export function closeCopyByHand(bench: Bench): void {
  bench.setState({ copyByHand: null });
}

function isBeingSigned(state: Workbench): boolean {
  return progress(state) === 'asked';
}

function whenSigned(bench: Bench): Promise<string> {
  return new Promise((resolve) => {
    const stop = bench.subscribe((state) => {
      if (isBeingSigned(state)) return;
      stop();
      resolve(tokenText(state));
    });
  });
}

function outcomeOf(copied: boolean): CopyOutcome {
  return copied ? 'copied' : 'refused';
}
