import type { KeyHandle } from '../../../core/keys/handle.js';
import type { KeyProblem } from '../../../core/keys/problems.js';
import { publicForm } from '../../../core/keys/publicForms.js';
import { memoizeLast } from '../memoizeLast.js';
import type { KeyTextReading } from '../../state.js';
import type { Of } from '../of.js';
import { readSecret, usesSecret } from './secret.js';

/** The key at hand that was put in force, or null while the Public key box holds something else than a key. */
const keyInForce: Of<KeyHandle | null> = ({ judge, keys }) =>
  judge.by === 'key' ? (keys.find(({ id }) => id === judge.keyId) ?? null) : null;

/** The key that verdicts are by: for HMAC the secret in its box, where one stands there. */
export const activeKey: Of<KeyHandle | null> = (state) =>
  usesSecret(state) ? (readSecret(state)?.key ?? null) : keyInForce(state);

/** The person's own pair that stands aside while a pasted public key is in force. */
export const ownKeySetAside: Of<KeyHandle | null> = (state) =>
  keyInForce(state)?.privateKey
    ? null
    : (state.keys.findLast(({ privateKey }) => privateKey !== null) ?? null);

/** The person's own pair, in force or set aside: its names stand in a header that the page made. */
export const ownKey: Of<KeyHandle | null> = (state) => ownKeySetAside(state) ?? keyInForce(state);

/** The text of the Public key box: as typed while it is no key, else the PEM of the key in force. */
export const publicKeyText: Of<string> = (state) => {
  const key = activeKey(state);
  return state.judge.by === 'text' ? state.judge.text : key ? publicForm(key, 'pem') : '';
};

/** What was read from the text of the Public key box, or from the one that the key in force stood in. */
export const keyReading: Of<KeyTextReading | null> = ({ judge, keyReading: last, document }) => {
  if (judge.by === 'text') return judge.problem && unreadable(judge.problem);
  const isOfLast = judge.keyId !== null && last?.keyIds.includes(judge.keyId);
  return isOfLast || (last?.isForLater && document.kind === 'draft') ? last : null;
};

const unreadable = memoizeLast((problem: KeyProblem): KeyTextReading => ({
  keyIds: [],
  problems: [problem],
  isForLater: false,
}));

/** A key whose public half was given away while its private half exists in this tab alone. */
export const unsavedPublishedKey: Of<KeyHandle | null> = ({ keys, publishedKeyIds, savedKeyIds }) =>
  keys.findLast(
    ({ id, privateKey, keptAs }) =>
      privateKey !== null && keptAs === null && publishedKeyIds.includes(id) && !savedKeyIds.includes(id),
  ) ?? null;

/** What is to be said of the key in the making. */
export const generationProblem: Of<KeyProblem | null> = ({ generation }) =>
  generation.is === 'failed' ? generation.problem : generation.is === 'slow' ? slow : null;

const slow: KeyProblem = { kind: 'key-generation-slow' };
