import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOwnProfile } from '../../../../e2e/sharedSamples.js';
import { checkIds, checkIdsOf } from '../../checks/all.js';
import { apiProxy, blank, profiles } from '../builtIn.js';
import type { OwnProfile, Profile } from '../profile.js';
import { printProfiles, readProfiles } from '../readProfiles.js';
import { services } from '../services/services.js';
import { addClaim, membersBeyond, ownerOf, setBy, setKid, sharedFields } from './choices.js';
import { besides, inputsOf, newClaim, newFieldId, type ClaimInput, type ProfileInputs } from './inputs.js';
import { writtenProfile } from './written.js';

const duplicate = (profile: Profile): OwnProfile => ({
  ...profile,
  id: 'own-1',
  name: 'Copy',
  checks: checkIdsOf(profile),
});
const builtIn: readonly Profile[] = [...profiles, ...services];
const text = (profile: OwnProfile, inputs: ProfileInputs) => writtenProfile(profile, inputs).text;

/** What the file says after something was typed, and what is wrong with it. */
function typed(profile: Profile, type: (inputs: ProfileInputs) => Partial<ProfileInputs>) {
  const base = duplicate(profile);
  const inputs = inputsOf(base);
  const written = writtenProfile(base, { ...inputs, ...type(inputs) });
  const read = readProfiles(printProfiles([], [written.text]), checkIds);
  const faults = read.problems.map((problem) => ('path' in problem ? problem.path : problem.kind));
  return { ...written, saved: read.profiles[0], faults };
}
const claimsWith = ({ claims }: ProfileInputs, name: string, change: Partial<ClaimInput>) =>
  claims.map((claim) => (claim.name === name ? { ...claim, ...change } : claim));
const added = (inputs: ProfileInputs, ...claims: Partial<ClaimInput>[]) => [
  ...inputs.claims,
  ...claims.map((claim, index) => ({ ...newClaim(`new ${index}`), ...claim })),
];

describe('a form that was opened and saved loses nothing', () => {
  test.each(builtIn.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
    const own = duplicate(profile);
    expect(text(own, inputsOf(own))).toBe(JSON.stringify(own));
  });

  test('any profile of a person', () => {
    fc.assert(
      fc.property(anyOwnProfile, (own) => {
        expect(text(own, inputsOf(own))).toBe(JSON.stringify(own));
      }),
    );
  });

  test.each(builtIn.map((profile) => [profile.id, profile] as const))(
    '%s: another issuer changes nothing else, and what was typed is what the form begins with next time',
    (_id, profile) => {
      const issuer = { by: 'value', value: 'https://issuer.example', as: 'string' } as const;
      const { saved, faults } = typed(profile, (inputs) => ({ claims: claimsWith(inputs, 'iss', issuer) }));
      expect(faults).toEqual([]);
      if (!saved) throw new Error('not saved');
      expect(saved.claims['iss']).toBe(issuer.value);
      const own = duplicate(profile);
      const rest = (one: OwnProfile) => besides(one, 'fields', 'claims', 'checks');
      expect(rest(saved)).toEqual(rest(own));
      const otherClaims = (one: OwnProfile) =>
        inputsOf(one)
          .claims.filter(({ name }) => name !== 'iss')
          .map(({ name, by, field, value }) => ({ name, by, field, value }));
      expect(otherClaims(saved)).toEqual(otherClaims(own));
      expect(inputsOf(saved).claims[0]).toMatchObject({ name: 'iss', ...issuer });
    },
  );
});

test('a claim goes from a field to a value; the field goes with its last claim, unless something is made of it', () => {
  const fixed = { by: 'value', value: 'x' } as const;
  const one = typed(apiProxy, (inputs) => ({ claims: claimsWith(inputs, 'iss', fixed) })).saved;
  expect(one?.fields.map(({ fills }) => fills)).toEqual([{ sub: '{applicationId}', aud: '{applicationId}' }]);
  const all = typed(apiProxy, ({ claims }) => ({ claims: claims.map((claim) => ({ ...claim, ...fixed })) }));
  expect(all.saved).toMatchObject({ fields: [], claims: { iss: 'x', sub: 'x', aud: 'x' } });
  // The token URL is in the request too.
  const [, , cli] = profiles;
  const asked = typed(cli ?? blank, (inputs) => ({ claims: claimsWith(inputs, 'aud', fixed) })).saved;
  expect(asked?.fields.map(({ id, fills }) => [id, Object.keys(fills)])).toEqual([
    ['clientId', ['iss', 'sub']],
    ['tokenUrl', []],
  ]);
});

