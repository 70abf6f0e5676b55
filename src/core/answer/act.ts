import type { KeyId } from '../confusable.js';
import type { Remedy } from '../autopsy/hypothesis.js';
import type { AnyCheckId } from '../checks/byKind/ids.js';
import type { Repair } from '../checks/repair.js';
import { algorithmOf, type SignatureAlgorithm } from '../keys/algorithms.js';
import type { Problem } from '../problems.js';
import type { TimeVerdict } from '../claims/time/time.js';
import type { SigningProblem } from '../token/sign/signingProblems.js';
import type { HeaderDamage } from '../token/problems.js';
import type { Cause } from './cause.js';

/** The one thing to do next. */
export type NextAct =
  | { kind: 'none' }
  | { kind: 'paste-token' }
  | { kind: 'copy-token' }
  /** It was made wrong on purpose: the good token that it was made of comes back. */
  | { kind: 'restore' }
  /** The issuer's public key, or the secret. */
  | { kind: 'give-key' }
  | { kind: 'give-secret' }
  /** The one that is there doesn't verify it. */
  | { kind: 'try-other-key' }
  | { kind: 'try-other-secret' }
  /** A loaded key that verifies, or that the kid names. */
  | { kind: 'use-key'; keyId: KeyId }
  /** Only a private key signs what was edited. */
  | { kind: 'use-own-key' }
  /** The key there is can't sign the alg that was written. */
  | { kind: 'new-key'; alg: SignatureAlgorithm }
  /** The text that cannot be signed as it stands. */
  | { kind: 'go-to-part'; part: 'header' | 'payload' }
  /** A key was pasted in the token's place. */
  | { kind: 'move-to-key' }
  | { kind: 'decrypt' }
  /** The token that was decrypted out of the one shown takes its place. */
  | { kind: 'open-inner'; token: string }
  /** What would make it verify. */
  | { kind: 'apply-remedy'; remedy: Remedy }
  /** The token was damaged on the way. */
  | { kind: 'copy-again' }
  /** `field` is the label of the profile's field. */
  | { kind: 'fill-field'; field: string }
  | { kind: 'repair'; check: AnyCheckId; repair: Repair }
  /** One's own token has a fault that no edit is known for. */
  | { kind: 'show-check'; check: AnyCheckId }
  /** Only its issuer can make another one. */
  | { kind: 'get-new-token' }
  | { kind: 'ask-issuer' }
  /** Epoch seconds; null where nbf is no such number. */
  | { kind: 'wait'; until: number | null };

type Token = { isOwn: boolean; alg: string | null; time: TimeVerdict };

/** What verifies a token of this alg: a shared secret (RFC 7518 section 3.2), or a public key. */
export function keyAct(alg: string | null): NextAct {
  return { kind: algorithmOf(alg)?.kty === 'oct' ? 'give-secret' : 'give-key' };
}

/** What gets the texts shown into the token. */
export function actOnObstacle(problem: SigningProblem | null, alg: string | null): NextAct {
  switch (problem?.kind) {
    // Nothing is there to sign with: a secret is asked for, a pair is the person's own.
    case undefined: {
      const act = keyAct(alg);
      return act.kind === 'give-secret' ? act : { kind: 'use-own-key' };
    }
    case 'signing-no-private-key':
      return { kind: 'use-own-key' };
    case 'signing-not-json':
      return { kind: 'go-to-part', part: problem.part };
    case 'signing-header-not-object':
      return { kind: 'go-to-part', part: 'header' };
    case 'signing-other-alg': {
      const written = algorithmOf(problem.alg);
      return written === null || written.kty === 'oct'
        ? setAlg(problem.keyAlg)
        : { kind: 'new-key', alg: written.alg };
    }
    case 'signing-key-fixed':
      return setAlg(problem.keyAlg);
    case 'signing-key-reserved':
      return problem.member === 'alg' ? setAlg(problem.value) : { kind: 'show-check', check: 'alg' };
    case 'signing-refused':
      return { kind: 'show-check', check: 'alg' };
  }
}

