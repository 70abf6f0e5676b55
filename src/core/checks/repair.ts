import type { EpochSeconds, KeyId } from '../confusable.js';
import { removeDoubles, removeMember, setMember, setMembers } from '../json/write/edit.js';
import { setPlaces } from '../json/places.js';
import type { ClaimsProblem, TimeClaim } from '../claims/problems.js';
import type { JsonProblem } from '../json/problems.js';
import type { Result } from '../result.js';

/** An edit that makes a check pass, as data: `json` is JSON text. */
export type Repair =
  | { kind: 'use-key-id'; keyId: KeyId }
  | { kind: 'set-header'; name: string; json: string }
  | { kind: 'remove-header'; names: readonly string[] }
  /**
   * `field` is the label of the profile's field that the claims belong to; `value` is what it will be, where
   * the claims do not agree on it.
   */
  | {
      kind: 'set-claims';
      members: readonly (readonly [string, string])[];
      field: string | null;
      value: string | null;
    }
  /** A field's claims without the white space that came along. */
  | { kind: 'remove-spaces'; members: readonly (readonly [string, string])[] }
  | { kind: 'remove-claim'; name: string }
  /** The named times start now, or so many seconds off: iat is that moment, exp a lifetime (seconds) later. */
  | { kind: 'set-times'; claims: readonly ('iat' | 'exp')[]; lifetime: number; offset?: number }
  /** A time that was counted in another unit: `json` is it in seconds. */
  | {
      kind: 'to-seconds';
      claim: TimeClaim;
      unit: Extract<ClaimsProblem, { kind: 'time-unit' }>['unit'];
      json: string;
    }
  | { kind: 'new-jti' }
  | { kind: 'remove-doubles' }
  /** The texts are right and want signing by the key in force. */
  | { kind: 'sign-again' };

export type Texts = { headerText: string; payloadText: string };

/**
 * The texts as the repair leaves them; a text that is no JSON object is left alone.
 *
 * @param moment epoch seconds, and a fresh id
 */
export function applyRepair(
  repair: Repair,
  texts: Texts,
  { now, jti }: { now: EpochSeconds; jti: string },
): Texts {
  const header = (edited: Result<string, JsonProblem>): Texts =>
    edited.ok ? { ...texts, headerText: edited.value } : texts;
  const payload = (edited: Result<string, JsonProblem>): Texts =>
    edited.ok ? { ...texts, payloadText: edited.value } : texts;
  const { headerText, payloadText } = texts;
  switch (repair.kind) {
    case 'use-key-id':
      return header(setMember(headerText, 'kid', JSON.stringify(repair.keyId)));
    case 'set-header':
      return header(setMember(headerText, repair.name, repair.json));
    case 'remove-header':
      return header(
        repair.names.reduce<Result<string, JsonProblem>>(
          (edited, name) => (edited.ok ? removeMember(edited.value, name) : edited),
          { ok: true, value: headerText },
        ),
      );
    case 'set-claims':
    case 'remove-spaces':
      return payload(setPlaces(payloadText, repair.members));
    case 'remove-claim':
      return payload(setPlaces(payloadText, [[repair.name, null]]));
    case 'set-times': {
      const iat = now + (repair.offset ?? 0);
      const times = { iat, exp: iat + repair.lifetime };
      return payload(
        setMembers(
          payloadText,
          repair.claims.map((claim) => [claim, `${times[claim]}`]),
        ),
      );
    }
    case 'to-seconds':
      return payload(setMember(payloadText, repair.claim, repair.json));
    case 'new-jti':
      return payload(setMember(payloadText, 'jti', JSON.stringify(jti)));
    case 'remove-doubles': {
      const edited = header(removeDoubles(headerText));
      const claims = removeDoubles(payloadText);
      return claims.ok ? { ...edited, payloadText: claims.value } : edited;
    }
    case 'sign-again':
      return texts;
  }
}
