import { describe, expect, test } from 'vitest';
import { serviceTexts as en } from '../../../text/en/services.js';
import { serviceTexts as zh } from '../../../text/zh/services.js';
import { checkIds } from '../../checks/all.js';
import { refusals } from '../../refusals/readRefusal.js';
import { profiles as builtIn } from '../builtIn.js';
import { credentialsIn } from '../credentials.js';
import { printProfiles, readProfiles } from '../readProfiles.js';
import { serviceChecks } from './service.js';
import { serviceGroups, services } from './services.js';
import { golden } from './testing/golden.js';
import { failures, made } from './testing/samples.js';

test('every service has its golden token, its names in each language, and an id of its own', () => {
  const ids = services.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(Object.keys(golden).toSorted());
  expect(new Set([...ids, ...builtIn.map(({ id }) => id)]).size).toBe(ids.length + builtIn.length);
  for (const texts of [en, zh]) {
    expect(Object.keys(texts.names).toSorted()).toEqual(ids.toSorted());
    expect(Object.keys(texts.groups)).toEqual(Object.keys(serviceGroups));
    const labels = services.flatMap(({ fields }) => fields.map(({ label }) => label));
    const known = Object.keys(texts.labels);
    expect([...new Set(labels)].filter((label) => !known.includes(label) && label !== 'clientId')).toEqual(
      [],
    );
  }
  expect(serviceChecks).toEqual(checkIds);
});

test('a service whose files with a key are known gives the key; one that wants a public key does not', () => {
  const given = services.filter(({ keyFrom }) => keyFrom === 'service').map(({ id }) => id);
  const files = [
    ['{"type":"service_account"}', ''],
    ['{"boxAppSettings":{"appAuth":{"publicKeyID":"1"}}}', ''],
    ['', 'AuthKey_2X9R4HXF34.p8'],
    ['', 'a.2026-01-01.private-key.pem'],
  ] as const;
  const known = files.flatMap(([text, name]) => credentialsIn(text, name)?.services ?? expect.fail());
  expect(given).toEqual(expect.arrayContaining(known));
  // Those read the public key, or what stands for it.
  const registered = services.filter((one) => JSON.stringify(one).includes('{key.')).map(({ id }) => id);
  expect(registered).toEqual(expect.arrayContaining(['snowflake', 'vapid']));
  expect(given.filter((id) => registered.includes(id))).toEqual([]);
});

describe.each(services)('$id', (profile) => {
  test('its token is the golden one, and nothing is wrong with it', () => {
    const { header, payload } = golden[profile.id] ?? expect.fail();
    expect(made(profile)).toEqual({
      header: JSON.stringify(header, null, 2),
      payload: JSON.stringify(payload, null, 2),
    });
    expect(failures(profile)).toEqual([]);
  });

  test('it is a profile as anybody’s, with sources, the month they were seen, and a service that is known', () => {
    const own = { ...profile, id: 'own', name: 'Own', checks: serviceChecks };
    const { profiles, problems } = readProfiles(printProfiles([own]), checkIds);
    expect(problems).toEqual([]);
    expect(profiles[0]).toEqual(own);
    expect(profile.sources).not.toHaveLength(0);
    expect(profile.seen).toBe('2026-11');
    if (profile.service !== undefined)
      expect(refusals.map(({ service }) => service)).toContain(profile.service);
  });
});
