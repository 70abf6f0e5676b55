import type { CheckedKey, CheckResult } from '../core/checks/check.js';
import type { CheckId } from '../core/checks/ids.js';
import type { PreflightStatus } from '../core/checks/run.js';
import type { JsonReading } from '../core/json/read.js';
import type { KeyHandle } from '../core/keys/handle.js';
import { keyShape } from '../core/keys/shape.js';
import type { FieldValues } from '../core/profiles/fields.js';
import type { Profile } from '../core/profiles/profile.js';
import type { SignatureStatus } from '../core/token/signatureStatus.js';
import { lastAnswers } from './lastAnswers.js';
import {
  activeKey,
  fieldValues,
  headerReading,
  headerText,
  payloadReading,
  payloadText,
  tokenText,
} from './selectors.js';
import type { TokenReader, Workbench } from './state.js';
import { signatureStatus } from './verdicts.js';

/**
 * What a service as the profile describes it would say of the token, the worst first; null until the
 * reader is loaded.
 *
 * @param now epoch seconds
 */
export function checkResults(state: Workbench, now: number): readonly CheckResult[] | null {
  if (!state.reader) return null;
  const key = activeKey(state);
  return resultsOf(
    state.reader,
    headerText(state) ?? '',
    headerReading(state),
    payloadText(state),
    payloadReading(state),
    tokenText(state),
    signatureStatus(state),
    key && checkedKeyOf(key),
    state.profile,
    fieldValues(state),
    now,
    state.skew,
  );
}

/**
 * What the checks come to; null until the reader is loaded, or while the token is being signed.
 *
 * @param now epoch seconds
 */
export function preflightOf(state: Workbench, now: number): PreflightStatus | null {
  const results = checkResults(state, now);
  return results && state.reader && signatureStatus(state) !== 'signing'
    ? state.reader.preflightStatus(results)
    : null;
}

/** Checks of what one service wants and another does not. */
const ofProfile: readonly CheckId[] = ['alg', 'kid', 'sub', 'aud', 'iss', 'claims', 'jti'];

/**
 * Several things in a pasted token are not as the profile wants them, and that is most of what fails: it is for
 * another service.
 *
 * @param now epoch seconds
 */
export function isForOtherService(state: Workbench, now: number): boolean {
  const { document } = state;
  if (document.kind !== 'token' || document.wrong !== null) return false;
  const failures = (checkResults(state, now) ?? []).filter(({ result }) => result === 'fail');
  const wanted = failures.filter(({ id }) => ofProfile.includes(id)).length;
  return wanted > 1 && wanted * 2 > failures.length;
}

const resultsOf = lastAnswers(
  (
    reader: TokenReader,
    header: string,
    headerJson: JsonReading,
    payload: string | null,
    payloadJson: JsonReading,
    token: string,
    signature: SignatureStatus,
    key: CheckedKey | null,
    profile: Profile,
    values: FieldValues,
    now: number,
    skew: number,
  ): readonly CheckResult[] =>
    reader.runChecks({
      header: { text: header, json: headerJson },
      payload: payload === null ? null : { text: payload, json: payloadJson },
      token,
      signature,
      key,
      profile,
      fieldValues: values,
      now,
      skew,
    }),
);

const checkedKeyOf = lastAnswers(({ facts, alg, privateKey, read }: KeyHandle): CheckedKey => {
  const known = read?.problems.find(({ kind }) => kind === 'key-publicly-known');
  return {
    keyId: facts.keyId,
    thumbprint: facts.thumbprint,
    kid: read?.kid ?? null,
    modulusBits: facts.jwk.kty === 'RSA' ? keyShape(facts.jwk).bits : null,
    alg,
    canSign: privateKey !== null,
    publiclyKnown: known?.kind === 'key-publicly-known' ? known.where : null,
  };
});
