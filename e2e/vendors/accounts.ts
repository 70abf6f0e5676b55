import { expect } from '@playwright/test';
import { BoxJwtAuth, JwtConfig } from 'box-node-sdk';
import docusign from 'docusign-esign';
import { cert, deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { JWT, JWTAccess } from 'google-auth-library';
import { getToken } from 'salesforce-jwt-bearer-token-flow';
import githubAppJwt from 'universal-github-app-jwt';
import { pkcs8 } from './keys.js';
import { formSentBy } from './sending.js';
import { expectSame, jti, typ, type Vendor } from './vendor.js';

const guid = '6a1c0b52-3f7e-4d7b-9a41-2f6d8c0e5b13';
const robot = 'robot@project.iam.gserviceaccount.com';
const assertionIn = (form: URLSearchParams): string => form.get('assertion') ?? '';

export const accounts: readonly Vendor[] = [
  {
    judges: ['universal-github-app-jwt'],
    profile: 'GitHub App',
    key: 'rsa',
    fields: { 'Client ID or App ID': 'Iv1.abc' },
    judge: async ({ token, keys, now }) => {
      const theirs = await githubAppJwt({ id: 'Iv1.abc', privateKey: pkcs8(keys.rsa), now });
      expect(token).toBe(theirs.token);
    },
  },
  {
    judges: ['google-auth-library'],
    profile: 'Google service account, token request',
    key: 'rsa',
    fields: {
      'Service account email': robot,
      Scope: 'https://www.googleapis.com/auth/drive',
      'User to impersonate': 'user@example.com',
      'Private key ID': '0f1e2d3c',
    },
    judge: async ({ token, keys }) => {
      const client = new JWT({
        email: robot,
        key: pkcs8(keys.rsa),
        scopes: ['https://www.googleapis.com/auth/drive'],
        subject: 'user@example.com',
      });
      const form = await formSentBy(() => client.authorize());
      expectSame(token, assertionIn(form), { ...typ, 'header.kid': 'optional' });
    },
  },
  {
    judges: ['google-auth-library'],
    profile: 'Google service account, self-signed',
    key: 'rsa',
    fields: { 'Service account email': robot, 'Private key ID': '0f1e2d3c' },
    judge: ({ token, keys }) => {
      const client = new JWTAccess(robot, pkcs8(keys.rsa), '0f1e2d3c');
      const headers = client.getRequestHeaders('https://pubsub.googleapis.com/');
      expect(`Bearer ${token}`).toBe(headers.get('authorization'));
    },
  },
  {
    judges: ['firebase-admin'],
    profile: 'Firebase custom token',
    key: 'rsa',
    fields: { 'Service account email': robot, 'User ID': 'user-1' },
    judge: async ({ token, keys }) => {
      const credential = cert({ projectId: 'project', clientEmail: robot, privateKey: pkcs8(keys.rsa) });
      const app = initializeApp({ credential });
      expect(token).toBe(await getAuth(app).createCustomToken('user-1'));
      await deleteApp(app);
    },
  },
  {
    judges: ['salesforce-jwt-bearer-token-flow'],
    profile: 'Salesforce JWT bearer',
    key: 'rsa',
    fields: { 'Consumer key': 'key-1', 'User name': 'me@example.com' },
    lifetime: '5 minutes',
    judge: async ({ token, keys }) => {
      const claims = {
        iss: 'key-1',
        sub: 'me@example.com',
        aud: 'https://login.salesforce.com',
        privateKey: pkcs8(keys.rsa),
      };
      const form = await formSentBy(() => new Promise<void>((resolve) => getToken(claims, () => resolve())));
      expectSame(token, assertionIn(form), { ...typ, 'payload.iat': 'optional' });
    },
  },
  {
    judges: ['docusign-esign'],
    profile: 'DocuSign JWT grant',
    key: 'rsa',
    fields: { 'Integration key': guid, 'User ID': guid },
    judge: async ({ token, keys }) => {
      const client = new docusign.ApiClient();
      client.setOAuthBasePath('account-d.docusign.com');
      const scopes = ['signature', 'impersonation'];
      const form = await formSentBy(() =>
        client.requestJWTUserToken(guid, guid, scopes, Buffer.from(pkcs8(keys.rsa)), 3600),
      );
      expect(token).toBe(assertionIn(form));
    },
  },
  {
    judges: ['box-node-sdk'],
    profile: 'Box JWT app',
    key: 'rsa',
    fields: { 'Client ID': 'client-1', 'Enterprise or user ID': '42', 'Public key ID': 'key-1' },
    lifetime: { seconds: '30' },
    judge: async ({ token, keys }) => {
      const config = new JwtConfig({
        clientId: 'client-1',
        clientSecret: 'secret-1',
        jwtKeyId: 'key-1',
        privateKey: pkcs8(keys.rsa),
        privateKeyPassphrase: '',
        enterpriseId: '42',
      });
      const form = await formSentBy(() => new BoxJwtAuth({ config }).refreshToken());
      // https://developer.box.com/guides/authentication/jwt/without-sdk/ asks for the kid.
      expectSame(token, assertionIn(form), { ...typ, ...jti, 'header.kid': 'documented' });
    },
  },
];
