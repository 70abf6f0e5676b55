import type { TokenKind } from '../../../kinds/kinds.js';

export const now = 1_800_000_000;
export const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

const times = { iat: now - 10, exp: now + 600 };
const issued = { iss: 'https://issuer.example', sub: 'u-1', aud: 'client-1', ...times };
const client = { iss: 'client-1', sub: 'client-1', aud: 'https://as.example/token', jti: 'j', ...times };
const tenant = '0a1b2c3d-86f1-41af-91ab-2d7cd011db47';
const app = '6731de76-14a6-49ae-97bc-6eba6914391e';
const ofEntra = { sub: 'AAAAAAAA', tid: tenant, oid: 'o', nbf: now - 10, ...times, scp: 'access_as_user' };
const pool = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Example';
const ofCognito = { iss: pool, sub: 'aaaaaaaa-bbbb', origin_jti: 'o', jti: 'j', ...times };
const alb = {
  alg: 'ES256',
  kid: '2026-10',
  signer: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/my-lb/50dc6c495c0c9188',
  iss: pool,
  client: '1example23456789',
  exp: now + 120,
};

/**
 * A healthy token of each kind: those of vendors have the claims that the vendor's page lists, with other values.
 */
export const healthy: Record<TokenKind, { header: object; payload: object | string | null }> = {
  jwt: { header: { alg: 'HS256', typ: 'JWT' }, payload: { ...times, sub: 'u-1' } },
  'id-token': { header: { alg: 'RS256', kid: '2026-10' }, payload: { ...issued, nonce: 'n' } },
  'access-token': { header: { alg: 'RS256', typ: 'JWT' }, payload: { ...issued, scope: 's' } },
  'at-jwt': {
    header: { alg: 'RS256', typ: 'at+jwt' },
    payload: { ...issued, client_id: 'c', jti: 'j', scope: 's' },
  },
  'client-assertion': { header: { alg: 'RS256' }, payload: client },
  'authorization-grant': { header: { alg: 'RS256' }, payload: { ...client, iss: 'a@b.example' } },
  'request-object': {
    header: { alg: 'RS256', typ: 'oauth-authz-req+jwt' },
    payload: {
      iss: 's6BhdRkqt3',
      aud: 'https://server.example',
      response_type: 'code id_token',
      client_id: 's6BhdRkqt3',
      redirect_uri: 'https://client.example/cb',
      scope: 'openid',
      state: 'af0ifjsldkj',
      nonce: 'n-0S6_WzA2Mj',
    },
  },
  'dpop-proof': {
    header: {
      alg: 'ES256',
      typ: 'dpop+jwt',
      jwk: { kty: 'EC', crv: 'P-256', x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs', y: 'y' },
    },
    payload: { jti: 'j', htm: 'GET', htu: 'https://api.example/orders', iat: now },
  },
  'sd-jwt': { header: { alg: 'ES256', typ: 'dc+sd-jwt' }, payload: { ...issued, _sd: [] } },
  'key-binding': {
    header: { alg: 'ES256', typ: 'kb+jwt' },
    payload: { iat: now, aud: 'verifier', nonce: 'n', sd_hash: 'h' },
  },
  'logout-token': {
    header: { alg: 'RS256', typ: 'logout+jwt' },
    payload: { ...issued, jti: 'j', events: { [logoutEvent]: {} } },
  },
  'security-event': {
    header: { alg: 'RS256', typ: 'secevent+jwt' },
    payload: {
      iss: 'https://idp.example/',
      jti: '756E69717565',
      iat: now - 10,
      aud: '636C69656E745F6964',
      events: { 'https://schemas.openid.net/secevent/risc/event-type/account-disabled': { reason: 'x' } },
    },
  },
  'entra-v1': {
    header: { typ: 'JWT', alg: 'RS256', x5t: 'x', kid: '2026-10' },
    payload: {
      ...ofEntra,
      aud: 'api://orders',
      iss: `https://sts.windows.net/${tenant}/`,
      appid: app,
      appidacr: '1',
      ver: '1.0',
    },
  },
  'entra-v2': {
    header: { typ: 'JWT', alg: 'RS256', kid: '2026-10' },
    payload: {
      ...ofEntra,
      aud: app,
      iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
      azp: app,
      azpacr: '0',
      ver: '2.0',
    },
  },
  graph: {
    header: { typ: 'JWT', nonce: 'bsFqEkVbWBpmCCGRkJBdoKjwAYZ', alg: 'RS256', x5t: 'x', kid: '2026-10' },
    payload: {
      ...ofEntra,
      aud: '00000003-0000-0000-c000-000000000000',
      iss: `https://sts.windows.net/${tenant}/`,
      appid: app,
      scp: 'User.Read',
      ver: '1.0',
    },
  },
  'cognito-id': {
    header: { kid: '2026-10', alg: 'RS256' },
    payload: { ...ofCognito, aud: 'client-1', token_use: 'id', auth_time: now - 10, 'cognito:username': 'u' },
  },
  'cognito-access': {
    header: { kid: '2026-10', alg: 'RS256' },
    payload: {
      ...ofCognito,
      client_id: 'client-1',
      token_use: 'access',
      scope: 'phone openid',
      username: 'u',
    },
  },
  'github-actions': {
    header: { typ: 'JWT', alg: 'RS256', x5t: 'x', kid: '2026-10' },
    payload: {
      jti: 'example-id',
      sub: 'repo:octo-org/octo-repo:environment:prod',
      environment: 'prod',
      aud: 'https://github.com/octo-org',
      ref: 'refs/heads/main',
      sha: 'example-sha',
      repository: 'octo-org/octo-repo',
      repository_owner: 'octo-org',
      run_id: 'example-run-id',
      job_workflow_ref: 'octo-org/octo-automation/.github/workflows/oidc.yml@refs/heads/main',
      iss: 'https://token.actions.githubusercontent.com',
      nbf: now - 10,
      ...times,
    },
  },
  'gitlab-ci': {
    header: { alg: 'RS256', kid: '2026-10', typ: 'JWT' },
    payload: {
      iss: 'https://gitlab.example',
      sub: 'project_path:my-group/my-project:ref_type:branch:ref:main',
      aud: 'https://vault.example',
      nbf: now - 15,
      ...times,
      jti: 'j',
      namespace_id: '72',
      namespace_path: 'my-group',
      project_id: '20',
      project_path: 'my-group/my-project',
      user_login: 'sample-user',
      pipeline_id: '574',
      job_id: '302',
      ref: 'main',
      ref_type: 'branch',
    },
  },
  kubernetes: {
    header: { alg: 'RS256', kid: '2026-10' },
    payload: {
      aud: ['https://kubernetes.default.svc'],
      ...times,
      nbf: now - 10,
      iss: 'https://kubernetes.default.svc',
      jti: 'aed34954-b33a-4142-b1ec-389d6bbb4936',
      'kubernetes.io': {
        namespace: 'my-namespace',
        node: { name: 'my-node', uid: '646e7c5e' },
        pod: { name: 'my-pod', uid: '5e0bd49b' },
        serviceaccount: { name: 'my-account', uid: '14ee3fa4' },
      },
      sub: 'system:serviceaccount:my-namespace:my-account',
    },
  },
  alb: { header: alb, payload: { sub: 'aaaaaaaa-bbbb', email: 'me@example.com', username: 'me' } },
  'google-iap': {
    header: { alg: 'ES256', typ: 'JWT', kid: '2026-10' },
    payload: {
      aud: '/projects/123456789/global/backendServices/987654321',
      email: 'me@example.com',
      ...times,
      hd: 'example.com',
      iss: 'https://cloud.google.com/iap',
      sub: 'accounts.google.com:118133858486581853996',
    },
  },
  'cloudflare-access': {
    header: { alg: 'RS256', kid: '2026-10', typ: 'JWT' },
    payload: {
      aud: ['32eafc7626e974616deaf0dc3ce63d7b'],
      email: 'me@example.com',
      ...times,
      nbf: now - 10,
      iss: 'https://acme.cloudflareaccess.com',
      type: 'app',
      identity_nonce: '6ei69kawdKzMIAPF',
      sub: '7335d417-61da-459d-899c-0a01c76a2f94',
      country: 'US',
    },
  },
  nested: { header: { alg: 'RS256', cty: 'JWT' }, payload: 'eyJhbGciOiJub25lIn0.e30.' },
  encrypted: { header: { alg: 'RSA-OAEP', enc: 'A256GCM' }, payload: null },
  'not-jwt': { header: { alg: 'RS256' }, payload: 'A dangerous business.' },
};

/** Others that are healthy too, and look less so. */
export const alsoHealthy: [TokenKind, string, { header: object; payload: object }][] = [
  [
    'kubernetes',
    'of a Secret: no aud, no times',
    {
      header: { alg: 'RS256', kid: '2026-10' },
      payload: {
        iss: 'kubernetes/serviceaccount',
        'kubernetes.io/serviceaccount/namespace': 'default',
        'kubernetes.io/serviceaccount/secret.name': 'default-token-pnj77',
        'kubernetes.io/serviceaccount/service-account.name': 'default',
        sub: 'system:serviceaccount:default:default',
      },
    },
  ],
  [
    'cloudflare-access',
    'of a service token: sub is empty',
    {
      header: { alg: 'RS256', kid: '2026-10', typ: 'JWT' },
      payload: {
        type: 'app',
        aud: ['32eafc76'],
        ...times,
        iss: 'https://acme.cloudflareaccess.com',
        common_name: 'e367826f93b8d71185e03fe518aff3b4.access',
        sub: '',
      },
    },
  ],
  [
    'cognito-access',
    'with aud, because the client asked for one resource',
    {
      header: { kid: '2026-10', alg: 'RS256' },
      payload: { ...ofCognito, aud: 'https://api.example', client_id: 'c', token_use: 'access' },
    },
  ],
  [
    'entra-v2',
    'of an app: roles in the place of scp',
    {
      header: { typ: 'JWT', alg: 'RS256', kid: '2026-10' },
      payload: {
        ...times,
        aud: app,
        iss: `https://login.microsoftonline.us/${tenant}/v2.0`,
        azp: app,
        idtyp: 'app',
        roles: ['Orders.Read'],
        sub: 's',
        tid: tenant,
        ver: '2.0',
      },
    },
  ],
  [
    'github-actions',
    'of a server of one’s own, its sub customised',
    {
      header: { typ: 'JWT', alg: 'RS256', kid: '2026-10' },
      payload: {
        ...times,
        sub: 'repository_owner_id:123',
        aud: 'sts.amazonaws.com',
        repository: 'o/r',
        iss: 'https://github.example/_services/token',
      },
    },
  ],
  [
    'client-assertion',
    'by RFC 10070',
    {
      header: { alg: 'ES256', typ: 'client-authentication+jwt' },
      payload: { ...client, aud: ['https://as.example'] },
    },
  ],
  [
    'client-assertion',
    'of AMPLIFY',
    {
      header: { alg: 'RS256' },
      payload: { ...client, iss: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer:client-1' },
    },
  ],
  [
    'logout-token',
    'of a session',
    {
      header: { alg: 'RS256', typ: 'JWT' },
      payload: {
        iss: 'https://issuer.example',
        aud: 'client-1',
        ...times,
        jti: 'j',
        sid: 's',
        events: { [logoutEvent]: {} },
      },
    },
  ],
];
