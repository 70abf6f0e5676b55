import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vendorClaims as english } from '../../../text/en/vendorClaims.js';
import { vendorClaims as chinese } from '../../../text/zh/vendorClaims.js';
import { claimRows } from '../../claims/rows.js';
import { isClaimName } from '../registered.js';
import { vendors, vendorsOf, type VendorId } from './vendors.js';

const uuid = '11111111-2222-3333-4444-555555555555';
const hasura = 'https://hasura.io/jwt/claims';

/** What each path of a payload is explained by, without what is explained by a registration or not at all. */
const explained = (payload: object): Record<string, string> =>
  Object.fromEntries(
    claimRows(JSON.stringify(payload)).flatMap(({ path, meaning }) =>
      meaning?.part === 'vendor' ? [[path, `${meaning.vendor} ${meaning.key}`]] : [],
    ),
  );

/** A token of each vendor in little, with what its words are. */
const tokens: Record<VendorId, [payload: object, words: Record<string, string>]> = {
  auth0: [
    { iss: 'https://acme.eu.auth0.com/', sub: 'auth0|1', permissions: ['read'], gty: 'password' },
    { '/permissions': 'auth0 permissions', '/gty': 'auth0 gty' },
  ],
  cognito: [
    {
      iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12',
      token_use: 'id',
      'custom:plan': 'x',
      identities: [{ userId: '7' }],
    },
    {
      '/token_use': 'cognito token_use',
      '/custom:plan': 'cognito custom:*',
      '/identities': 'cognito identities',
      '/identities/0/userId': 'cognito identities/*/userId',
    },
  ],
  entra: [
    { iss: `https://login.microsoftonline.com/${uuid}/v2.0`, tid: uuid, scp: 'User.Read', roles: ['a'] },
    { '/tid': 'entra tid', '/scp': 'entra scp' },
  ],
  firebase: [
    { iss: 'https://securetoken.google.com/shop-1', user_id: 'u', firebase: { sign_in_provider: 'phone' } },
    {
      '/user_id': 'firebase user_id',
      '/firebase': 'firebase firebase',
      '/firebase/sign_in_provider': 'firebase firebase/sign_in_provider',
    },
  ],
  github: [
    { iss: 'https://token.actions.githubusercontent.com', ref: 'refs/heads/main', repo_property_team: 'a' },
    { '/ref': 'github ref', '/repo_property_team': 'github repo_property_*' },
  ],
  gitlab: [
    { iss: 'https://git.acme.example', ci_config_ref_uri: 'git.acme.example/a//b@c', ref: 'main' },
    { '/ci_config_ref_uri': 'gitlab ci_config_ref_uri', '/ref': 'gitlab ref' },
  ],
  google: [
    { iss: 'https://accounts.google.com', hd: 'acme.example', google: { compute_engine: { zone: 'a' } } },
    {
      '/hd': 'google hd',
      '/google': 'google google',
      '/google/compute_engine': 'google google/compute_engine',
      '/google/compute_engine/zone': 'google google/compute_engine/zone',
    },
  ],
  hasura: [
    { sub: 'u', [hasura]: { 'x-hasura-default-role': 'user', 'x-hasura-org-id': '7', admin: true } },
    {
      '/https:~1~1hasura.io~1jwt~1claims': 'hasura https:~1~1hasura.io~1jwt~1claims',
      '/https:~1~1hasura.io~1jwt~1claims/x-hasura-default-role':
        'hasura https:~1~1hasura.io~1jwt~1claims/x-hasura-default-role',
      '/https:~1~1hasura.io~1jwt~1claims/x-hasura-org-id':
        'hasura https:~1~1hasura.io~1jwt~1claims/x-hasura-*',
    },
  ],
  keycloak: [
    {
      iss: 'https://sso.acme.example/auth/realms/shop',
      realm_access: { roles: ['a'] },
      resource_access: { account: { roles: ['b'] } },
    },
    {
      '/realm_access': 'keycloak realm_access',
      '/realm_access/roles': 'keycloak realm_access/roles',
      '/resource_access': 'keycloak resource_access',
      '/resource_access/account': 'keycloak resource_access/*',
      '/resource_access/account/roles': 'keycloak resource_access/*/roles',
    },
  ],
  kubernetes: [
    { iss: 'https://api.cluster.example', 'kubernetes.io': { namespace: 'a', pod: { name: 'b' } } },
    {
      '/kubernetes.io': 'kubernetes kubernetes.io',
      '/kubernetes.io/namespace': 'kubernetes kubernetes.io/namespace',
      '/kubernetes.io/pod': 'kubernetes kubernetes.io/pod',
      '/kubernetes.io/pod/name': 'kubernetes kubernetes.io/pod/name',
    },
  ],
  okta: [
    { iss: 'https://acme.okta.com/oauth2/default', cid: 'c', scp: ['openid'], ver: 1 },
    { '/cid': 'okta cid', '/scp': 'okta scp', '/ver': 'okta ver' },
  ],
  serviceAccount: [
    { iss: 'robot@shop-1.iam.gserviceaccount.com', target_audience: 'https://a.example', uid: 'u' },
    { '/target_audience': 'serviceAccount target_audience', '/uid': 'serviceAccount uid' },
  ],
  supabase: [
    {
      iss: 'https://abcdefghijklmnopqrst.supabase.co/auth/v1',
      role: 'authenticated',
      app_metadata: { provider: 'email' },
      amr: [{ method: 'password', timestamp: 1 }],
    },
    {
      '/role': 'supabase role',
      '/app_metadata': 'supabase app_metadata',
      '/app_metadata/provider': 'supabase app_metadata/provider',
      '/amr/0/method': 'supabase amr/*/method',
      '/amr/0/timestamp': 'supabase amr/*/timestamp',
    },
  ],
};

