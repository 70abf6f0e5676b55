import { algorithmOf, firstAlgorithm } from '../../core/keys/algorithms.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import type { Profile } from '../../core/profiles/profile.js';
import type { SnippetSource } from '../../core/snippets/sign/token.js';
import type { Part } from '../../core/token/document.js';
import { memoizeLast } from './memoizeLast.js';
import { headerPart, headerString, lifetime, ownKey, payloadPart } from '../selectors.js';
import type { Workbench } from '../state.js';

/** What the snippets are made of: the token in the making, as the person's own key would sign it. */
export function snippetSource(state: Workbench): SnippetSource {
  return sourceOf(
    headerPart(state),
    payloadPart(state),
    headerString(state, 'alg'),
    ownKey(state),
    lifetime(state),
    state.profile,
  );
}

const sourceOf = memoizeLast(
  (
    header: Part,
    payload: Part,
    alg: string | null,
    key: KeyHandle | null,
    seconds: number | null,
    profile: Profile,
  ): SnippetSource => ({
    header,
    payload,
    alg: algorithmOf(alg)?.alg ?? key?.alg ?? firstAlgorithm.alg,
    lifetime: seconds !== null && seconds > 0 ? seconds : profile.lifetime.default,
    profile,
  }),
);
