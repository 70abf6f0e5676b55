import { expect, test } from 'vitest';
import { profiles, type BuiltInId } from '../profiles/builtIn.js';
import { checkIds, checkIdsOf, type CheckId } from './all.js';

/** What profiles of further services ask for (core/profiles/services). */
const ofServices: CheckId[] = ['header', 'wants', 'assertion'];
/** What a service of each profile has no use for; it is asked for everything else. */
const left: Record<BuiltInId, CheckId[]> = {
  'api-proxy': ['claims', 'jti'],
  'service-account-agent': ['claims', 'typ', 'size'],
  'service-account-cli': ['claims', 'typ', 'size'],
  'private-key-jwt': ['claims', 'typ', 'size'],
  'api-gateway': ['sub', 'claims', 'jti', 'typ', 'size'],
  blank: ['sub', 'aud', 'iss', 'claims', 'jti', 'typ', 'field-shape'],
};

test.each(profiles)('$id asks for its checks, in the order in which a person reads them', (profile) => {
  expect(checkIdsOf(profile)).toEqual(
    checkIds.filter((id) => ![...left[profile.id], ...ofServices].includes(id)),
  );
});

test('a profile that lists its checks asks for those, in its own order', () => {
  const [profile] = profiles;
  expect(profile && checkIdsOf({ ...profile, checks: ['size', 'exp', 'no-more'] })).toEqual(['size', 'exp']);
});
