import { describe, expect, test } from 'vitest';
import { answersTo } from '../../refusals/answersTo.js';
import { services } from './services.js';
import { mistakesOfClients } from './testing/mistakesOfClients.js';
import { mistakesOfRooms } from './testing/mistakesOfRooms.js';
import { failed, failures } from './testing/samples.js';
import { now } from './testing/values.js';

const mistakes = { ...mistakesOfClients, ...mistakesOfRooms };

test('five mistakes are known of every service', () => {
  expect(Object.keys(mistakes).toSorted()).toEqual(services.map(({ id }) => id).toSorted());
  for (const rows of Object.values(mistakes)) expect(rows).toHaveLength(5);
});

describe.each(Object.entries(mistakes))('mistakes with %s', (id, rows) => {
  test.each(rows)('%s: header %j, payload %j', (check, header, payload, at = now) => {
    const profile = services.find((one) => one.id === id) ?? expect.fail();
    expect(failures(profile, header, payload, at)).toContain(check);
  });
});

test('a kid that the service gave is warned of nowhere', () => {
  for (const profile of services.filter(({ header }) => header.kid === 'field'))
    expect(failures(profile, { kid: 'anything-else' }).filter((id) => id === 'kid')).toEqual([]);
});

test('what a service is known to answer stands beside its mistakes', () => {
  for (const profile of services) {
    const { service } = profile;
    // Of a DPoP proof no single claim is named.
    if (service === undefined || profile.id === 'dpop') continue;
    const answered = (mistakes[profile.id] ?? []).filter(([check, header, payload, at = now]) =>
      failed(profile, header, payload, at).some(
        ({ id, problem }) => id === check && problem !== null && answersTo(service, id, problem).length > 0,
      ),
    );
    expect(answered.length, profile.id).toBeGreaterThan(0);
  }
});
