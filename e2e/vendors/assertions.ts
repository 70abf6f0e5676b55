import { expect } from '@playwright/test';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { generateProof } from 'dpop';
import { SignJWT } from 'jose';
import * as oauth from 'oauth4webapi';
import type { TokenEndpoint } from '../interop/tokenEndpoint.js';
import { names } from '../names.js';
import { pkcs8, webCryptoPair } from './keys.js';
import { expectSame, jti, type Vendor } from './vendor.js';

const guid = '6a1c0b52-3f7e-4d7b-9a41-2f6d8c0e5b13';
const rs256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

const asked = (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) });

const grant = (assertion: string) => ({
  grant_type: 'client_credentials',
  client_assertion_type: assertionType,
  client_assertion: assertion,
});

export const assertions: readonly Vendor[] = [
  {
    judges: ['oauth4webapi', 'oidc-provider'],
    profile: 'private_key_jwt, issuer as audience',
    key: 'rsa',
    fields: ({ issuer }) => ({ 'Client ID': 'shop', Issuer: issuer.issuer }),
    judge: async ({ token, keys, servers: { issuer } }) => {
      expect((await asked(issuer.tokenUrl, grant(token))).status).toBe(200);
      expect((await asked(issuer.tokenUrl, grant(token))).status, 'the same jti again').toBe(401);
      const { privateKey } = await webCryptoPair(keys.rsa, rs256);
      let form = new URLSearchParams();
      await oauth.clientCredentialsGrantRequest(
        { issuer: issuer.issuer, token_endpoint: 'https://id.example/token' },
        { client_id: 'shop' },
        oauth.PrivateKeyJwt({ key: privateKey, kid: keys.keyId }),
        {},
        {
          [oauth.customFetch]: (_url, { body }) => {
            if (body instanceof URLSearchParams) form = body;
            return Promise.resolve(new Response());
          },
        },
      );
      const theirs = form.get('client_assertion') ?? '';
      expectSame(token, theirs, {
        ...jti,
        'header.typ': 'RFC 7523 as updated',
        'payload.nbf': 'optional',
      });
      // What the library makes lacks the new typ: so the server is seen to refuse.
      expect((await asked(issuer.tokenUrl, grant(theirs))).status).not.toBe(200);
    },
  },
  {
    judges: ['oidc-provider'],
    profile: 'SMART Backend Services',
    key: 'rsa',
    fields: ({ smart }) => ({
      'Client ID': 'shop',
      'Token endpoint': smart.tokenUrl,
      'Key ID of the service': 'key-1',
    }),
    judge: async ({ token, servers: { smart } }) => {
      expect((await asked(smart.tokenUrl, grant(token))).status).toBe(200);
    },
  },
  {
    judges: ['@azure/msal-node'],
    profile: 'Microsoft Entra client assertion',
    key: 'rsa',
    fields: { 'Application (client) ID': guid, 'Directory (tenant) ID': guid },
    lifetime: '10 minutes',
    judge: async ({ token, keys }) => {
      const authority = `https://login.microsoftonline.com/${guid}`;
      const forms: URLSearchParams[] = [];
      const refused = () => Promise.reject(new Error('not asked'));
      const client = new ConfidentialClientApplication({
        auth: {
          clientId: guid,
          authority,
          authorityMetadata: JSON.stringify({
            authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
            token_endpoint: `${authority}/oauth2/v2.0/token`,
            issuer: `${authority}/v2.0`,
            jwks_uri: `${authority}/discovery/v2.0/keys`,
          }),
          knownAuthorities: ['login.microsoftonline.com'],
          clientCertificate: {
            thumbprintSha256: keys.certificate.fingerprint256.replaceAll(':', ''),
            privateKey: pkcs8(keys.rsa),
          },
        },
        system: {
          networkClient: {
            sendGetRequestAsync: refused,
            sendPostRequestAsync: (_url, options) => {
              forms.push(new URLSearchParams(options?.body));
              return refused();
            },
          },
        },
      });
      const scopes = ['https://graph.microsoft.com/.default'];
      await client.acquireTokenByClientCredential({ scopes }).catch(() => undefined);
      expectSame(token, forms[0]?.get('client_assertion') ?? '', jti);
    },
  },
  {
    judges: ['dpop', 'oidc-provider'],
    profile: 'DPoP proof',
    key: 'ec',
    fields: ({ dpop }) => ({ 'URL of the request': `${dpop.tokenUrl}?a=b` }),
    copies: names.copyRequestHeader,
    judge: async ({ token, copied, keys, now, servers: { dpop } }) => {
      expect(copied).toBe(`DPoP: ${token}`);
      const pair = await webCryptoPair(keys.ec, { name: 'ECDSA', namedCurve: 'P-256' });
      expectSame(token, await generateProof(pair, dpop.tokenUrl, 'POST'), jti);
      const { privateKey } = await webCryptoPair(keys.rsa, rs256);
      const assertion = await assertionBy(privateKey, dpop, now);
      const answer = await asked(dpop.tokenUrl, grant(assertion), { DPoP: token });
      expect(await answer.json()).toMatchObject({ token_type: 'DPoP' });
    },
  },
];

const assertionBy = (key: CryptoKey, { issuer }: TokenEndpoint, now: number): Promise<string> =>
  new SignJWT({ jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer('shop')
    .setSubject('shop')
    .setAudience(issuer)
    .setExpirationTime(now + 60)
    .sign(key);
