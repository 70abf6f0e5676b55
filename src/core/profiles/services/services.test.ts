import { describe, expect, test } from 'vitest';
import { serviceTexts as en } from '../../../text/en/services.js';
import { serviceTexts as zh } from '../../../text/zh/services.js';
import { checkIds } from '../../checks/all.js';
import type { CheckedKey } from '../../checks/check.js';
import { runChecks } from '../../checks/run.js';
import { readJson } from '../../json/read.js';
import { refusals } from '../../refusals/readRefusal.js';
import { profiles as builtIn } from '../builtIn.js';
import { readFields, valuesOf } from '../fill/fields.js';
import { keySlots } from '../fill/keySlots.js';
import { newTokenJson } from '../fill/newTokenJson.js';
import type { Profile } from '../profile.js';
import { printProfiles, readProfiles } from '../readProfiles.js';
import { serviceChecks } from './service.js';
import { serviceGroups, services } from './services.js';

const now = 1_800_000_000;
const key: CheckedKey = {
  keyId: 'N8Iwm2wAEnfBs_U01ISJsNX_mx2C8UR7ZrbToKWdiLA',
  thumbprint: 'zFHVsM9dc4OlHIwvEnVqfKzRj1ujqYGsZnXAcgn_CqI',
  kid: null,
  certificate: { sha1: '11'.repeat(20), sha256: '22'.repeat(32) },
  ssh: null,
  modulusBits: 2048,
  modulus: null,
  alg: 'RS256',
  jwk: {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  },
  canSign: true,
  publiclyKnown: null,
};
const guid = '6a1c0b52-3f7e-4d7b-9a41-2f6d8c0e5b13';
const robot = 'robot@project.iam.gserviceaccount.com';
const x5t = 'IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI';
const appleId = 'ABC123DEFG';
const sk = `SK${'0'.repeat(32)}`;
const ac = `AC${'1'.repeat(32)}`;