test('a field is asked for new claims, of a type, optional; each is checked', () => {
  const { saved, faults, places } = typed(blank, (inputs) => ({
    fields: [{ id: 'roles', label: 'Roles', value: 'a b', as: 'list', isRequired: false }],
    claims: added(
      { ...inputs, claims: claimsWith(inputs, 'aud', { by: 'value', value: 'https://api.example' }) },
      { key: 'new 1', name: 'roles', by: 'field', field: 'roles' },
      { key: 'new 2', name: 'admin', by: 'value', value: 'true', as: 'boolean' },
      { key: 'new 3', name: '', by: 'value', value: 'not named yet' },
      { key: 'new 4', name: '', by: 'field', field: 'roles' },
    ),
  }));
  expect(faults).toEqual([]);
  expect(saved?.claims).toEqual({ aud: 'https://api.example', admin: true });
  const fills = { roles: '{roles}' };
  expect(saved?.fields).toEqual([
    { id: 'roles', label: 'Roles', value: 'a b', shape: null, fills, as: 'list', optional: true },
  ]);
  expect(saved?.checks).toEqual([...checkIdsOf(blank), 'aud', 'claims']);
  expect(places.claims.get('new 1')).toBe('fields[0].fills.roles');
  expect(places.claims.get('new 2')).toBe('claims.admin');
});

test('the Key ID: of the key, as a field, none; another kid of a template stays while it is not changed', () => {
  const field = typed(blank, () => ({
    kid: 'field',
    kidField: 'keyId',
    fields: [{ id: 'keyId', label: 'Key ID', value: 'k1', as: 'string', isRequired: true }],
  })).saved;
  expect(field).toMatchObject({ header: { kid: 'field' }, fields: [{ header: { kid: '{keyId}' } }] });
  expect(field?.checks).toContain('header');
  if (!field) throw new Error('not saved');
  const none = typed(field, () => ({ kid: 'none' })).saved;
  expect(none).toMatchObject({ header: { kid: 'none' }, fields: [] });
  expect(typed(blank, () => ({ kid: 'key-id' })).saved?.header.kid).toBe('key-id');
  const templated: Profile = {
    ...blank,
    header: { kid: 'field', typ: null, members: { kid: '{key.thumbprint}' } },
  };
  expect(inputsOf(duplicate(templated)).kid).toBe('kept');
  expect(typed(templated, () => ({ typ: 'at+jwt' })).saved?.header).toEqual({
    kid: 'field',
    typ: 'at+jwt',
    members: { kid: '{key.thumbprint}' },
  });
  expect(typed(templated, () => ({ kid: 'any' })).saved?.header).toEqual({ kid: 'any', typ: null });
});

test('times, algorithms and jti; what is no number stays as it was typed, and is found where it is', () => {
  const { saved } = typed(blank, () => ({
    lifetime: { default: '120', max: '300' },
    algorithm: 'ES256',
    alsoAccepted: ['RS256'],
    jti: true,
  }));
  expect(saved).toMatchObject({
    lifetime: { default: 120, max: 300 },
    algorithms: ['ES256', 'RS256'],
    jti: true,
  });
  expect(saved?.checks).toEqual(expect.arrayContaining(['lifetime', 'jti']));
  for (const wrong of ['', '5 min', '1.5', '0', '007', '-1'])
    expect(typed(blank, () => ({ lifetime: { default: wrong, max: '' } })).faults).toEqual([
      'profiles[0].lifetime.default',
    ]);
  expect(typed(blank, () => ({ lifetime: { default: '60', max: 'x' } })).faults).toEqual([
    'profiles[0].lifetime.max',
  ]);
  expect(typed(blank, () => ({ name: ' ' })).faults).toEqual(['profiles[0].name']);
});

test('a claim that is set twice, or that the page sets itself, is found where it was typed', () => {
  const twice = typed(apiProxy, (inputs) => ({
    claims: added(
      inputs,
      { name: 'a', by: 'value', value: '1' },
      { name: 'a', by: 'value', value: '2' },
      { name: 'sub', by: 'value', value: 'x' },
      { name: 'exp', by: 'value', value: '1' },
    ),
  }));
  expect(twice.places.claims.get('new 1')).toBe('claims.a');
  expect(twice.faults).toEqual(expect.arrayContaining(['profiles[0].claims.a', 'profiles[0].claims.exp']));
  const crossed = typed(apiProxy, (inputs) => ({
    claims: added(inputs, { name: 'sub', by: 'value', value: 'x' }),
  }));
  expect(crossed.faults).toEqual(['profiles[0].fields[0].fills.sub']);
});

