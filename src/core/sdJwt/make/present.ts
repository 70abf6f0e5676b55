import type { EpochSeconds } from '../../confusable.js';
import { generateHandle } from '../../keys/generate.js';
import type { KeyHandle } from '../../keys/handle.js';
import type { Result } from '../../result.js';
import { signCompact } from '../../token/sign/sign.js';
import { signatureAlgorithms } from '../../keys/algorithms.js';
import type { SigningProblem } from '../../token/sign/signingProblems.js';
import { digestOf, usualHash } from '../hash.js';
import { splitSdJwt, type SdJwt } from '../read.js';

/** The chosen disclosures, and each one in whose value the digest of a chosen one stands (RFC 9901 section 7.2). */
export function withParents(sdJwt: SdJwt, chosen: ReadonlySet<number>): Set<number> {
  const all = new Set<number>();
  for (const one of chosen) {
    let at: number | null = one;
    while (at !== null && !all.has(at)) {
      all.add(at);
      at = sdJwt.disclosures[at]?.placement?.parent ?? null;
    }
  }
  return all;
}

/** The SD-JWT with the chosen disclosures alone, in their order, and without key binding. */
export function presented(text: string, sdJwt: SdJwt, chosen: ReadonlySet<number>): string {
  const { jwt } = splitSdJwt(text);
  const shown = withParents(sdJwt, chosen);
  const encoded = sdJwt.disclosures.filter((_, at) => shown.has(at)).map((one) => one.encoded);
  return `${[jwt, ...encoded].join('~')}~`;
}

/** Ways in which a key binding JWT is wrong, to see that a verifier notices. */
export const bindingDefects = [
  'other-set',
  'other-nonce',
  'other-aud',
  'old',
  'typ',
  'no-nonce',
  'other-key',
  'unsecured',
] as const;
export type BindingDefect = (typeof bindingDefects)[number];

export type BindingWishes = {
  aud: string;
  nonce: string;
  now: EpochSeconds;
  defect: BindingDefect | null;
};

/** Another pair, of the same kind, for the defect `other-key`. */
export const strangerLike = ({ alg }: KeyHandle) => generateHandle('', 'generated', alg, 2048);

const hour = 3600;
const encode = (text: string) => new TextEncoder().encode(text);

/**
 * Ends a presentation with a key binding JWT (section 4.3).
 *
 * @param presentation ends with a tilde
 * @param holder the pair whose public key is in cnf; for the defect `other-key` any other one
 */
export async function bound(
  presentation: string,
  { hash }: SdJwt,
  holder: KeyHandle,
  { aud, nonce, now, defect }: BindingWishes,
): Promise<Result<string, SigningProblem>> {
  const { alg } = holder;
  const other = `${presentation.split('~', 1)[0] ?? ''}~${presentation.split('~').slice(2).join('~')}`;
  const hashed = defect === 'other-set' ? other : presentation;
  // One that discloses nothing has no other set: one with a disclosure more.
  const text = hashed === presentation && defect === 'other-set' ? `${presentation}WyJhIl0~` : hashed;
  const header = { alg: defect === 'unsecured' ? 'none' : alg, typ: defect === 'typ' ? 'JWT' : 'kb+jwt' };
  const payload = {
    iat: defect === 'old' ? now - hour : now,
    aud: defect === 'other-aud' ? `${aud}/other` : aud,
    ...(defect === 'no-nonce' ? {} : { nonce: defect === 'other-nonce' ? `${nonce}-other` : nonce }),
    sd_hash: digestOf(hash ?? usualHash, text),
  };
  const signed = await signCompact(
    {
      header: encode(JSON.stringify(header)),
      payload: encode(JSON.stringify(payload)),
      algorithm: signatureAlgorithms[alg],
    },
    holder,
  );
  if (!signed.ok) return signed;
  const jwt = defect === 'unsecured' ? signed.value.replace(/[^.]*$/, '') : signed.value;
  return { ok: true, value: presentation + jwt };
}
