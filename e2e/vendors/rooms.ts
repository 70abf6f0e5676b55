import { expect } from '@playwright/test';
import GhostAdminAPI from '@tryghost/admin-api';
import { tokenGenerate, verifySignature } from '@vonage/jwt';
import jsonwebtoken from 'jsonwebtoken';
import { AccessToken, TokenVerifier } from 'livekit-server-sdk';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import twilio from 'twilio';
import { inTemporaryFolder, outputOf, requires } from '../interop/tools.js';
import { names } from '../names.js';
import { pkcs8 } from './keys.js';
import { expectSame, jti, typ, type Vendor } from './vendor.js';

const guid = '6a1c0b52-3f7e-4d7b-9a41-2f6d8c0e5b13';
const secret = '0123456789abcdef0123456789abcdef';
const ghostId = '6489a1b2c3d4e5f601234567';
const ghostSecret = 'f0'.repeat(32);
const sk = `SK${'0'.repeat(32)}`;
const ac = `AC${'1'.repeat(32)}`;

export const rooms: readonly Vendor[] = [
  {
    judges: ['livekit-server-sdk'],
    profile: 'LiveKit access token',
    key: { secret },
    fields: { 'API key': 'key-1', Identity: 'alice', Room: 'room-1' },
    judge: async ({ token }) => {
      const theirs = new AccessToken('key-1', secret, { identity: 'alice' });
      theirs.addGrant({ roomJoin: true, room: 'room-1' });
      expectSame(token, await theirs.toJwt(), typ);
      expect(await new TokenVerifier('key-1', secret).verify(token)).toMatchObject({ sub: 'alice' });
    },
  },
  {
    judges: ['twilio'],
    profile: 'Twilio access token',
    key: { secret },
    fields: { 'API key SID': sk, 'Account SID': ac, Identity: 'alice', Room: 'room-1' },
    judge: ({ token }) => {
      const theirs = new twilio.jwt.AccessToken(ac, sk, secret, { identity: 'alice' });
      theirs.addGrant(new twilio.jwt.AccessToken.VideoGrant({ room: 'room-1' }));
      expectSame(token, theirs.toJwt(), { 'payload.jti': 'any that is another each time' });
    },
  },
  {
    judges: ['@tryghost/admin-api'],
    profile: 'Ghost Admin API',
    key: { secret: ghostSecret },
    fields: { 'ID of the Admin API key': ghostId, 'Site URL': 'https://blog.example.com' },
    copies: names.copyRequestHeader,
    judge: async ({ copied }) => {
      const sent: string[] = [];
      const api = new GhostAdminAPI({
        url: 'https://blog.example.com',
        key: `${ghostId}:${ghostSecret}`,
        version: 'v5.0',
        makeRequest: ({ headers }) => {
          sent.push(headers['Authorization'] ?? '');
          return Promise.resolve({});
        },
      });
      await api.site.read();
      expect(copied).toBe(`Authorization: ${sent[0] ?? ''}`);
    },
  },
  {
    // What its server itself makes and reads tokens with.
    judges: ['jsonwebtoken'],
    profile: 'ONLYOFFICE Docs',
    key: { secret },
    fields: { 'Document URL': 'https://files.example.com/a.docx', 'Document key': 'a-1' },
    judge: ({ token }) => {
      const document = { url: 'https://files.example.com/a.docx', key: 'a-1', fileType: 'docx' };
      expect(token).toBe(jsonwebtoken.sign({ document, documentType: 'word' }, secret, { expiresIn: 300 }));
    },
  },
  {
    // As the example that Metabase shows.
    judges: ['jsonwebtoken'],
    profile: 'Metabase static embedding',
    key: { secret },
    fields: { Dashboard: '7' },
    judge: ({ token, now }) => {
      const claims = { resource: { dashboard: 7 }, params: {}, exp: now + 600 };
      expect(token).toBe(jsonwebtoken.sign(claims, secret, { noTimestamp: true }));
    },
  },
  {
    judges: ['@vonage/jwt'],
    profile: 'Vonage application',
    key: 'rsa',
    fields: { 'Application ID': guid, Identity: 'alice' },
    judge: ({ token, keys }) => {
      const theirs = tokenGenerate(guid, pkcs8(keys.rsa), { sub: 'alice' });
      expectSame(token, theirs, jti);
      const known = keys.rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
      expect(verifySignature(token, known)).toBe(true);
    },
  },
  {
    judges: ['openssl'],
    profile: 'QWeather',
    key: 'ed25519',
    fields: { 'Project ID': 'project-1', 'Credential ID': 'credential-1' },
    judge: async ({ token, keys, now }) => {
      requires('openssl');
      const input = [
        { alg: 'EdDSA', kid: 'credential-1' },
        { sub: 'project-1', iat: now - 30, exp: now + 870 },
      ]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      const signature = await inTemporaryFolder(async (folder) => {
        const [key, file] = [join(folder, 'key.pem'), join(folder, 'input')];
        await writeFile(key, pkcs8(keys.ed25519));
        await writeFile(file, input);
        return outputOf('/usr/bin/openssl', ['pkeyutl', '-sign', '-inkey', key, '-rawin', '-in', file]);
      });
      expect(token).toBe(`${input}.${signature.toString('base64url')}`);
    },
  },
];
