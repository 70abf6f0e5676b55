import type { EpochSeconds } from '../../confusable.js';
import { prettyJson } from '../../json/pretty.js';
import type { FieldValues } from './fields.js';
import type { Profile } from '../profile.js';
import { filled } from './template.js';

/** What a new token is made of besides its profile. */
export type NewToken = {
  /** The key's algorithm. */
  alg: string;
  /** The key's Key ID; '' while there is no key yet. */
  kid: string;
  /** Epoch seconds. */
  now: EpochSeconds;
  /** A fresh id; used where the profile has a jti. */
  jti: string;
  /** What is not named here, or is '', starts from the field's own value. */
  fieldValues?: FieldValues;
};

/** The texts that a new token starts from, set out in lines. */
export function newTokenJson(
  profile: Profile,
  { alg, kid, now, jti, fieldValues = {} }: NewToken,
): { header: string; payload: string } {
  const header: [string, unknown][] = [['alg', alg]];
  if (profile.header.kid !== 'none') header.push(['kid', kid]);
  if (profile.header.typ !== null) header.push(['typ', profile.header.typ]);
  const claims: [string, unknown][] = [];
  for (const { id, value, fills } of profile.fields) {
    for (const [claim, template] of Object.entries(fills)) {
      claims.push([claim, filled(template, id, fieldValues[id] || value)]);
    }
  }
  claims.push(...Object.entries(profile.claims));
  claims.push(['iat', now], ['exp', now + profile.lifetime.default]);
  if (profile.jti) claims.push(['jti', jti]);
  return { header: textOf(header), payload: textOf(claims) };
}

/** Not through an object, which would put names that look like numbers first. */
function textOf(members: readonly (readonly [string, unknown])[]): string {
  const compact = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return prettyJson(`{${compact.join(',')}}`);
}
