import { expect } from '@playwright/test';
import { AppStoreServerAPIClient, Environment } from '@apple/app-store-server-library';
import credentials from '@parse/node-apn/lib/credentials/index.js';
import appleSignIn from 'apple-signin-auth';
import webPush from 'web-push';
import { names } from '../names.js';
import { pkcs8, type Keys } from './keys.js';
import { expectSame, partsOf, typ, type Vendor } from './vendor.js';

const guid = '57246542-96fe-1a63-e053-0824d011072a';
const keyId = '2X9R4HXF34';
const teamId = 'ABC123DEFG';
const bundleId = 'com.example.app';

/** What Apple's library sends with a request. */
class Sent extends AppStoreServerAPIClient {
  bearer = '';
  protected override makeFetchRequest(
    ...[, , , , headers]: Parameters<AppStoreServerAPIClient['makeFetchRequest']>
  ): ReturnType<AppStoreServerAPIClient['makeFetchRequest']> {
    this.bearer = headers['Authorization']?.replace('Bearer ', '') ?? '';
    return Promise.reject(new Error('not sent'));
  }
}

async function bearerOf({ ec }: Keys): Promise<string> {
  const client = new Sent(pkcs8(ec), keyId, guid, bundleId, Environment.SANDBOX);
  await client.requestTestNotification().catch(() => undefined);
  return client.bearer;
}

export const mobile: readonly Vendor[] = [
  {
    judges: ['@apple/app-store-server-library'],
    profile: 'App Store Server API',
    key: 'ec',
    fields: { 'Issuer ID': guid, 'Key ID from Apple': keyId, 'Bundle ID': bundleId },
    judge: async ({ token, keys }) => expectSame(token, await bearerOf(keys)),
  },
  {
    judges: ['@apple/app-store-server-library'],
    profile: 'App Store Connect API',
    key: 'ec',
    fields: { 'Issuer ID': guid, 'Key ID from Apple': keyId },
    lifetime: '5 minutes',
    judge: async ({ token, keys }) =>
      expectSame(token, await bearerOf(keys), { 'payload.bid': 'of the App Store Server API alone' }),
  },
  {
    judges: ['@parse/node-apn'],
    profile: 'Apple Push Notification service',
    key: 'ec',
    fields: { 'Team ID': teamId, 'Key ID from Apple': keyId },
    judge: ({ token, keys }) => {
      const { current } = credentials({ logger: () => undefined }).token({
        key: pkcs8(keys.ec),
        keyId,
        teamId,
      });
      expectSame(token, current, typ);
    },
  },
  {
    judges: ['apple-signin-auth'],
    profile: 'Sign in with Apple client secret',
    key: 'ec',
    fields: { 'Team ID': teamId, 'Services ID or bundle ID': bundleId, 'Key ID from Apple': keyId },
    judge: ({ token, keys }) => {
      const theirs = appleSignIn.getClientSecret({
        clientID: bundleId,
        teamID: teamId,
        keyIdentifier: keyId,
        privateKey: pkcs8(keys.ec),
        expAfter: 86_400,
      });
      expectSame(token, theirs, typ);
    },
  },
  {
    judges: ['web-push'],
    profile: 'Web Push, VAPID',
    key: 'ec',
    fields: { 'Push endpoint': 'https://push.example:8443/send/x?y', Contact: 'mailto:ops@example.com' },
    copies: names.copyRequestHeader,
    judge: ({ copied, keys }) => {
      const { d = '', x = '', y = '' } = keys.ec.privateKey.export({ format: 'jwk' });
      const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
      const exp = partsOf(tokenIn(copied)).payload['exp'];
      const { Authorization } = webPush.getVapidHeaders(
        'https://push.example:8443',
        'mailto:ops@example.com',
        point.toString('base64url'),
        d,
        'aes128gcm',
        typeof exp === 'number' ? exp : 0,
      );
      expectSame(tokenIn(copied), tokenIn(Authorization));
      const around = (header: string) => header.replace(/t=[^,]+/, 't=');
      expect(around(copied)).toBe(around(`Authorization: ${Authorization}`));
    },
  },
];

const tokenIn = (header: string): string => /t=([^,]+)/.exec(header)?.[1] ?? '';
