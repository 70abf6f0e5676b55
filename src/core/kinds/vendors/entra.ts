import { audiences, byIssuer, from, having, rules, textOf, type Kind, type KindParts } from '../kind.js';
import type { KindReason } from '../kinds.js';

const source = from('Microsoft Entra, Access token claims reference');

/** Those of the national clouds among them. External tenants and Azure AD B2C have others. */
const v1 = /^https:\/\/(?:sts\.windows\.net|sts\.chinacloudapi\.cn)\/[^/]+\/$/;
const v2 =
  /^https:\/\/login\.(?:microsoftonline\.com|microsoftonline\.us|partner\.microsoftonline\.cn)\/[^/]+\/v2\.0$/;

const tenant = ({ claims }: KindParts): string | null => {
  const iss = textOf(claims, 'iss');
  return v1.test(iss) || v2.test(iss) ? (iss.split('/')[3] ?? null) : null;
};

/** ID tokens have the same iss, and none of these. */
const ofAccess = ['scp', 'appid', 'appidacr', 'azp', 'azpacr', 'idtyp'];

const byForm =
  (form: RegExp) =>
  ({ claims }: KindParts): KindReason[] | null =>
    having(claims, ofAccess).length > 0 ? byIssuer(claims, form) : null;

const ofVersion = (form: RegExp, ver: string, like: string): Kind['rules'] => [
  { name: 'iss', need: 'required', demand: { is: 'form', form, like }, source },
  { name: 'ver', need: 'required', demand: { is: 'one-of', values: [ver] }, source },
  { name: 'tid', need: 'required', demand: { is: 'same', as: tenant }, source },
  { name: 'alg', need: 'required', demand: { is: 'asymmetric' }, source },
  ...rules('required', source, 'aud', 'sub', 'exp', 'iat'),
];

export const entraV1: Kind = {
  typs: [],
  recognise: byForm(v1),
  rules: [
    ...ofVersion(v1, '1.0', 'https://sts.windows.net/{tid}/'),
    ...rules('recommended', source, 'appid'),
  ],
  expects: {
    issuer: ['iss'],
    audience: ['aud'],
    subject: ['sub'],
    client: ['appid'],
    scope: ['scp', 'roles'],
  },
};

export const entraV2: Kind = {
  typs: [],
  recognise: byForm(v2),
  rules: [
    ...ofVersion(v2, '2.0', 'https://login.microsoftonline.com/{tid}/v2.0'),
    ...rules('recommended', source, 'azp'),
  ],
  expects: { ...entraV1.expects, client: ['azp'] },
};

/** Of the public cloud by id and by address, of the US government, of China. */
const graphs = [
  '00000003-0000-0000-c000-000000000000',
  'https://graph.microsoft.com',
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  'https://microsoftgraph.chinacloudapi.cn',
];

/** Its signature is over a header with another nonce, so that other services cannot take it by mistake. */
export const graph: Kind = {
  typs: [],
  recognise: ({ header, claims }) => {
    const aud = audiences(claims).find((one) => graphs.includes(one.replace(/\/$/, '')));
    if (aud !== undefined) return [{ fact: 'value', claim: 'aud', value: aud }];
    const isOfEntra = byIssuer(claims, v1) ?? byIssuer(claims, v2);
    return isOfEntra && textOf(header, 'nonce') !== '' ? [{ fact: 'header', names: ['nonce'] }] : null;
  },
  rules: [...rules('required', source, 'iss', 'aud', 'exp', 'iat')],
  isForGraph: true,
  expects: { issuer: ['iss'], subject: ['sub'], client: ['appid', 'azp'], scope: ['scp', 'roles'] },
};
