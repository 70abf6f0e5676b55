import { isSignatureAlgorithm } from '../../../core/keys/algorithms.js';
import { type KeyHandle } from '../../../core/keys/handle.js';
import { readJson } from '../../../core/json/read.js';
import { readFields, valuesOf, writeTargets } from '../../../core/profiles/fill/fields.js';
import { keySlotNames } from '../../../core/profiles/fill/keySlots.js';
import { targetsOf } from '../../../core/profiles/fill/targets.js';
import { slotsIn } from '../../../core/profiles/fill/template.js';
import type { Profile } from '../../../core/profiles/profile.js';
import { kidOf, partText, type Draft, type JwsDocument, type Part } from '../../../core/token/document.js';
import { algOf, rewrite, write } from '../../../core/token/sign/made.js';
import { algorithmFor } from '../../../core/token/sign/signing.js';
import type { Bench } from '../../bench.js';
import { byKey, change } from '../../history/history.js';
import { slotsOf } from '../../newDocument.js';
import { ownKey, wantsSecret } from '../../selectors.js';
import type { Snapshot, Workbench } from '../../state.js';

/** A draft whose key does not come back: the first one that comes names itself in it. */
export function unnamed(document: JwsDocument): JwsDocument {
  return document.kind === 'draft' ? rewrite(document, kidOf('')) : document;
}

/** A key at hand was chosen to be in force. */
export function chooseKey(bench: Bench, id: string): void {
  const key = bench.getState().keys.find((one) => one.id === id);
  if (!key) return;
  activateKey(bench, key, ownKey(bench.getState()));
  if (key.keptAs !== null && key.privateKey) bench.ports.remembered.remember('key', key.facts.keyId);
}

/**
 * The header's kid follows the key where it is that of `former`, and its alg where `replaces` says so: by
 * default an alg that `former` could sign and the key cannot.
 *
 * @param also what changes in the same step of undo
 */
export function activateKey(
  bench: Bench,
  key: KeyHandle,
  former: KeyHandle | null,
  also: Partial<Snapshot> = {},
  replaces = (alg: string) =>
    !algorithmFor(key, alg).ok && (former ? algorithmFor(former, alg).ok : isSignatureAlgorithm(alg)),
): void {
  const state = { ...bench.getState(), ...also };
  const { document } = state;
  change(
    bench,
    {
      ...also,
      document: key.privateKey ? keyedBy(document, key, state.profile, replaces) : document,
      judge: byKey(key.id),
      ...withoutSecret(state, key),
    },
    null,
  );
}

/** A key that is chosen takes the place of the typed secret, where that would be asked in its stead. */
export const withoutSecret = (state: Workbench, key: KeyHandle): Partial<Snapshot> =>
  key.facts.spki === null || wantsSecret(state) ? { secret: null } : {};

/** A draft that another key signed becomes this key's. */
export function rekeyed(document: JwsDocument, key: KeyHandle, profile: Profile): JwsDocument {
  return keyedBy(document, key, profile, (alg) => isSignatureAlgorithm(alg) && !algorithmFor(key, alg).ok);
}

/** The page's own kid follows the key, with what else its profile says of the key, and an alg that may be replaced. */
function keyedBy(
  document: JwsDocument,
  key: KeyHandle,
  profile: Profile,
  replaces: (alg: string) => boolean,
): JwsDocument {
  if (document.kind !== 'draft') return document;
  const alg = algOf(document);
  const signed = alg !== null && replaces(alg) ? write(document, 'alg', JSON.stringify(key.alg)) : document;
  const named = rewrite(signed, kidOf(key.facts.keyId));
  return named.base === '' ? sayingOf(named, key, profile) : named;
}

/** What templates say of the key is said of this one. */
function sayingOf(draft: Draft, key: KeyHandle, profile: Profile): Draft {
  const targets = targetsOf(profile).filter(({ template }) =>
    slotsIn(template).some((name) => keySlotNames.includes(name)),
  );
  if (targets.length === 0) return draft;
  const texts = { header: partText(draft.header) ?? '', payload: partText(draft.payload) ?? '' };
  const header = { text: texts.header, json: readJson(texts.header) };
  const values = valuesOf(readFields(profile, texts.payload, undefined, header));
  const written = writeTargets(targets, { ...values, ...slotsOf(key) }, texts);
  const part = (text: string | undefined, former: Part): Part =>
    text === undefined ? former : { kind: 'typed', text };
  return written.ok
    ? {
        ...draft,
        header: part(written.value.header, draft.header),
        payload: part(written.value.payload, draft.payload),
      }
    : draft;
}

/** The public half left the page by copy or download. */
export function markKeyPublished(bench: Bench, key: KeyHandle): void {
  const { publishedKeyIds, known } = bench.getState();
  bench.setState({
    publishedKeyIds: [...new Set(publishedKeyIds).add(key.id)],
    known: [...new Set(known).add(key.id)],
  });
}

/** The private half was saved as a file. */
export function markPrivateKeySaved(bench: Bench, key: KeyHandle): void {
  bench.setState({ savedKeyIds: [...bench.getState().savedKeyIds, key.id] });
}
