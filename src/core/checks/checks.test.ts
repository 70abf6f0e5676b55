import { describe, expect, test } from 'vitest';
import { checks as texts, checkNames, repairLabel } from '../../text/en/checks.js';
import { readJson } from '../json/read.js';
import { algorithmNames } from '../keys/algorithms.js';
import { apiProxy, profiles } from '../profiles/builtIn.js';
import { readFields, valuesOf } from '../profiles/fill/fields.js';
import { newTokenJson } from '../profiles/fill/newTokenJson.js';
import type { Profile } from '../profiles/profile.js';
import { checkIds, checkIdsOf, type CheckId } from './all.js';
import type { CheckedKey, CheckInput } from './check.js';
import { applyRepair, type Texts } from './repair.js';
import { preflightStatus, runChecks, wouldBeAccepted, type CheckResult } from './run.js';
import { rocaModulus } from '../keys/testing/roca.js';

const now = 1_800_000_000;
const applicationId = 'e4f6dc8c6aeb8471016b034c61f12b4a';
const key: CheckedKey = {
  keyId: 'N8Iwm2wAEnfBs_U01ISJsNX_mx2C8UR7ZrbToKWdiLA',
  thumbprint: 'zFHVsM9dc4OlHIwvEnVqfKzRj1ujqYGsZnXAcgn_CqI',
  kid: null,
  certificate: null,
  ssh: null,
  modulusBits: 2048,
  modulus: null,
  alg: 'RS256',
  canSign: true,
  publiclyKnown: null,
};
/** Two keys of an issuer. */
const theirs: CheckedKey = { ...key, keyId: 'theirs', thumbprint: 't', kid: 'k1', canSign: false };
const ofSet = {
  key: theirs,
  loadedKeys: [theirs, { ...theirs, keyId: 'second', thumbprint: 's', kid: 'k2' }],
};
const example = { document: 'RFC 7515', part: 'appendix', number: 'A.2' } as const;
const profileOf = (id: string): Profile => profiles.find((profile) => profile.id === id) ?? apiProxy;

/** `header` and `payload` are texts, or members that are put over those of a good token (undefined: taken out). */
type Case = Partial<Omit<CheckInput, 'header' | 'payload'>> & {
  header?: object | string;
  payload?: object | string | null;
};

const goodFields = {
  applicationId,
  clientId: 'DOSA_0123',
  audience: 'https://login.example/auth/realms/R',
  tokenUrl: 'https://login.example/token',
};

function inputOf(sample: Case): CheckInput {
  const { header = {}, payload = {}, profile = apiProxy, ...rest } = sample;
  const good = newTokenJson(profile, {
    alg: 'RS256',
    kid: key.keyId,
    now,
    jti: 'j-1',
    fieldValues: goodFields,
  });
  const text = (over: object | string, base: string) =>
    typeof over === 'string' ? over : JSON.stringify({ ...(JSON.parse(base) as object), ...over }, null, 1);
  return input(
    { headerText: text(header, good.header), payloadText: text(payload ?? '', good.payload) },
    {
      profile,
      ...(payload === null ? { payload: null } : {}),
      ...rest,
    },
  );
}

function input(
  { headerText, payloadText }: Texts,
  rest: Partial<CheckInput> & { profile: Profile },
): CheckInput {
  return {
    header: { text: headerText, json: readJson(headerText) },
    payload: { text: payloadText, json: readJson(payloadText) },
    token: 'x'.repeat(500),
    signature: 'valid',
    loadedKeys: [],
    key,
    fieldValues: goodFields,
    now,
    skew: 0,
    ...rest,
  };
}

const resultOf = (id: CheckId, sample: CheckInput): CheckResult | undefined =>
  runChecks({ ...sample, profile: { ...sample.profile, checks: checkIds } }).find((one) => one.id === id);

