import { generateKeyPair } from 'jose/key/generate/keypair';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('jose/key/generate/keypair', { spy: true });
// It is about the document, of which there is none here.
vi.mock('./platform/scheme.js', () => ({ schemeInForce: () => undefined }));
beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('location', { hash: '' });
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  vi.stubGlobal('document', { getElementById: () => null });
});
afterEach(() => vi.unstubAllGlobals());

test('the first pair is begun by jose at once, as one that can be exported', async () => {
  const { firstPair } = await import('./early.js');
  expect(generateKeyPair).toHaveBeenCalledExactlyOnceWith('RS256', {
    modulusLength: 2048,
    extractable: true,
  });
  expect((await firstPair)?.privateKey).toMatchObject({
    extractable: true,
    algorithm: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, hash: { name: 'SHA-256' } },
  });
});

test('where there is no WebCrypto nothing is begun', async () => {
  vi.stubGlobal('isSecureContext', false);
  expect((await import('./early.js')).firstPair).toBeNull();
  expect(generateKeyPair).not.toHaveBeenCalled();
});

test.each(['#v1.eyJ0b2tlbiI6', '#id_token=x', '#debugger?token=x'])(
  'where a token is only looked at, by %s, nothing is begun',
  async (hash) => {
    vi.stubGlobal('location', { hash });
    expect((await import('./early.js')).firstPair).toBeNull();
    expect(generateKeyPair).not.toHaveBeenCalled();
  },
);
