import { find } from '../json/object.js';
import { readJson } from '../json/read.js';
import { algorithmOf } from '../keys/algorithms.js';
import type { Key } from '../keys/key.js';
import { strictSignature, type StrictSignature } from '../token/verify/strict.js';
import { bindingFindings, numberOf } from './binding.js';
import { sdJwtSeverities, type SdJwtExpectation, type SdJwtFinding } from './problems.js';
import type { SdJwt } from './read.js';

/** `unverified`: nothing is wrong as far as can be seen, but nothing says who signed it. */
export type SdJwtStatus = 'valid' | 'valid-with-notice' | 'invalid' | 'unverified';

export type SdJwtVerdict = {
  status: SdJwtStatus;
  /** Whether the key binding JWT is by the holder and for this presentation; null where there is none. */
  isBound: boolean | null;
  findings: readonly SdJwtFinding[];
};

/**
 * Judges an SD-JWT as a verifier does (RFC 9901 sections 7.1 and 7.3).
 *
 * @param text as it was read
 * @param issuer the key that the issuer is known by; null where none is
 */
export async function judgeSdJwt(
  text: string,
  sdJwt: SdJwt,
  issuer: Key | null,
  expected: SdJwtExpectation,
): Promise<SdJwtVerdict> {
  const { issued, binding, claims, hash } = sdJwt;
  const alg = (issued?.header && find(issued.header, 'alg')?.string) ?? '';
  const signature = issued && issuer ? await strictSignature(issued, issuer) : null;
  const ofBinding =
    binding !== null && claims !== null && hash !== null
      ? await bindingFindings(text, binding, claims, hash, expected)
      : [];
  const findings: SdJwtFinding[] = [
    ...issuerFindings(alg === 'none' ? 'unsecured' : signature, alg),
    ...(algorithmOf(alg)?.kty === 'oct' ? [{ kind: 'issuer-symmetric', alg } as const] : []),
    ...sdJwt.findings,
    ...(claims === null ? [] : timeFindings(claims, expected)),
    ...(expected.needsBinding && binding === null ? [{ kind: 'binding-missing' } as const] : []),
    ...ofBinding,
  ];
  const isBound = binding === null ? null : claims !== null && ofBinding.every(isHarmless);
  const isGood = findings.every(isHarmless);
  if (!isGood) return { status: 'invalid', isBound, findings };
  if (signature !== 'valid') return { status: 'unverified', isBound, findings };
  const isQuiet = findings.every(({ kind }) => sdJwtSeverities[kind] === 'info');
  return { status: isQuiet ? 'valid' : 'valid-with-notice', isBound, findings };
}

function issuerFindings(is: StrictSignature | null, alg: string): SdJwtFinding[] {
  if (is === null || is === 'valid') return [];
  return [is === 'unsupported' ? { kind: 'issuer-unsupported', alg } : { kind: 'issuer-signature', is }];
}

const isHarmless = ({ kind }: SdJwtFinding): boolean => sdJwtSeverities[kind] !== 'error';

/** exp and nbf may be disclosed, too: they count once they are in their place (section 7.1, step 6). */
function timeFindings(claims: string, { now, skew }: SdJwtExpectation): SdJwtFinding[] {
  const part = { text: claims, json: readJson(claims) };
  const exp = numberOf(part, 'exp');
  const nbf = numberOf(part, 'nbf');
  return [
    ...(exp !== null && exp + skew <= now ? [{ kind: 'exp-passed', seconds: now - exp } as const] : []),
    ...(nbf !== null && nbf - skew > now ? [{ kind: 'nbf-ahead', seconds: nbf - now } as const] : []),
  ];
}