const agent = profileOf('service-account-agent');
const cli = profileOf('service-account-cli');
const gateway = profileOf('api-gateway');
const anyKid = profileOf('private-key-jwt');
const blank = profileOf('blank');
const fixed: Profile = {
  ...apiProxy,
  fields: [
    ...apiProxy.fields,
    { id: 'clientId', label: 'Team', value: '', shape: null, fills: { azp: 'team:{clientId}' } },
  ],
  claims: { scope: 'a b', level: 2, on: true, list: ['x', 'y'] },
};
/** Like a service that the page has no name for (core/profiles/services). */
const wide: Profile = {
  ...fixed,
  header: { kid: 'field', typ: 'x+jwt', typRequired: true, members: { cty: 'v1', x5t: '{cert.sha1}' } },
  fields: [
    ...apiProxy.fields,
    {
      id: 'keyName',
      label: 'Key',
      value: 'k-1',
      shape: { pattern: '^k-\\d$', example: 'k-1' },
      fills: {},
      header: { kid: '{keyName}' },
    },
    { id: 'room', label: 'Room', value: '', shape: null, fills: { '/video/room': '{room}' }, optional: true },
    { id: 'role', label: 'Role', value: '1', shape: null, fills: { role: '{role}' }, as: 'number' },
  ],
  times: { iat: -30, copies: { tokenExp: 'exp' } },
  lifetime: { default: 3600, max: 7200, min: 1801 },
  audience: 'string',
  tokenRequest: { parameter: 'assertion', grantType: 'x', tokenUrl: 'https://x.example' },
  assertion: 'issuer',
  wants: {
    on: { present: true },
    nonce: { present: false },
    scope: { oneOf: ['a b', 'c'] },
    list: { pattern: '^[xz]$', example: 'x' },
  },
};
const wideFields = { ...goodFields, keyName: 'k-1', room: '', role: '1' };
const ofWide = {
  profile: wide,
  fieldValues: wideFields,
  key: { ...key, certificate: { sha1: '00'.repeat(20), sha256: '' } },
  header: { x5t: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA' },
};
const endless: Profile = { ...apiProxy, times: { exp: null }, lifetime: { default: 60, max: 3600 } };
const double = (text: string) => text.replace('}', ',"sub":"other"}');
const goodPayload = JSON.stringify({
  sub: applicationId,
  aud: applicationId,
  iss: applicationId,
  exp: now + 9,
});
const hour = 3600;

const cases: [CheckId, 'pass' | 'warn' | 'fail' | 'skip', string, Case][] = [
  ['json', 'pass', '', {}],
  ['json', 'fail', 'check-not-an-object', { header: '{"alg":' }],
  ['json', 'fail', 'check-not-an-object', { header: '["RS256"]' }],
  ['json', 'fail', 'check-not-an-object', { payload: 'null' }],
  ['json', 'fail', 'check-not-an-object', { payload: null }],
  ['json', 'skip', '', { header: '', signature: 'empty' }],

  ['signature', 'pass', '', {}],
  ['signature', 'warn', 'check-signature-notice', { signature: 'valid-with-notice' }],
  ['signature', 'fail', 'check-signature-invalid', { signature: 'invalid' }],
  ['signature', 'fail', 'check-signature-invalid', { signature: 'invalid', key: { ...key, canSign: false } }],
  ['signature', 'fail', 'check-signature-missing', { signature: 'unsigned' }],
  ['signature', 'fail', 'check-signature-unjudged', { signature: 'unsupported' }],
  ['signature', 'fail', 'check-token-malformed', { signature: 'malformed' }],
  ['signature', 'fail', 'check-token-encrypted', { signature: 'encrypted' }],
  ['signature', 'skip', '', { signature: 'no-key', key: null }],
  ['signature', 'skip', '', { signature: 'signing' }],
  ['signature', 'skip', '', { signature: 'empty' }],

  ['header', 'skip', '', {}],
  ['header', 'skip', '', { profile: wide, header: '{' }],
  ['header', 'pass', '', ofWide],
  ['header', 'pass', '', { ...ofWide, key: null, header: { x5t: 'theirs' } }],
  ['header', 'fail', 'check-header-missing', { ...ofWide, header: {} }],
  ['header', 'fail', 'check-header-missing', { ...ofWide, header: { ...ofWide.header, kid: undefined } }],
  ['header', 'fail', 'check-header-differs', { ...ofWide, header: { ...ofWide.header, cty: 'v2' } }],
  ['header', 'fail', 'check-header-differs', { ...ofWide, header: { x5t: 'AAAA' } }],
  ['header', 'fail', 'check-field-empty', { ...ofWide, fieldValues: { ...wideFields, keyName: '' } }],

  ['wants', 'skip', '', {}],
  ['wants', 'pass', '', ofWide],
  ['wants', 'pass', '', { ...ofWide, payload: { scope: undefined, list: ['y', 'z'] } }],
  ['wants', 'fail', 'check-wants-missing', { ...ofWide, payload: { on: undefined } }],
  ['wants', 'fail', 'check-wants-absent', { ...ofWide, payload: { nonce: 'n' } }],
  ['wants', 'fail', 'check-wants-other', { ...ofWide, payload: { scope: 'b' } }],
  ['wants', 'fail', 'check-wants-other', { ...ofWide, payload: { list: ['y'] } }],
  ['wants', 'fail', 'check-wants-other', { ...ofWide, payload: { list: 'x'.repeat(301) } }],

  ['assertion', 'skip', '', {}],
  ['assertion', 'pass', '', { ...ofWide, payload: { aud: 'https://id.example/realms/token-shop' } }],
  ...['/token', '/oauth2/v1/token', '/as/par', '/ext/ciba/auth', '/connect/token/'].map(
    (path): (typeof cases)[number] => [
      'assertion',
      path.includes('ciba') ? 'pass' : 'fail',
      path.includes('ciba') ? '' : 'check-assertion-endpoint',
      { ...ofWide, payload: { aud: `https://id.example${path}` } },
    ],
  ),

  ['typ', 'pass', '', ofWide],
  ['typ', 'fail', 'check-typ-required', { ...ofWide, header: { typ: 'JWT' } }],
  ['typ', 'fail', 'check-typ-required', { ...ofWide, header: { typ: undefined } }],
  ['typ', 'fail', 'header-type', { ...ofWide, header: { typ: 1 } }],
  ['kid', 'skip', '', ofWide],
  ['aud', 'fail', 'check-aud-list', { ...ofWide, payload: { aud: [applicationId] } }],
  ['claims', 'pass', '', ofWide],
  ['claims', 'fail', 'claim-type', { ...ofWide, payload: { role: '1' } }],
  ['claims', 'fail', 'check-claim-differs', { ...ofWide, payload: { role: 2 } }],
  ['claims', 'fail', 'check-claim-differs', { ...ofWide, payload: { tokenExp: now } }],
  ['claims', 'fail', 'check-claim-missing', { ...ofWide, payload: { tokenExp: undefined } }],
  [
    'claims',
    'fail',
    'check-claim-differs',
    { ...ofWide, fieldValues: { ...wideFields, room: 'a' }, payload: { video: { room: 'b' } } },
  ],
  ['field-shape', 'warn', 'check-field-shape', { ...ofWide, fieldValues: { ...wideFields, keyName: 'k' } }],
  ['lifetime', 'pass', '', ofWide],
  ['lifetime', 'fail', 'check-lifetime-under', { ...ofWide, payload: { exp: now - 30 + 1800 } }],
  [
    'lifetime',
    'pass',
    '',
    {
      profile: { ...gateway, lifetime: { default: 60, max: 300, from: 'now' } },
      payload: { iat: now - 60, exp: now + 300 },
    },
  ],
  [
    'lifetime',
    'fail',
    'check-lifetime-over',
    {
      profile: { ...gateway, lifetime: { default: 60, max: 300, from: 'now' } },
      payload: { exp: now + 301 },
    },
  ],
  ['lifetime', 'pass', '', { profile: endless, payload: { iat: now - 3600 } }],
  ['lifetime', 'fail', 'check-token-old', { profile: endless, payload: { iat: now - 3601 } }],
  ['exp', 'pass', '', { profile: endless }],
  ['iat', 'pass', '', { profile: { ...apiProxy, times: { iat: null } } }],

  ['alg', 'pass', '', {}],
  ['alg', 'pass', '', { header: { alg: 'ES256' }, profile: blank }],
  ['alg', 'fail', 'check-alg-refused', { header: { alg: 'RS384' } }],
  ['alg', 'fail', 'check-alg-refused', { header: { alg: 'none' } }],
  ['alg', 'fail', 'check-alg-refused', { header: { alg: 'none' }, profile: blank }],
  ['alg', 'fail', 'check-alg-refused', { header: { alg: 'RS384' }, key: null }],
  ['alg', 'fail', 'check-alg-refused', { header: { alg: 'ES256' }, key: { ...key, alg: 'ES256' } }],
  ['alg', 'fail', 'alg-missing', { header: { alg: undefined } }],
  ['alg', 'fail', 'alg-not-string', { header: { alg: 256 } }],
  ['alg', 'skip', '', { header: '{' }],

  ['kid', 'pass', '', {}],
  ['kid', 'skip', '', { profile: blank }],
  ['kid', 'skip', '', { profile: blank, header: { kid: 'theirs' }, key: { ...key, canSign: false } }],
  ['kid', 'pass', '', { profile: anyKid, header: { kid: key.thumbprint } }],
  ['kid', 'pass', '', { profile: anyKid, header: { kid: 'mine' }, key: { ...key, kid: 'mine' } }],
  ['kid', 'warn', 'check-kid-other-key', { profile: anyKid, header: { kid: 'theirs' } }],
  ['kid', 'warn', 'check-kid-other-key', { profile: cli, header: { kid: 'theirs' } }],
  ['kid', 'fail', 'check-kid-other-key', { header: { kid: 'x' } }],
  ['kid', 'fail', 'check-kid-other-key', { header: { kid: '' } }],
  ['kid', 'fail', 'check-kid-other-key', { header: { kid: 'mine' }, key: { ...key, kid: 'mine' } }],
  ['kid', 'fail', 'kind-kid-unknown', { header: { kid: 'x' }, ...ofSet, signature: 'invalid' }],
  [
    'kid',
    'warn',
    'kind-kid-unknown',
    { profile: blank, header: { kid: 'x' }, ...ofSet, signature: 'invalid' },
  ],
  ['kid', 'fail', 'check-kid-other-key', { header: { kid: 'x' }, ...ofSet, signature: 'valid' }],
  ['kid', 'fail', 'check-kid-other-key', { header: { kid: 'k2' }, ...ofSet, signature: 'invalid' }],
  ['kid', 'fail', 'check-kid-thumbprint', { header: { kid: key.thumbprint } }],
  ['kid', 'fail', 'check-kid-is-key', { header: { kid: '-----BEGIN PUBLIC KEY-----' } }],
  ['kid', 'warn', 'check-kid-is-key', { profile: anyKid, header: { kid: '-----BEGIN PUBLIC KEY-----' } }],
  ['kid', 'fail', 'check-kid-missing', { header: { kid: undefined } }],
  ['kid', 'fail', 'header-type', { header: { kid: 7 } }],
  ['kid', 'skip', '', { key: null }],

  ...(['sub', 'aud', 'iss'] as const).flatMap((claim): typeof cases => [
    [claim, 'pass', '', {}],
    [claim, 'fail', 'check-claim-missing', { payload: { [claim]: undefined } }],
    [claim, 'fail', 'check-claim-differs', { payload: { [claim]: `${applicationId} ` } }],
    [claim, 'fail', 'check-claim-differs', { payload: { [claim]: '' } }],
    [claim, 'fail', 'claim-type', { payload: { [claim]: 7 } }],
    [claim, 'fail', 'check-field-empty', { fieldValues: {} }],
    [claim, 'skip', '', { profile: blank }],
  ]),
  [
    'sub',
    'fail',
    'check-field-undecided',
    { payload: { sub: 'a', aud: 'b', iss: 'c' }, fieldValues: { applicationId: 'a' } },
  ],
  [
    'sub',
    'fail',
    'check-field-undecided',
    { profile: cli, payload: { sub: 'typo' }, fieldValues: { ...goodFields, clientId: 'typo' } },
  ],
  ['iss', 'fail', 'check-field-undecided', { profile: cli, payload: { sub: 'typo' } }],
  ['iss', 'pass', '', { profile: agent }],
  ['iss', 'fail', 'check-claim-differs', { profile: agent, payload: { iss: 'DOSA_0123' } }],
  ['aud', 'warn', 'check-aud-list', { profile: cli, payload: { aud: ['x', goodFields.tokenUrl] } }],
  ['sub', 'fail', 'claim-type', { payload: { sub: [applicationId] } }],
  ['aud', 'fail', 'check-aud-list', { payload: { aud: [applicationId] } }],
  ['aud', 'fail', 'check-claim-differs', { payload: { aud: ['x'] } }],
  ['aud', 'fail', 'check-claim-differs', { profile: cli, payload: { aud: ['x'] } }],
  ['aud', 'fail', 'check-field-empty', { payload: { aud: ['x', 'y'] }, fieldValues: {} }],
  ['aud', 'fail', 'check-claim-differs', { profile: cli, payload: { aud: `${goodFields.tokenUrl}/` } }],

  ['sub', 'warn', 'claim-type', { profile: gateway, payload: { sub: 7 } }],
  ['sub', 'skip', '', { profile: gateway, payload: { sub: 'x' } }],
  ['iss', 'warn', 'claim-type', { profile: blank, payload: { iss: {} } }],
  ['aud', 'warn', 'claim-type', { profile: blank, payload: { aud: 7 } }],

  ['claims', 'pass', '', { profile: fixed }],
  ['claims', 'fail', 'check-claim-missing', { profile: fixed, payload: { scope: undefined } }],
  ['claims', 'fail', 'check-claim-differs', { profile: fixed, payload: { scope: 'b a' } }],
  ['claims', 'fail', 'check-claim-differs', { profile: fixed, payload: { level: 2.5 } }],
  ['claims', 'fail', 'check-claim-differs', { profile: fixed, payload: { on: false } }],
  ['claims', 'fail', 'check-claim-differs', { profile: fixed, payload: { list: ['x'] } }],
  ['claims', 'fail', 'check-claim-differs', { profile: fixed, payload: { azp: 'DOSA_0123' } }],
  ['claims', 'skip', '', {}],

  ['exp', 'pass', '', { payload: { exp: now + 1 } }],
  ['exp', 'pass', '', { payload: { exp: now + 9e9 } }],
  ['exp', 'warn', 'check-exp-passed', { payload: { exp: now - 29 }, skew: 30 }],
  ['exp', 'warn', 'time-fraction', { payload: { exp: now + 1.5 } }],
  ['exp', 'warn', 'time-notation', { payload: goodPayload.replace(/"exp":\d+/, '$&.0') }],
  ['exp', 'fail', 'check-exp-passed', { payload: { exp: now } }],
  ['exp', 'fail', 'check-exp-passed', { payload: { exp: now - 30 }, skew: 30 }],
  ['exp', 'fail', 'check-exp-passed', { payload: { iat: now - hour, exp: now - 600 } }],
  ['exp', 'fail', 'check-exp-missing', { payload: { exp: undefined } }],
  ['exp', 'fail', 'check-exp-missing', { payload: { iat: undefined, exp: undefined } }],
  ['exp', 'fail', 'time-not-number', { payload: { exp: `${now + 600}` } }],
  ['exp', 'fail', 'time-unit', { payload: { exp: (now + 600) * 1000 } }],
  ['exp', 'fail', 'time-beyond-calendar', { payload: { exp: 1e14 } }],
  ['exp', 'skip', '', { payload: '[]' }],

  ['iat', 'pass', '', {}],
  ['iat', 'warn', 'time-issued-in-future', { payload: { iat: now + 30 }, skew: 30 }],
  ['iat', 'warn', 'check-iat-missing', { payload: { iat: undefined } }],
  ['iat', 'fail', 'time-negative', { payload: { iat: -1 } }],
  ['iat', 'fail', 'time-issued-in-future', { payload: { iat: now + 1 } }],
  ['iat', 'fail', 'time-not-number', { payload: { iat: null } }],
  ['iat', 'fail', 'time-unit', { payload: { iat: now * 1000 } }],
  ['iat', 'skip', '', { payload: null }],

  ['nbf', 'pass', '', {}],
  ['nbf', 'pass', '', { payload: { nbf: now } }],
  ['nbf', 'warn', 'check-nbf-ahead', { payload: { nbf: now + 30 }, skew: 30 }],
  ['nbf', 'fail', 'check-nbf-ahead', { payload: { nbf: now + 1 } }],
  ['nbf', 'fail', 'time-not-number', { payload: { nbf: '' } }],
  ['nbf', 'fail', 'time-unit', { payload: { nbf: now * 1e9 } }],
  ['nbf', 'skip', '', { payload: '1' }],

  ['order', 'pass', '', {}],
  ['order', 'fail', 'time-order', { payload: { iat: now + 5, exp: now + 5 } }],
  ['order', 'fail', 'time-order', { payload: { nbf: now + hour } }],
  ['order', 'skip', '', { payload: { exp: undefined } }],
  ['order', 'skip', '', { payload: { iat: 'now' } }],

  ['lifetime', 'pass', '', {}],
  ['lifetime', 'pass', '', { profile: gateway }],
  ['lifetime', 'warn', 'check-lifetime-long', { payload: { exp: now + 86_401 } }],
  ['lifetime', 'fail', 'check-lifetime-over', { profile: gateway, payload: { exp: now + 301 } }],
  [
    'lifetime',
    'fail',
    'check-lifetime-over',
    { profile: gateway, payload: { iat: undefined, exp: now + 301 } },
  ],
  ['lifetime', 'skip', '', { payload: { exp: now * 1000 } }],

  ['jti', 'pass', '', { profile: agent }],
  ['jti', 'fail', 'check-jti-missing', { profile: agent, payload: { jti: undefined } }],
  ['jti', 'fail', 'check-jti-missing', { profile: agent, payload: { jti: '' } }],
  ['jti', 'fail', 'claim-type', { profile: agent, payload: { jti: 1 } }],
  ['jti', 'warn', 'claim-type', { payload: { jti: 1 } }],
  ['jti', 'skip', '', { payload: { jti: 'x' } }],
  ['jti', 'skip', '', {}],

  ['names', 'pass', '', {}],
  ['names', 'warn', 'token-duplicate-name', { payload: goodPayload.replace('}', ',"a":{"b":1,"b":2}}') }],
  ['names', 'fail', 'token-duplicate-name', { payload: double(goodPayload) }],
  ['names', 'fail', 'token-duplicate-name', { header: '{"alg":"x","kid":"k", "alg":"RS256"}' }],
  ['names', 'skip', '', { header: '', payload: '' }],

  ['typ', 'pass', '', {}],
  ['typ', 'warn', 'check-typ-missing', { header: { typ: undefined } }],
  ['typ', 'warn', 'check-typ-other', { header: { typ: 'jwt' } }],
  ['typ', 'warn', 'header-type', { header: { typ: null } }],
  ['typ', 'skip', '', { profile: cli }],

  ['crit', 'pass', '', {}],
  ['crit', 'warn', 'check-crit-used', { header: { crit: ['b64'], b64: true } }],
  ['crit', 'fail', 'crit-unknown', { header: { crit: ['x'], x: 1 } }],
  ['crit', 'fail', 'crit-invalid', { header: { crit: [] } }],
  ['crit', 'skip', '', { header: '' }],

  ['key-strength', 'pass', '', {}],
  ['key-strength', 'warn', 'check-key-short', { key: { ...key, modulusBits: 2047 } }],
  ['key-strength', 'skip', '', { key: { ...key, modulusBits: null } }],

  ['known-key', 'pass', '', {}],
  ['known-key', 'warn', 'key-publicly-known', { key: { ...key, publiclyKnown: example } }],
  ['known-key', 'fail', 'key-rsa-roca', { key: { ...key, modulus: rocaModulus } }],
  ['known-key', 'skip', '', { key: null }],

  ['field-shape', 'pass', '', {}],
  ...[key.keyId, 'eyJhbGciOi.x.y', ' eyJhbGciOi.x.y', '-----BEGIN PUBLIC KEY-----'].map(
    (value): (typeof cases)[number] => [
      'field-shape',
      'fail',
      'check-field-foreign',
      { fieldValues: { applicationId: value } },
    ],
  ),
  ...['my-app', 'E4F6DC8C6AEB8471016B034C61F12B4A'].map((value): (typeof cases)[number] => [
    'field-shape',
    'warn',
    'check-field-shape',
    { fieldValues: { applicationId: value } },
  ]),
  [
    'field-shape',
    'warn',
    'check-field-shape',
    { profile: cli, fieldValues: { ...goodFields, clientId: 'x' } },
  ],
  [
    'field-shape',
    'warn',
    'check-field-shape',
    { profile: cli, fieldValues: { ...goodFields, tokenUrl: 'x' } },
  ],
  ['field-shape', 'skip', '', { profile: blank }],

  ['size', 'pass', '', { token: 'x'.repeat(8192) }],
  ['size', 'warn', 'check-size', { token: 'x'.repeat(8193) }],
  ['size', 'fail', 'check-size', { token: 'x'.repeat(15_001) }],
  ['size', 'skip', '', { token: '' }],
  ['size', 'skip', '', { token: 'x'.repeat(20_000), profile: cli }],
];

/** What a check cannot come to, and why: nothing in it is bad enough, or nothing is mild enough. */
const never: Partial<Record<CheckId, ('warn' | 'fail')[]>> = {
  json: ['warn'],
  alg: ['warn'],
  claims: ['warn'],
  order: ['warn'],
  header: ['warn'],
  wants: ['warn'],
  assertion: ['warn'],
  'key-strength': ['fail'],
};
/** Failures that no edit of the texts repairs. */
const unrepaired = [
  'kind-kid-unknown',
  'check-not-an-object',
  'check-signature-notice',
  'check-signature-missing',
  'check-signature-unjudged',
  'check-token-malformed',
  'check-token-encrypted',
  'check-field-empty',
  'check-wants-missing',
  'check-wants-other',
  'check-assertion-endpoint',
  'check-key-short',
  'key-publicly-known',
  'check-size',
];

describe('each check', () => {
  test.each(cases)('%s: %s %s %#', (id, result, kind, sample) => {
    const judged = inputOf(sample);
    const found = resultOf(id, judged);
    expect(found?.result).toBe(result);
    expect(found?.problem?.kind ?? '').toBe(kind);
    if (!found?.repair) return;
    const before = { headerText: judged.header.text, payloadText: judged.payload?.text ?? '' };
    const after = applyRepair(found.repair, before, { now, jti: 'j-2' });
    const isSigned = found.repair.kind === 'sign-again';
    const repaired = input(after, {
      ...judged,
      ...partsOf(after),
      signature: isSigned ? 'valid' : judged.signature,
    });
    expect(resultOf(id, repaired)?.result).toBe('pass');
  });

  test('passes, warns and fails somewhere, where it can', () => {
    for (const id of checkIds) {
      const seen = new Set(cases.filter(([one]) => one === id).map(([, result]) => result));
      const missing = (['pass', 'warn', 'fail'] as const).filter((result) => !seen.has(result));
      expect(missing, id).toEqual(never[id] ?? []);
      expect(checkNames[id].title).not.toBe('');
    }
  });

  test('and every problem that only checks know is met', () => {
    const met = new Set(cases.map(([, , kind]) => kind));
    expect(Object.keys(texts).filter((kind) => !met.has(kind))).toEqual([]);
  });

  test('offers a repair unless nothing in the texts can mend it', () => {
    for (const [id, result, kind, sample] of cases) {
      const repair = resultOf(id, inputOf(sample))?.repair;
      if (result === 'pass' || result === 'skip' || unrepaired.includes(kind)) expect(repair).toBeNull();
    }
    const without = cases.filter(
      ([id, result, kind, sample]) =>
        (result === 'warn' || result === 'fail') &&
        !unrepaired.includes(kind) &&
        resultOf(id, inputOf(sample))?.repair === null,
    );
    // No private key; a key of another type than the profile wants; a key that is broken; a type; a nested double; an unusual value.
    expect(without.map(([id, , kind]) => `${id} ${kind}`)).toEqual([
      'signature check-signature-invalid',
      'field-shape check-field-shape',
      'alg check-alg-refused',
      'sub claim-type',
      'iss claim-type',
      'aud claim-type',
      'jti claim-type',
      'names token-duplicate-name',
      'known-key key-rsa-roca',
      ...Array<string>(4).fill('field-shape check-field-foreign'),
      ...Array<string>(4).fill('field-shape check-field-shape'),
    ]);
  });
});

function partsOf({ headerText, payloadText }: Texts): Pick<CheckInput, 'header' | 'payload'> {
  return {
    header: { text: headerText, json: readJson(headerText) },
    payload: { text: payloadText, json: readJson(payloadText) },
  };
}

test.each([
  [{ payload: { aud: `${applicationId} ` } }, ['space']],
  [{ payload: { aud: applicationId.toUpperCase() } }, ['case']],
  [{ payload: { aud: ['x', ` ${applicationId}`] } }, ['space']],
  [{ payload: { aud: 'x' } }, []],
  [{ payload: { aud: ['x', 'y'] } }, []],
  [{ profile: cli, payload: { aud: `${goodFields.tokenUrl}/` } }, ['end-slash']],
  [{ profile: cli, payload: { aud: goodFields.tokenUrl.replace('https', 'http') } }, ['scheme']],
] satisfies [Case, string[]][])('what aud differs by is told %#', (sample, by) => {
  expect(resultOf('aud', inputOf(sample))?.problem).toMatchObject({ kind: 'check-claim-differs', by });
});

test('white space in a pasted value is taken away in every claim it fills', () => {
  const spaced = ` ${applicationId.slice(0, 8)} ${applicationId.slice(8)}\n`;
  const texts = newTokenJson(apiProxy, {
    alg: 'RS256',
    kid: key.keyId,
    now,
    jti: '',
    fieldValues: { applicationId: spaced },
  });
  const judged = input(
    { headerText: texts.header, payloadText: texts.payload },
    { profile: apiProxy, fieldValues: { applicationId: spaced } },
  );
  const shape = resultOf('field-shape', judged);
  expect(shape?.problem).toMatchObject({ kind: 'check-field-shape', looks: 'spaced' });
  const repair = shape?.repair ?? { kind: 'sign-again' };
  const after = applyRepair(
    repair,
    { headerText: texts.header, payloadText: texts.payload },
    { now, jti: '' },
  );
  const values = valuesOf(readFields(apiProxy, after.payloadText));
  expect(values).toEqual({ applicationId });
  expect(resultOf('field-shape', input(after, { profile: apiProxy, fieldValues: values }))?.result).toBe(
    'pass',
  );
});

test('a double is told with its place, and whether it is nested', () => {
  const nested = goodPayload.replace('}', ',"a":{"b":1,"b":2}}');
  const problemOf = (payload: string) => resultOf('names', inputOf({ payload }))?.problem;
  expect(problemOf(nested)).toMatchObject({ segment: 'payload', name: 'b', nested: true, count: 1 });
  expect(problemOf(double(goodPayload))).toMatchObject({ name: 'sub', nested: false, count: 1 });
});

describe('the whole list', () => {
  test.each(profiles)('a new token of $id is accepted', (profile) => {
    const results = runChecks(inputOf({ profile }));
    expect(results.filter(({ result }) => result === 'fail' || result === 'warn')).toEqual([]);
    expect(wouldBeAccepted(results)).toBe(true);
    expect(results.map(({ id }) => id).toSorted()).toEqual(checkIdsOf(profile).toSorted());
  });

  test('the worst comes first, in the order of the profile among equals', () => {
    const results = runChecks(
      inputOf({ header: { alg: 'none', typ: 1 }, payload: { iss: 1, nbf: now + 9 } }),
    );
    expect(results.map(({ id, result }) => `${result} ${id}`)).toEqual([
      'fail alg',
      'fail iss',
      'fail nbf',
      'warn typ',
      ...['json', 'signature', 'kid', 'sub', 'aud', 'exp', 'iat', 'order', 'lifetime', 'names', 'crit'].map(
        (id) => `pass ${id}`,
      ),
      ...['key-strength', 'known-key', 'field-shape', 'size'].map((id) => `pass ${id}`),
    ]);
  });

  test('nothing is accepted whose signature was not judged', () => {
    for (const signature of ['no-key', 'signing', 'empty'] as const) {
      expect(wouldBeAccepted(runChecks(inputOf({ signature })))).toBe(false);
    }
  });

  test('stricter on purpose than a lenient gateway', () => {
    const stricter: Case[] = [
      { payload: { exp: `${now + 600}` } },
      { payload: { iat: `${now}` } },
      { payload: { exp: (now + 600) * 1000 } },
      { payload: { exp: (now + 600) * 1e6 } },
      { payload: { exp: 9e12 } },
      { payload: { exp: -5 } },
      { payload: double(goodPayload).replace('other', applicationId) },
      { header: { crit: ['x'], x: 1 } },
    ];
    for (const sample of stricter) expect(wouldBeAccepted(runChecks(inputOf(sample)))).toBe(false);
  });
});

describe('what all checks come to', () => {
  const of = (sample: Case) => preflightStatus(runChecks(inputOf(sample)));
  const empty = { sub: '', aud: '', iss: '' };
  const noFields = { applicationId: '' };

  test('a good token, one with a warning, one that fails, one that nobody can judge', () => {
    expect(of({})).toBe('accepted');
    expect(of({ payload: { iat: undefined } })).toBe('warned');
    expect(of({ payload: { exp: 1 } })).toBe('rejected');
    expect(of({ signature: 'no-key' })).toBe('unjudged');
  });

  test('empty fields are not a failure yet, but nothing else may fail beside them', () => {
    expect(of({ payload: empty, fieldValues: noFields })).toBe('incomplete');
    expect(of({ payload: { ...empty, exp: 1 }, fieldValues: noFields })).toBe('rejected');
  });
});

describe('what a repair does', () => {
  const of = (sample: Case, id: CheckId) => resultOf(id, inputOf(sample))?.repair;

  test('the buttons say it', () => {
    const labels = (
      [
        [{ payload: { iat: undefined, exp: now - 1 } }, 'exp'],
        [{ payload: { iat: now - 2 * hour, exp: now - hour } }, 'exp'],
        [{ header: { kid: 'x' } }, 'kid'],
        [{ payload: { aud: 'x' } }, 'aud'],
        [{ profile: agent, payload: { jti: '' } }, 'jti'],
        [{ header: { alg: 'RS512' } }, 'alg'],
        [{ header: { crit: ['x'], x: 1 } }, 'crit'],
      ] as const
    ).map(([sample, id]) => {
      const repair = of(sample, id);
      return repair && repairLabel(repair);
    });
    expect(labels).toEqual([
      'Set exp to 10 minutes from now',
      'Set exp to 1 hour from now, iat to now',
      'Use this key’s Key ID',
      'Set aud to the Application ID',
      'Generate a new jti',
      'Set alg to RS256',
      'Remove crit',
    ]);
  });

  test('a token that was long dead gets the life it had, and one that was never meant the usual one', () => {
    const lifetimeOf = (payload: object, profile: Profile = apiProxy) => {
      const repair = of({ payload, profile }, 'exp');
      return repair?.kind === 'set-times' ? repair.lifetime : null;
    };
    expect(lifetimeOf({ iat: now - 5000, exp: now - 4970 })).toBe(30);
    expect(lifetimeOf({ iat: now - 100_000, exp: now - 10 })).toBe(600);
    expect(lifetimeOf({ iat: now - 50, exp: now - 60 })).toBe(600);
    expect(lifetimeOf({ iat: now - 5000, exp: now - 1 }, gateway)).toBe(300);
  });

  test('nothing else in the text changes', () => {
    const payloadText = ' {\n"n" : 1.00 ,\t"exp": 5, "sub":"\\u0061", "exp" :6 }';
    const texts = { headerText: '{"alg":"RS256" }', payloadText };
    const times = applyRepair({ kind: 'set-times', claims: ['exp'], lifetime: 60 }, texts, { now, jti: '' });
    expect(times).toEqual({ ...texts, payloadText: payloadText.replace('6 }', `${now + 60} }`) });
    const single = applyRepair({ kind: 'remove-doubles' }, texts, { now, jti: '' });
    expect(single).toEqual({ ...texts, payloadText: payloadText.replace('"exp": 5, ', '') });
    const broken = { headerText: '{', payloadText: '[]' };
    for (const kind of ['new-jti', 'remove-doubles', 'sign-again'] as const) {
      expect(applyRepair({ kind }, broken, { now, jti: 'j' })).toEqual(broken);
    }
  });
});

test('of an encrypted token only what can be seen from outside is judged', () => {
  const header = { alg: 'RSA-OAEP', enc: 'A256GCM', kid: undefined };
  const results = runChecks(inputOf({ header, payload: null, signature: 'encrypted', token: 'a.b.c.d.e' }));
  const judged = results.filter(({ result }) => result !== 'skip').map(({ id, result }) => `${id} ${result}`);
  expect(judged).toEqual(['signature fail', 'size pass']);
});

test.each(algorithmNames)('an API proxy is sent RS256 and refuses any other algorithm: %s', (alg) => {
  const { result, problem } = resultOf('alg', inputOf({ header: { alg }, key: { ...key, alg } })) ?? {};
  expect([result, problem?.kind]).toEqual(
    alg === 'RS256' ? ['pass', undefined] : ['fail', 'check-alg-refused'],
  );
});