type Golden = { fields: Record<string, string>; header: object; payload: object };
const assertion = (life: number) => ({ iat: now, exp: now + life, jti: 'j' });
/** What each service is documented to take, member for member and in this order. */
const golden: Record<string, Golden> = {
  'private-key-jwt-issuer': {
    fields: { clientId: 'c', issuer: 'https://id.example' },
    header: { alg: 'RS256', kid: key.keyId, typ: 'client-authentication+jwt' },
    payload: { iss: 'c', sub: 'c', aud: 'https://id.example', ...assertion(60) },
  },
  okta: {
    fields: { clientId: 'c', oktaTokenUrl: 'https://dev-1.okta.com/oauth2/v1/token', keyName: 'k' },
    header: { alg: 'RS256', kid: 'k' },
    payload: { iss: 'c', sub: 'c', aud: 'https://dev-1.okta.com/oauth2/v1/token', ...assertion(300) },
  },
  auth0: {
    fields: { clientId: 'c' },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: { iss: 'c', sub: 'c', aud: 'https://tenant.auth0.com/', ...assertion(60) },
  },
  entra: {
    fields: { entraClientId: guid, tenant: 't' },
    header: { alg: 'PS256', typ: 'JWT', 'x5t#S256': x5t },
    payload: {
      iss: guid,
      sub: guid,
      aud: 'https://login.microsoftonline.com/t/oauth2/v2.0/token',
      iat: now,
      nbf: now,
      exp: now + 300,
      jti: 'j',
    },
  },
  'smart-backend': {
    fields: { clientId: 'c', tokenEndpoint: 'https://ehr.example/token', keyName: 'k' },
    header: { alg: 'RS384', typ: 'JWT', kid: 'k' },
    payload: { iss: 'c', sub: 'c', aud: 'https://ehr.example/token', ...assertion(300) },
  },
  dpop: {
    fields: { htu: 'https://api.example/a?b#c' },
    header: { alg: 'ES256', typ: 'dpop+jwt', jwk: key.jwk ?? {} },
    payload: { htm: 'POST', htu: 'https://api.example/a', iat: now, jti: 'j' },
  },
  'github-app': {
    fields: { githubAppId: '12' },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: { iat: now - 30, exp: now + 570, iss: '12' },
  },
  'google-token-request': {
    fields: { serviceAccountEmail: robot, scope: 'a b', privateKeyId: 'k' },
    header: { alg: 'RS256', typ: 'JWT', kid: 'k' },
    payload: {
      iss: robot,
      scope: 'a b',
      aud: 'https://oauth2.googleapis.com/token',
      exp: now + 3600,
      iat: now,
    },
  },
  'google-self-signed': {
    fields: { serviceAccountEmail: robot, privateKeyId: 'k' },
    header: { alg: 'RS256', typ: 'JWT', kid: 'k' },
    payload: { iss: robot, sub: robot, aud: 'https://pubsub.googleapis.com/', exp: now + 3600, iat: now },
  },
  firebase: {
    fields: { serviceAccountEmail: robot, uid: 'u' },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: {
      aud: 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
      iat: now,
      exp: now + 3600,
      iss: robot,
      sub: robot,
      uid: 'u',
    },
  },
  salesforce: {
    fields: { consumerKey: 'c', salesforceUser: 'u@x' },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: { iss: 'c', sub: 'u@x', aud: 'https://login.salesforce.com', iat: now, exp: now + 180 },
  },
  docusign: {
    fields: { integrationKey: guid, docusignUser: guid },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: {
      iss: guid,
      aud: 'account-d.docusign.com',
      iat: now,
      exp: now + 3600,
      scope: 'signature impersonation',
      sub: guid,
    },
  },
  snowflake: {
    fields: { snowflakeAccount: 'acme.eu-west-1', snowflakeUser: 'bob' },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: {
      iss: 'ACME.BOB.SHA256:N8Iwm2wAEnfBs/U01ISJsNX/mx2C8UR7ZrbToKWdiLA=',
      sub: 'ACME.BOB',
      iat: now,
      exp: now + 3540,
    },
  },
  box: {
    fields: { clientId: 'c', enterpriseId: '7', publicKeyId: 'k' },
    header: { alg: 'RS256', typ: 'JWT', kid: 'k' },
    payload: {
      iss: 'c',
      sub: '7',
      box_sub_type: 'enterprise',
      aud: 'https://api.box.com/oauth2/token',
      ...assertion(45),
    },
  },
  'app-store-connect': {
    fields: { appleIssuerId: guid, appleKeyId: appleId },
    header: { alg: 'ES256', typ: 'JWT', kid: appleId },
    payload: { iss: guid, aud: 'appstoreconnect-v1', iat: now, exp: now + 1200 },
  },
  'app-store-server': {
    fields: { appleIssuerId: guid, appleKeyId: appleId, bundleId: 'a.b' },
    header: { alg: 'ES256', typ: 'JWT', kid: appleId },
    payload: { iss: guid, bid: 'a.b', aud: 'appstoreconnect-v1', iat: now, exp: now + 300 },
  },
  apns: {
    fields: { teamId: appleId, appleKeyId: appleId },
    header: { alg: 'ES256', kid: appleId },
    payload: { iss: appleId, iat: now },
  },
  'apple-sign-in': {
    fields: { teamId: appleId, servicesId: 'a.b', appleKeyId: appleId },
    header: { alg: 'ES256', kid: appleId },
    payload: { iss: appleId, sub: 'a.b', aud: 'https://appleid.apple.com', iat: now, exp: now + 86_400 },
  },
  weatherkit: {
    fields: { teamId: appleId, weatherService: 'a.b', appleKeyId: appleId },
    header: { alg: 'ES256', typ: 'JWT', id: `${appleId}.a.b`, kid: appleId },
    payload: { iss: appleId, sub: 'a.b', iat: now, exp: now + 3600 },
  },
  vapid: {
    fields: { pushEndpoint: 'https://push.example/x/y', pushContact: 'mailto:a@b.example' },
    header: { alg: 'ES256', typ: 'JWT' },
    payload: { aud: 'https://push.example', exp: now + 43_200, sub: 'mailto:a@b.example' },
  },
  livekit: {
    fields: { apiKey: 'k', identity: 'i', room: 'r' },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: { iss: 'k', sub: 'i', video: { room: 'r', roomJoin: true }, nbf: now, exp: now + 21_600 },
  },
  twilio: {
    fields: { twilioKey: sk, twilioAccount: ac, identity: 'i', room: 'r' },
    header: { alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' },
    payload: { iss: sk, sub: ac, grants: { identity: 'i', video: { room: 'r' } }, ...assertion(3600) },
  },
  'zoom-meeting-sdk': {
    fields: { zoomClientId: 'c', meetingNumber: '123 456' },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: { appKey: 'c', mn: '123456', role: 0, iat: now - 30, exp: now + 7170, tokenExp: now + 7170 },
  },
  ghost: {
    fields: { ghostKeyId: '6489a1b2c3d4e5f601234567' },
    header: { alg: 'HS256', typ: 'JWT', kid: '6489a1b2c3d4e5f601234567' },
    payload: { iat: now, exp: now + 300, aud: '/admin/' },
  },
  hasura: {
    fields: { hasuraUser: '7', hasuraRoles: 'user editor' },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: {
      'https://hasura.io/jwt/claims': {
        'x-hasura-user-id': '7',
        'x-hasura-default-role': 'user',
        'x-hasura-allowed-roles': ['user', 'editor'],
      },
      iat: now,
      exp: now + 3600,
    },
  },
  metabase: {
    fields: { dashboard: '7' },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: { resource: { dashboard: 7 }, params: {}, exp: now + 600 },
  },
  onlyoffice: {
    fields: {
      documentUrl: 'https://files.example/a.docx',
      documentKey: 'k-1',
      callbackUrl: 'https://app.example/save',
    },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: {
      document: { url: 'https://files.example/a.docx', key: 'k-1', fileType: 'docx' },
      documentType: 'word',
      editorConfig: { callbackUrl: 'https://app.example/save' },
      iat: now,
      exp: now + 300,
    },
  },
  tableau: {
    fields: { tableauClient: 'c', tableauSecretId: 's', tableauUser: 'u' },
    header: { alg: 'HS256', typ: 'JWT', iss: 'c', kid: 's' },
    payload: { iss: 'c', sub: 'u', scp: ['tableau:views:embed'], aud: 'tableau', ...assertion(600) },
  },
  jaas: {
    fields: { jaasApp: 'app', keyName: 'k' },
    header: { alg: 'RS256', typ: 'JWT', kid: 'app/k' },
    payload: {
      sub: 'app',
      room: '*',
      aud: 'jitsi',
      iss: 'chat',
      context: { user: { moderator: 'true' } },
      iat: now,
      nbf: now,
      exp: now + 7200,
    },
  },
  supabase: {
    fields: { supabaseUser: guid },
    header: { alg: 'HS256', typ: 'JWT' },
    payload: { sub: guid, role: 'authenticated', aud: 'authenticated', iat: now, exp: now + 3600 },
  },
  qweather: {
    fields: { qweatherProject: 'p', qweatherCredential: 'k' },
    header: { alg: 'EdDSA', kid: 'k' },
    payload: { sub: 'p', iat: now - 30, exp: now + 870 },
  },
  coinbase: {
    fields: {
      coinbaseKey: 'organizations/o/apiKeys/k',
      requestUrl: 'https://api.cdp.coinbase.com/platform/v2/a?b=c',
    },
    header: { alg: 'EdDSA', typ: 'JWT', kid: 'organizations/o/apiKeys/k', nonce: 'j' },
    payload: {
      sub: 'organizations/o/apiKeys/k',
      iss: 'cdp',
      aud: ['cdp_service'],
      uris: ['GET api.cdp.coinbase.com/platform/v2/a'],
      iat: now,
      nbf: now,
      exp: now + 120,
    },
  },
  vonage: {
    fields: { vonageApplication: guid },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: { application_id: guid, ...assertion(900) },
  },
  'google-wallet': {
    fields: { serviceAccountEmail: robot },
    header: { alg: 'RS256', typ: 'JWT' },
    payload: {
      iss: robot,
      origins: ['https://www.example.com'],
      aud: 'google',
      typ: 'savetowallet',
      payload: {},
      iat: now,
    },
  },
};

function made(profile: Profile) {
  const alg = profile.algorithms[0] ?? '';
  const fieldValues = golden[profile.id]?.fields ?? {};
  return newTokenJson(profile, { alg, kid: key.keyId, slots: keySlots(key), now, jti: 'j', fieldValues });
}

function failures(profile: Profile, header: object = {}, payload: object = {}, at = now): string[] {
  const good = made(profile);
  const over = (text: string, members: object) =>
    JSON.stringify({ ...(JSON.parse(text) as object), ...members });
  const texts = { header: over(good.header, header), payload: over(good.payload, payload) };
  const json = { header: readJson(texts.header), payload: readJson(texts.payload) };
  const alg = profile.algorithms[0] ?? '';
  return runChecks({
    header: { text: texts.header, json: json.header },
    payload: { text: texts.payload, json: json.payload },
    token: 'x.y.z',
    signature: 'valid',
    loadedKeys: [],
    key: { ...key, alg, modulusBits: null },
    profile,
    fieldValues: valuesOf(
      readFields(profile, texts.payload, json.payload, { text: texts.header, json: json.header }),
    ),
    now: at,
    skew: 0,
  })
    .filter(({ result }) => result === 'fail' || result === 'warn')
    .map(({ id }) => id);
}

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

const endpoint = 'https://id.example/oauth2/token';
/** Five mistakes that are often made with each, and the check that names them. */
const mistakes: Record<string, [check: string, header: object, payload: object, at?: number][]> = {
  'private-key-jwt-issuer': [
    ['assertion', {}, { aud: endpoint }],
    ['aud', {}, { aud: ['https://id.example'] }],
    ['typ', { typ: 'JWT' }, {}],
    ['jti', {}, { jti: undefined }],
    ['kid', { kid: undefined }, {}],
  ],
  okta: [
    ['wants', {}, { aud: 'https://dev-1.okta.com' }],
    ['header', { kid: undefined }, {}],
    ['lifetime', {}, { exp: now + 3601 }],
    ['jti', {}, { jti: undefined }],
    ['sub', {}, { sub: undefined }],
  ],
  auth0: [
    ['wants', {}, { aud: 'https://tenant.auth0.com' }],
    ['wants', {}, { aud: 'https://tenant.auth0.com/oauth/token' }],
    ['lifetime', {}, { exp: now + 301 }],
    ['exp', {}, { exp: now }],
    ['jti', {}, { jti: undefined }],
  ],
  entra: [
    ['header', { 'x5t#S256': undefined }, {}],
    ['header', { 'x5t#S256': 'ERERERERERERERERERERERERERE' }, {}],
    ['nbf', {}, { nbf: now + 7200 }],
    ['exp', {}, {}, now + 301],
    ['aud', {}, { aud: 'https://graph.microsoft.com' }],
  ],
  'github-app': [
    ['lifetime', {}, { exp: now + 600 }],
    ['iat', {}, { iat: now + 60 }],
    ['iat', {}, { iat: `${now}` }],
    ['exp', {}, {}, now + 571],
    ['iss', {}, { iss: 12 }],
  ],
  'google-token-request': [
    ['lifetime', {}, { exp: now + 3601 }],
    ['exp', {}, { iat: now - 7200, exp: now - 3600 }],
    ['aud', {}, { aud: 'https://accounts.google.com/o/oauth2/token' }],
    ['claims', {}, { scope: undefined }],
    ['iat', {}, { iat: now + 7200, exp: now + 10_800 }],
  ],
  'google-self-signed': [
    ['wants', {}, { scope: 'a' }],
    ['wants', {}, { aud: 'https://pubsub.googleapis.com' }],
    ['sub', {}, { sub: undefined }],
    ['lifetime', {}, { exp: now + 3601 }],
    ['header', { kid: undefined }, {}],
  ],
  snowflake: [
    ['wants', {}, { iss: `ACME.eu.BOB.SHA256:x`, sub: 'ACME.EU.bob' }],
    ['iss', {}, { iss: 'ACME.BOB.SHA256:other=' }],
    ['iss', {}, { iss: 'ACME.BOB' }],
    ['lifetime', {}, { exp: now + 3601 }],
    ['exp', {}, {}, now + 3541],
  ],
  salesforce: [
    ['lifetime', {}, { exp: now + 301 }],
    ['exp', {}, { exp: (now + 180) * 1000 }],
    ['wants', {}, { aud: 'https://login.salesforce.com/' }],
    ['wants', {}, { aud: 'login.salesforce.com' }],
    ['sub', {}, { sub: undefined }],
  ],
  docusign: [
    ['wants', {}, { aud: 'https://account-d.docusign.com' }],
    ['claims', {}, { scope: undefined }],
    ['lifetime', {}, { exp: now + 3601 }],
    ['field-shape', {}, { sub: 'me@example.com' }],
    ['exp', {}, {}, now + 3601],
  ],
  'app-store-connect': [
    ['lifetime', {}, { exp: now + 1201 }],
    ['wants', {}, { iss: appleId }],
    ['header', { kid: undefined }, {}],
    ['aud', {}, { aud: 'https://appleid.apple.com' }],
    ['iat', {}, { iat: now + 60 }],
  ],
  apns: [
    ['lifetime', {}, {}, now + 3601],
    ['iat', {}, { iat: now + 60 }],
    ['wants', {}, { iss: guid }],
    ['header', { kid: undefined }, {}],
    ['alg', { alg: 'RS256' }, {}],
  ],
  'apple-sign-in': [
    ['lifetime', {}, { exp: now + 15_777_001 }],
    ['wants', {}, { iss: guid }],
    ['sub', {}, { sub: undefined }],
    ['aud', {}, { aud: 'appstoreconnect-v1' }],
    ['header', { kid: undefined }, {}],
  ],
  vapid: [
    ['wants', {}, { sub: 'ops@example.com' }],
    ['wants', {}, { sub: 'mailto:me@localhost' }],
    ['wants', {}, { aud: 'https://push.example/x/y' }],
    ['lifetime', {}, { exp: now + 86_401 }],
    ['exp', {}, { exp: (now + 60) * 1000 }],
  ],
  livekit: [
    ['wants', {}, { video: { room: 'r', roomJoin: 'true ' } }],
    ['claims', {}, { video: undefined }],
    ['nbf', {}, { nbf: now + 60 }],
    ['sub', {}, { sub: undefined }],
    ['iss', {}, { iss: undefined }],
  ],
  twilio: [
    ['wants', {}, { iss: ac }],
    ['wants', {}, { sub: sk }],
    ['header', { cty: undefined }, {}],
    ['lifetime', {}, { exp: now + 86_401 }],
    ['wants', {}, { grants: undefined }],
  ],
  'zoom-meeting-sdk': [
    ['lifetime', {}, { exp: now - 30 + 1800, tokenExp: now - 30 + 1800 }],
    ['claims', {}, { tokenExp: undefined }],
    ['claims', {}, { role: '1' }],
    ['wants', {}, { mn: '123 456' }],
    ['exp', {}, { exp: (now + 7200) * 1000 }],
  ],
};

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
