import { encodeBase64url } from '../../../core/bytes/base64url.js';
import type { KeyHandle } from '../../../core/keys/handle.js';
import type { Result } from '../../../core/result.js';
import type {
  BindingDefect,
  SdJwt,
  SdJwtMakeProblem,
  SdJwtVerdict,
  SdJwtWishes,
} from '../../../core/sdJwt/sdJwt.js';
import type { Bench } from '../../bench.js';
import { judgingKey } from '../../derive/verdicts.js';
import { load } from '../../loading/load.js';
import { ownKey } from '../../selectors.js';

const room = () => load(() => import('../../../core/sdJwt/sdJwt.js'));

export type Presentation = { nonce: string; aud: string; needsBinding: boolean };
export type JudgedSdJwt = { sdJwt: SdJwt; verdict: SdJwtVerdict };

/** Judges an SD-JWT by the key that verifies the token shown. */
export async function judgePresentation(
  bench: Bench,
  text: string,
  expected: Presentation,
): Promise<JudgedSdJwt> {
  const { judgeSdJwt, readSdJwt } = await room();
  const sdJwt = readSdJwt(text);
  const state = bench.getState();
  const now = bench.ports.clock.nowSeconds();
  const verdict = await judgeSdJwt(text, sdJwt, judgingKey(state), { ...expected, now, skew: state.skew });
  return { sdJwt, verdict };
}

/** The loaded pair whose public key is in cnf; null where none is. */
export async function holderOf(bench: Bench, { claims }: SdJwt): Promise<KeyHandle | null> {
  const { holderKey } = await room();
  const key = claims === null ? null : holderKey(claims);
  if (key === null || typeof key === 'string') return null;
  const { keys } = bench.getState();
  return keys.find((one) => one.privateKey !== null && one.facts.thumbprint === key.thumbprint) ?? null;
}

/** Ends a presentation with a key binding JWT that the holder's loaded key signs. */
export async function bindPresentation(
  bench: Bench,
  presentation: string,
  sdJwt: SdJwt,
  { aud, nonce, defect }: { aud: string; nonce: string; defect: BindingDefect | null },
): Promise<Result<string, SdJwtMakeProblem>> {
  const { bound, strangerLike } = await room();
  const holder = await holderOf(bench, sdJwt);
  if (!holder) return { ok: false, problem: { kind: 'signing-no-private-key' } };
  const signer = defect === 'other-key' ? await strangerLike(holder) : { ok: true as const, value: holder };
  if (!signer.ok) return signer;
  return bound(presentation, sdJwt, signer.value, {
    aud,
    nonce,
    defect,
    now: bench.ports.clock.nowSeconds(),
  });
}

/** Issues an SD-JWT with one's own pair. */
export async function issueSdJwt(
  bench: Bench,
  wishes: Omit<SdJwtWishes, 'holder'> & { isBound: boolean },
): Promise<Result<string, SdJwtMakeProblem>> {
  const { makeSdJwt } = await room();
  const issuer = ownKey(bench.getState());
  if (!issuer) return { ok: false, problem: { kind: 'signing-no-private-key' } };
  const { isBound, ...rest } = wishes;
  const holder = isBound && issuer.facts.spki !== null ? JSON.stringify(issuer.facts.jwk) : null;
  const salt = () => encodeBase64url(bench.ports.ids.randomBytes(16));
  return makeSdJwt({ ...rest, holder }, issuer, salt);
}