test('an id for a field is like its claim, and none that there is', () => {
  const id = (claim: string, ...taken: string[]) =>
    newFieldId(
      claim,
      taken.map((one) => ({ id: one })),
    );
  expect(id('iss')).toBe('iss');
  expect(id('iss', 'iss', 'iss2')).toBe('iss3');
  expect(id('https://a.example/roles')).toBe('httpsaexampleroles');
  expect(id('/9')).toBe('field');
});

describe('how a claim is set', () => {
  const base = duplicate(apiProxy);
  const begun = inputsOf(base);
  const read = (inputs: ProfileInputs) =>
    readProfiles(printProfiles([], [text(base, inputs)]), checkIds).profiles[0];
  const claim = (inputs: ProfileInputs, name: string) => {
    const found = inputs.claims.find((one) => one.name === name);
    if (!found) throw new Error(name);
    return found;
  };
  const set = (inputs: ProfileInputs, name: string, choice: Parameters<typeof setBy>[2]) =>
    setBy(inputs, claim(inputs, name).key, choice, `The ${name}`);

  test('a field of several claims is described with the first; another one gets a field of its own', () => {
    expect(ownerOf(begun, 'applicationId')?.name).toBe('iss');
    expect(sharedFields(base, begun, claim(begun, 'iss'))).toEqual([]);
    expect(sharedFields(base, begun, claim(begun, 'aud')).map(({ id }) => id)).toEqual(['applicationId']);
    const apart = set(begun, 'aud', 'field');
    expect(read(apart)?.fields.map(({ label, fills }) => [label, Object.keys(fills)])).toEqual([
      ['applicationId', ['sub', 'iss']],
      ['The aud', ['aud']],
    ]);
    // The first goes: the next one describes it, and the value is the same as before in the other.
    expect(ownerOf(set(apart, 'iss', 'value'), 'applicationId')?.name).toBe('sub');
    const shared = set(apart, 'iss', { sameAs: 'aud' });
    expect(read(shared)?.fields.map(({ fills }) => Object.keys(fills))).toEqual([['sub'], ['iss', 'aud']]);
  });

  test('what was typed for a field or a value is there again', () => {
    const typedIn = {
      ...begun,
      fields: begun.fields.map((field) => ({ ...field, label: 'Mine' })),
      claims: begun.claims.map((one) => ({ ...one, value: 'x' })),
    };
    const and = (inputs: ProfileInputs, choice: 'value' | 'field' | 'none') =>
      ['iss', 'sub', 'aud'].reduce((all, name) => set(all, name, choice), inputs);
    expect(read(and(and(typedIn, 'value'), 'none'))).toMatchObject({ fields: [], claims: {} });
    expect(read(and(and(typedIn, 'none'), 'value'))?.claims).toEqual({ iss: 'x', sub: 'x', aud: 'x' });
    const apart = set(typedIn, 'aud', 'field');
    expect(set(set(apart, 'aud', 'value'), 'aud', 'field')).toEqual(apart);
    const kid = setKid(typedIn, 'field', 'Key ID');
    expect(setKid(setKid(kid, 'none', ''), 'field', 'other')).toEqual(kid);
  });

  test('new claims are told apart', () => {
    const three = addClaim(addClaim(addClaim(begun)));
    const two = { ...three, claims: three.claims.filter(({ key }) => key !== 'new 2') };
    expect(
      addClaim(two)
        .claims.map(({ key }) => key)
        .slice(-3),
    ).toEqual(['new 1', 'new 3', 'new 2']);
  });

  test('expected values are written while they say something', () => {
    expect(read({ ...begun, expects: { issuer: 'https://id.example', scope: '' } })?.expects).toEqual({
      issuer: 'https://id.example',
    });
    const kept = { ...base, expects: { audience: 'shop' } };
    const text = (inputs: ProfileInputs) => writtenProfile(kept, inputs).text;
    expect(JSON.parse(text(inputsOf(kept)))).toEqual(kept);
    expect(JSON.parse(text({ ...inputsOf(kept), expects: { audience: ' ' } }))).toEqual(base);
    expect(membersBeyond(kept)).toEqual(membersBeyond(base));
  });

  test('what only the JSON has', () => {
    const beyond = (profile: Profile) => membersBeyond(duplicate(profile));
    expect(beyond(blank)).toEqual(['checks', 'limits']);
    // A shape, and the steps of the guide.
    expect(beyond(apiProxy)).toEqual(['fields', 'checks', 'limits', 'steps']);
    const all: Profile = {
      ...blank,
      header: { kid: 'any', typ: null, typRequired: true },
      lifetime: { default: 60, max: null, min: 1 },
      order: ['iss'],
    };
    expect(beyond(all)).toEqual(['header', 'lifetime', 'checks', 'limits', 'order']);
  });
});
