import { constants, createPublicKey, verify } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { SignatureAlgorithm } from '../../src/core/keys/algorithms.js';
import { refresh } from '../../src/core/profiles/fill/reissue.js';
import type { SnippetSource } from '../../src/core/snippets/sign/token.js';
import { partBytes, partText } from '../../src/core/token/document.js';
import { startGateway } from '../gateway/haproxy.js';
import { decoded } from '../journeys/tokens.js';
import { opensslVerifies } from './openssl.js';
import { opensslPair, pairAlgorithmsOf, requiresSigner, signWith, type Signer } from './snippetsRun.js';
import {
  apiProxySource,
  clientSource,
  exactTexts,
  hostileId,
  hostileLine,
  sourceOf,
} from './snippetsSamples.js';
import { inTemporaryFolder, requires } from './tools.js';

const signers: Signer[] = [
  'bash',
  'go-jwt',
  'go',
  'node',
  'python',
  'java',
  'php',
  'ruby',
  'postman',
  'bruno',
  'k6',
];

/** What sends the token itself wants an address. */
const sends = (signer: Signer) => signer === 'bruno' || signer === 'k6';

const compact = (part: SnippetSource['header']): string => {
  const bytes = partBytes(part);
  return bytes.ok ? Buffer.from(bytes.value).toString() : '';
};

/** A token carries the page's header and claims to the letter, but for what is new in each. */
function expectTheSame(token: string, source: SnippetSource): void {
  const { header, payload } = decoded(token);
  expect(header).toBe(compact(source.header));
  const { iat = 0, jti = '' } = JSON.parse(payload) as { iat?: number; jti?: string };
  expect(Math.abs(iat - Date.now() / 1000)).toBeLessThan(30);
  if (source.profile.jti)
    expect(jti).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  // As the page issues a token anew at that moment.
  const moment = { now: iat, lifetime: source.lifetime, jti };
  const again = refresh(source.profile, partText(source.payload) ?? '', moment);
  expect(payload).toBe(again.ok ? compact({ kind: 'typed', text: again.value }) : again.problem);
}

/** By Node's own crypto. */
function isSigned(token: string, alg: SignatureAlgorithm, publicKeyPem: string): boolean {
  const input = Buffer.from(token.slice(0, token.lastIndexOf('.')));
  const key = {
    key: createPublicKey(publicKeyPem),
    dsaEncoding: 'ieee-p1363',
    ...(alg.startsWith('PS') && {
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    }),
  } as const;
  return verify(alg.startsWith('Ed') ? null : `sha${alg.slice(2)}`, input, key, decoded(token).signature);
}

for (const signer of signers) {
  test(`${signer} signs hostile claims as the page does`, async () => {
    requiresSigner(signer);
    requires('openssl', 'haproxy', 'curl');
    const { privateKey, publicKey } = await opensslPair('RS256');
    const { profile } = clientSource('RS256', 'private-key-jwt', '');
    await inTemporaryFolder(async (folder) => {
      for (const source of [
        apiProxySource('RS256', hostileId, hostileId),
        clientSource('RS256', 'service-account-agent', sends(signer) ? 'https://token.example' : hostileId),
        sourceOf('RS256', { ...profile, tokenRequest: null }, exactTexts('RS256')),
      ]) {
        const token = await signWith(signer, source, privateKey, folder);
        expectTheSame(token, source);
        expect(await opensslVerifies(token, publicKey)).toBe(true);
      }
      const registration = { publicKeyPem: publicKey, keyId: hostileLine, applicationId: hostileLine };
      const gateway = await startGateway(registration);
      try {
        const source = apiProxySource('RS256', hostileLine, hostileLine);
        expect(await gateway.call(await signWith(signer, source, privateKey, folder))).toBe(200);
      } finally {
        await gateway.stop();
      }
    });
  });

  test(`${signer} signs with every algorithm that it names`, async () => {
    requiresSigner(signer);
    requires('openssl');
    await inTemporaryFolder(async (folder) => {
      for (const { alg } of pairAlgorithmsOf(signer)) {
        const { privateKey, publicKey } = await opensslPair(alg);
        const token = await signWith(signer, apiProxySource(alg, 'a', 'k'), privateKey, folder);
        expect(isSigned(token, alg, publicKey), alg).toBe(true);
      }
    });
  });
}
