import { algorithmOf } from '../../core/keys/algorithms.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import { secretEncodings, withoutLastBreak, type SecretEncoding } from '../../core/keys/secretText.js';
import { kidOf } from '../../core/token/document.js';
import { algOf, isMade, rewrite } from '../../core/token/sign/made.js';
import { readHandles } from '../actions/keys/import.js';
import type { Bench } from '../bench.js';
import { isSecretAwaited, ownKey, readSecret, tokenOfSecret, usesSecret } from '../selectors.js';
import type { SecretInput, Workbench } from '../state.js';
import { judgement } from '../derive/verdicts.js';

/** One way to read a text as a secret. */
type Candidate = {
  encoding: SecretEncoding;
  isTrimmed: boolean;
  key: KeyHandle | null;
  problem: KeyProblem | null;
};

/** The text that is being read at the moment, and for which token. */
export type SecretPending = { of: SecretInput; token: string | null } | null;

/**
 * Reads the text of the Secret box, where that is left open: of several readings the one that verifies the pasted
 * token is taken, unless a person said how it is to be read.
 *
 * @returns what is under way from now on
 */
export function askSecret(bench: Bench, pending: SecretPending): SecretPending {
  const state = bench.getState();
  const { secret } = state;
  if (secret) followKid(bench);
  if (!secret || !isSecretAwaited(state)) return pending;
  const token = tokenOfSecret(state);
  if (pending?.of === secret && pending.token === token) return pending;
  void read(bench, state, secret, token);
  return { of: secret, token };
}

async function read(
  bench: Bench,
  state: Workbench,
  secret: SecretInput,
  token: string | null,
): Promise<void> {
  const candidates = await candidatesOf(bench, secret.text);
  const verifying = token === null ? undefined : await firstThatVerifies(state, candidates, secret.chosen);
  const now = bench.getState();
  if (now.secret !== secret || tokenOfSecret(now) !== token) return;
  const ofService = now.document.kind === 'draft' ? now.profile.secret : undefined;
  const wanted = secret.chosen ?? verifying?.encoding ?? ofService ?? 'utf-8';
  const isTaken = verifying?.encoding === wanted;
  const taken = isTaken ? verifying : candidates.find(({ encoding }) => encoding === wanted);
  if (!taken) return;
  bench.setState({
    secretReading: {
      ...taken,
      of: secret,
      token,
      verifies: isTaken,
      better: isTaken ? null : (verifying?.encoding ?? null),
    },
  });
}

/**
 * The page's own kid of a draft follows the secret that signs it, as it follows a key pair, and goes back to the pair's
 * when the alg does: unless it is a pair's already, which may be another than the last. An alg that is being typed is
 * none yet.
 */
function followKid(bench: Bench): void {
  const state = bench.getState();
  const { document, keys } = state;
  if (document.kind !== 'draft' || !isMade(document, 'kid') || !algorithmOf(algOf(document))) return;
  const { kid } = document.made;
  const isOfPair = keys.some(({ facts }) => kidOf(facts.keyId).kid === kid);
  const key = usesSecret(state) ? readSecret(state)?.key : isOfPair ? null : ownKey(state);
  const wanted = key && kidOf(key.facts.keyId);
  if (wanted && wanted.kid !== kid) bench.setState({ document: rewrite(document, wanted) });
}

/** In the order in which they are tried: a line break at the end counts only where nothing else verifies. */
function candidatesOf(bench: Bench, text: string): Promise<Candidate[]> {
  const trimmed = withoutLastBreak(text);
  // What has a sign of one alphabet of base64 is called by its name (RFC 4648 sections 4 and 5).
  const isBase64 = /[+/=]/.test(trimmed);
  const order = secretEncodings.toSorted((one, other) =>
    isBase64 && one === 'base64' && other === 'base64url' ? -1 : 0,
  );
  const whole = trimmed === text ? [] : [{ encoding: 'utf-8' as const, of: text }];
  return Promise.all(
    [...order.map((encoding) => ({ encoding, of: trimmed })), ...whole].map(async ({ encoding, of }) => {
      const { handles, problem } = await readHandles(bench, of, { secret: encoding });
      return { encoding, isTrimmed: of !== text, key: handles[0] ?? null, problem };
    }),
  );
}

async function firstThatVerifies(
  state: Workbench,
  candidates: readonly Candidate[],
  chosen: SecretEncoding | null,
): Promise<Candidate | undefined> {
  const judged = judgement(state);
  if (!state.reader || judged?.verdict !== 'verifiable') return undefined;
  const rank = ({ encoding }: Candidate) => (encoding === chosen ? 0 : 1);
  for (const candidate of candidates.toSorted((one, other) => rank(one) - rank(other))) {
    const { key } = candidate;
    if (key && (await state.reader.verifySignature(judged, key)) === 'valid') return candidate;
  }
  return undefined;
}
