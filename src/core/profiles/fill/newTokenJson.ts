import type { EpochSeconds } from '../../confusable.js';
import { namesOf, setPlaces, type Place } from '../../json/places.js';
import { prettyJson } from '../../json/write/pretty.js';
import type { FieldValues } from './fields.js';
import type { Profile } from '../profile.js';
import { noncePlaces, timePlaces } from './reissue.js';
import { jsonOf, targetsOf, type TokenPart } from './targets.js';
import type { Slots } from './template.js';

/** What a new token is made of besides its profile. */
export type NewToken = {
  /** The key's algorithm. */
  alg: string;
  /** The key's Key ID; '' while there is no key yet. */
  kid: string;
  /** What templates can say of the key. */
  slots?: Slots;
  /** Epoch seconds. */
  now: EpochSeconds;
  /** A fresh id; used where the profile has a jti or a nonce. */
  jti: string;
  /** What is not named here, or is '', starts from the field's own value. */
  fieldValues?: FieldValues;
};

type Members = readonly (readonly [place: Place, json: string | null])[];

/** The texts that a new token starts from, set out in lines. */
export function newTokenJson(
  profile: Profile,
  { alg, kid, slots = {}, now, jti, fieldValues = {} }: NewToken,
): { header: string; payload: string } {
  const own = profile.fields.map(({ id, value }) => [id, fieldValues[id] || value] as const);
  const values: Slots = { ...slots, ...Object.fromEntries(own) };
  const targets = targetsOf(profile);
  const madeIn = (part: TokenPart): Members =>
    targets.filter((target) => target.part === part).map((target) => [target.place, jsonOf(target, values)]);
  const rule = profile.header.kid;
  const { order = [] } = profile;
  const rank = ([place]: Members[number]) => {
    const at = order.indexOf(namesOf(place)[0] ?? '');
    return at < 0 ? order.length : at;
  };
  const claims: Members = [
    ...madeIn('payload'),
    ...Object.entries(profile.claims).map(([place, value]) => [place, JSON.stringify(value)] as const),
    ...timePlaces(profile, now, profile.lifetime.default),
    ...(profile.jti ? [['jti', JSON.stringify(jti)] as const] : []),
  ];
  return {
    header: textOf([
      ['alg', JSON.stringify(alg)],
      ...(rule === 'none' || rule === 'field' ? [] : [['kid', JSON.stringify(kid)] as const]),
      ...(profile.header.typ === null ? [] : [['typ', JSON.stringify(profile.header.typ)] as const]),
      ...madeIn('header'),
      ...noncePlaces(profile, jti),
    ]),
    payload: textOf(claims.toSorted((one, other) => rank(one) - rank(other))),
  };
}

/** Not through an object, which would put names that look like numbers first. */
function textOf(members: Members): string {
  const set = setPlaces('{}', members);
  return prettyJson(set.ok ? set.value : '{}');
}
