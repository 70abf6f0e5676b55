import { find, objectOf, type JsonText } from '../../json/object.js';
import { valueAt } from '../../json/places.js';
import { claimVotes } from './fields.js';
import type { Profile, ProfileField } from '../profile.js';
import { hasShape } from './shape.js';
import type { TokenTexts } from './targets.js';

/**
 * Whether a token that came from elsewhere was made for this service: its algorithm is one that the service
 * takes, its claims tell every field of the profile, and at least one of them in a way that only such a token
 * does. A profile that wants nothing of its own fits no token.
 */
export function fitsProfile(profile: Profile, header: JsonText, payload: JsonText | null): boolean {
  const claims = objectOf(payload);
  const parameters = objectOf(header);
  if (!claims || !parameters || profile.fields.length === 0) return false;
  const alg = find(parameters, 'alg')?.string;
  if (alg == null || !profile.algorithms.some((one) => one === alg)) return false;
  const hasFixed = Object.keys(profile.claims).every((place) => valueAt(claims.text, claims.json, place));
  const asked = profile.fields.filter(
    ({ optional, fills, header: members = {} }) =>
      !optional && Object.keys({ ...fills, ...members }).length > 0,
  );
  const evidence = asked.map((field) => evidenceOf(profile, field, { header: parameters, payload: claims }));
  return hasFixed && evidence.every((one) => one !== 'none') && evidence.includes('strong');
}

/**
 * `strong`: several claims agree on the value, or it is the profile's own. One claim of an ID that has a shape may
 * differ, so that a token with a single wrong claim is still told what is wrong with it.
 */
function evidenceOf(profile: Profile, field: ProfileField, texts: TokenTexts): 'none' | 'weak' | 'strong' {
  const told = claimVotes(profile, field.id, texts);
  const { value, votes } = told[0] ?? { value: null, votes: 0 };
  if (!value) return 'none';
  const isShaped = field.shape === null || hasShape(value, field.shape);
  if (!isShaped) return told.length > 1 && votes === told.length ? 'strong' : 'none';
  if (votes === told.length)
    return told.length > 1 || value === field.value || isId(field) ? 'strong' : 'weak';
  return isId(field) && votes > 1 && votes * 2 > told.length ? 'strong' : 'none';
}

const isId = ({ shape }: ProfileField): boolean => shape !== null && shape !== 'url';
