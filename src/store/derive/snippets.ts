import { algorithmOf, firstAlgorithm } from '../../core/keys/algorithms.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import type { SecretEncoding } from '../../core/keys/secretText.js';
import type { Profile } from '../../core/profiles/profile.js';
import type { SnippetSource } from '../../core/snippets/sign/token.js';
import type { Part } from '../../core/token/document.js';
import { memoizeLast } from './memoizeLast.js';
import { headerPart, headerString, lifetime, ownKey, payloadPart, readSecret } from '../selectors.js';
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
    secretEncodingOf(state),
  );
}

/** As it stands in the Secret box; one that was generated or saved is random bytes, which base64url writes. */
const secretEncodingOf = (state: Workbench): SecretEncoding =>
  state.secret ? (state.secret.chosen ?? readSecret(state)?.encoding ?? 'utf-8') : 'base64url';

const sourceOf = memoizeLast(
  (
    header: Part,
    payload: Part,
    alg: string | null,
    key: KeyHandle | null,
    seconds: number | null,
    profile: Profile,
    secretEncoding: SecretEncoding,
  ): SnippetSource => ({
    header,
    payload,
    alg: algorithmOf(alg)?.alg ?? key?.alg ?? firstAlgorithm.alg,
    lifetime: seconds !== null && seconds > 0 ? seconds : profile.lifetime.default,
    profile,
    secretEncoding,
  }),
);