describe('the claims of a vendor', () => {
  test.each(Object.entries(tokens))('%s explains its own', (_, [payload, words]) => {
    expect(explained(payload)).toEqual(words);
  });

  test('shared names are explained by the vendor of the iss, and by none without one', () => {
    const shared = { ver: '1', scp: 'a', idp: 'b', ref: 'c', environment: 'd', uid: 'e' };
    expect(explained({ iss: 'https://issuer.example', ...shared })).toEqual({});
    expect(explained(shared)).toEqual({});
    expect(explained({ iss: 'https://acme.okta.com', ...shared })).toHaveProperty('/ver', 'okta ver');
    expect(explained({ iss: `https://sts.windows.net/${uuid}/`, ...shared })).toHaveProperty(
      '/ver',
      'entra ver',
    );
  });

  test('names on their own level only, and registered ones as they are registered', () => {
    const iss = 'https://acme.okta.com';
    expect(explained({ iss, mine: { cid: 'c' }, sub: 's', groups: ['g'], CID: 'c', toString: 1 })).toEqual(
      {},
    );
    expect(claimRows(JSON.stringify({ iss, sub: 's' })).map(({ meaning }) => meaning?.part)).toEqual([
      'payload',
      'payload',
    ]);
    for (const { claims } of vendors)
      for (const name of Object.keys(claims)) expect(isClaimName(name), name).toBe(false);
  });

  test('what a product puts into the token of another is explained beside what is its own', () => {
    const both = { iss: 'https://acme.auth0.com/', gty: 'password', [hasura]: {} };
    expect(vendorsOf({ iss: both.iss, names: Object.keys(both) }).map(({ id }) => id)).toEqual([
      'auth0',
      'hasura',
    ]);
    expect(explained(both)).toHaveProperty('/gty', 'auth0 gty');
    expect(explained(both)).toHaveProperty(['/https:~1~1hasura.io~1jwt~1claims']);
  });

  test.each([
    'https://acme.auth0.com.evil.example/',
    'https://evil.example/https://acme.auth0.com/',
    'https://acme.example/am/oauth2/realms/root/realms/alpha',
    'https://acme.example/oauth2/realms/root',
    'https://acme.okta.com.evil.example',
    'https://accounts.google.com.evil.example',
    'https://login.microsoftonline.com.evil.example/x',
    'https://gitlab.com.evil.example',
    'supabase.example',
    '',
  ])('%j is the iss of none', (iss) => {
    expect(vendorsOf({ iss, names: [] })).toEqual([]);
  });

  test('an iss tells one vendor, and no two that are recognised by a claim share a name', () => {
    for (const [payload] of Object.values(tokens)) {
      const iss = 'iss' in payload && typeof payload.iss === 'string' ? payload.iss : null;
      expect(vendorsOf({ iss, names: [] }).length).toBeLessThan(2);
    }
    const names = vendors.flatMap(({ signs, claims }) => (signs.length > 0 ? Object.keys(claims) : []));
    expect(names).toHaveLength(new Set(names).size);
  });

  test('any claims set at all is read, signs or none', () => {
    const name = fc.constantFrom('kubernetes.io', 'cognito:groups', hasura, 'iss', 'amr', 'ref', 'a/b*', '');
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue()), (payload) => {
        for (const { meaning } of claimRows(JSON.stringify(payload)))
          if (meaning?.part === 'vendor') expect(english[meaning.vendor]).toHaveProperty([meaning.key]);
      }),
    );
  });
});

describe('the words', () => {
  test('there are 200 names; each has a line in both languages and a page of its vendor', () => {
    const pages = vendors.flatMap(({ claims }) => Object.values(claims));
    expect(pages.length).toBeGreaterThanOrEqual(200);
    for (const page of new Set(pages)) expect(page).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
    for (const { id, claims } of vendors)
      for (const words of [english[id], chinese[id]]) {
        expect(Object.keys(words).sort()).toEqual(Object.keys(claims).sort());
        for (const line of Object.values(words)) expect(line).toMatch(/^\S[^\n]*[.。]$/);
      }
  });

  test('times are names of the vendor', () => {
    for (const { claims, times } of vendors)
      expect(Object.keys(claims)).toEqual(expect.arrayContaining([...times]));
    const [, warnAfter] = claimRows('{"kubernetes.io": {"warnafter": 1800000000}}');
    expect(warnAfter?.meaning?.isTime).toBe(true);
  });
});
