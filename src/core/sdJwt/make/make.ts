import { compactJson } from '../../json/write/compact.js';
import { setMembers } from '../../json/write/edit.js';
import type { JsonProblem } from '../../json/problems.js';
import { readJson, memberOf } from '../../json/read.js';
import { signatureAlgorithms } from '../../keys/algorithms.js';
import { generateHandle } from '../../keys/generate.js';
import type { KeyHandle } from '../../keys/handle.js';
import type { KeyProblem } from '../../keys/problems.js';
import type { Result } from '../../result.js';
import { signCompact } from '../../token/sign/sign.js';
import type { SigningProblem } from '../../token/sign/signingProblems.js';
import { conceal } from './conceal.js';
import { usualHash, type SdHash } from '../hash.js';
import { defectOf, type SdJwtDefect } from './wrong.js';

export type SdJwtWishes = {
  /** JSON, an object. */
  claims: string;
  selective: ReadonlySet<string>;
  typ: string;
  hash: SdHash;
  decoys: number;
  /** The public key of the holder, JSON of a JWK; null where the credential is bound to nobody. */
  holder: string | null;
  defect: SdJwtDefect | null;
};

/** What an SD-JWT cannot be made of. */
export type SdJwtMakeProblem =
  | JsonProblem
  | SigningProblem
  | KeyProblem
  /** Names that only digests may have (RFC 9901 section 4.1). */
  | { kind: 'claims-reserved'; name: string }
  /** The defect spoils a disclosure, and there is none of the kind. */
  | { kind: 'nothing-selective'; needs: 'claim' | 'element' };

const encode = (text: string) => new TextEncoder().encode(text);

/**
 * Issues an SD-JWT with all its disclosures (RFC 9901 section 4).
 *
 * @param salt another one each time
 */
export async function makeSdJwt(
  { claims, selective, typ, hash, decoys, holder, defect }: SdJwtWishes,
  issuer: KeyHandle,
  salt: () => string,
): Promise<Result<string, SdJwtMakeProblem>> {
  const compact = compactJson(claims);
  if (!compact.ok) return compact;
  const cnf = holder === null ? [] : [['cnf', `{"jwk":${holder}}`] as const];
  const whole = setMembers(compact.value, cnf);
  if (!whole.ok) return whole;
  const reserved = /"(_sd|_sd_alg|\.\.\.)"\s*:/.exec(whole.value)?.[1];
  if (reserved !== undefined) return refused({ kind: 'claims-reserved', name: reserved });
  const { root } = readJson(whole.value);
  if (root?.kind !== 'object') return refused({ kind: 'json-not-object' });
  const { write, change, also, isPossible, needs } = defectOf(defect, [...selective], whole.value);
  if (!isPossible) return refused({ kind: 'nothing-selective', needs });
  const concealed = conceal(whole.value, root, { selective, hash, decoys, salt, write });
  // Where it is the usual one nobody asks for it, but it says what is meant.
  const named = setMembers(concealed.payload, [['_sd_alg', JSON.stringify(hash)]]);
  const payload = change(named.ok ? named.value : concealed.payload);
  const kid = issuer.facts.keyId;
  const signer = defect === 'other-key' ? await generateHandle('', 'generated', issuer.alg, 2048) : null;
  if (signer && !signer.ok) return signer;
  const signed = await signCompact(
    {
      header: encode(JSON.stringify({ alg: issuer.alg, typ, kid })),
      payload: encode(payload),
      algorithm: signatureAlgorithms[issuer.alg],
    },
    signer ? signer.value : issuer,
  );
  if (!signed.ok) return signed;
  return { ok: true, value: `${[signed.value, ...also(concealed.disclosures)].join('~')}~` };
}

const refused = (problem: SdJwtMakeProblem) => ({ ok: false, problem }) as const;

/** Whether claims have what a credential of this typ must have. */
export const lacksVct = (typ: string, claims: string): boolean =>
  typ === 'dc+sd-jwt' && !memberOf(readJson(claims), 'vct');

export const usual = { typ: 'dc+sd-jwt', hash: usualHash, decoys: 0 } as const;