const setAlg = (alg: string): NextAct => ({
  kind: 'repair',
  check: 'alg',
  repair: { kind: 'set-header', name: 'alg', json: JSON.stringify(alg) },
});

const ofKeys: readonly Problem['kind'][] = ['token-is-key', 'token-is-private-key'];
const noToken: readonly Problem['kind'][] = [
  'token-not-found',
  'token-is-opaque',
  'token-is-relative',
  'token-is-json',
  'token-placeholder',
  'token-payload-alone',
  'token-chunk-missing',
];
const damaged: readonly Problem['kind'][] = [
  'check-token-malformed',
  'token-segment-count',
  'token-segment-empty',
  'token-signature-missing',
  'base64url-character',
  'base64url-length',
  'base64url-trailing-bits',
  'token-shortened',
];
const writtenSo: readonly HeaderDamage[] = ['twice', 'written'];
/** No key and no issuer helps: this browser, or this page, cannot verify it. */
const beyondUs: readonly Problem['kind'][] = [
  'alg-unknown',
  'alg-beyond-browsers',
  'token-json-serialization',
  'verify-algorithm-unavailable',
  'check-signature-unjudged',
];

/** What helps against a cause that no repair does. */
export function actOn({ check, problem }: Cause, { isOwn, alg, time }: Token): NextAct {
  if (problem.kind === 'key-other-fits' || problem.kind === 'key-kid-names-other')
    return { kind: 'use-key', keyId: problem.keyId };
  if (problem.kind === 'token-signature-length')
    return { kind: problem.cause === 'short' || problem.cause === 'long' ? 'copy-again' : 'ask-issuer' };
  // Copying cuts, loses and doubles characters. It doesn't write other JSON, or one part more.
  if (problem.kind === 'header-not-json' || problem.kind === 'header-not-utf8')
    return { kind: writtenSo.includes(problem.damage) ? 'ask-issuer' : 'copy-again' };
  if (problem.kind === 'claims-not-json')
    return { kind: problem.hint === 'damaged' ? 'copy-again' : 'ask-issuer' };
  if (problem.kind === 'claims-not-utf8') return { kind: problem.isDamaged ? 'copy-again' : 'ask-issuer' };
  if (problem.kind === 'token-segment-count' && problem.missing.length === 0) return { kind: 'none' };
  if (
    problem.kind === 'check-field-empty' ||
    problem.kind === 'check-field-undecided' ||
    problem.kind === 'check-field-foreign'
  )
    return { kind: 'fill-field', field: problem.field };
  if (ofKeys.includes(problem.kind)) return { kind: 'move-to-key' };
  if (noToken.includes(problem.kind)) return { kind: 'paste-token' };
  if (beyondUs.includes(problem.kind)) return { kind: 'none' };
  if (damaged.includes(problem.kind)) return { kind: 'copy-again' };
  if (problem.kind === 'kind-signature-invalid' || problem.kind === 'check-signature-invalid')
    return { kind: keyAct(alg).kind === 'give-secret' ? 'try-other-secret' : 'try-other-key' };
  if (problem.kind.startsWith('verify-') || problem.kind === 'kind-kid-unknown') return keyAct(alg);
  if (isOwn) return check ? { kind: 'show-check', check } : { kind: 'none' };
  // Waiting helps this token, but not the next one that is made in local time.
  if (problem.kind === 'kind-nbf-ahead' || problem.kind === 'check-nbf-ahead')
    return problem.offset === null
      ? { kind: 'wait', until: time.nbf?.seconds ?? null }
      : { kind: 'ask-issuer' };
  return { kind: isOver.includes(problem.kind) ? 'get-new-token' : 'ask-issuer' };
}

const isOver: readonly Problem['kind'][] = [
  'kind-exp-passed',
  'check-exp-passed',
  'alg-none',
  'check-signature-missing',
];
