import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from './base64url.js';

const textOf = (encoded: string) => new TextDecoder().decode(decodeBase64url(encoded).bytes);

describe('base64url', () => {
  test('gives back what it encoded, as Node does, and finds nothing wrong with it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const encoded = encodeBase64url(bytes);
        expect(encoded).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(encoded)).toEqual({ bytes: new Uint8Array(bytes), problems: [] });
      }),
    );
  });

  test.each([
    ['YWJj=', [{ kind: 'base64url-padding', offset: 4, count: 1 }]],
    ['YW Jj', [{ kind: 'base64url-white-space', offset: 2, character: ' ', count: 1 }]],
    ['YW\u200b\u200bJj', [{ kind: 'base64url-white-space', offset: 2, character: '\u200b', count: 2 }]],
    ['!YW!Jj', [{ kind: 'base64url-character', offset: 0, character: '!', count: 2 }]],
    ['YW😀Jj', [{ kind: 'base64url-character', offset: 2, character: '😀', count: 1 }]],
    ['YW=Jj', [{ kind: 'base64url-character', offset: 2, character: '=', count: 1 }]],
    ['YWJjY', [{ kind: 'base64url-length', length: 5 }]],
  ])('decodes what decodes of %j, and says what is wrong', (encoded, problems) => {
    expect(decodeBase64url(encoded).problems).toEqual(problems);
    expect(textOf(encoded)).toBe('abc');
  });

  test('reads the standard alphabet, and says so', () => {
    const { bytes, problems } = decodeBase64url('+/+/');
    expect([...bytes]).toEqual([0xfb, 0xff, 0xbf]);
    expect(problems).toEqual([{ kind: 'base64url-standard-alphabet', offset: 0, character: '+', count: 4 }]);
  });

  test('names the canonical last character where its trailing bits are not zero', () => {
    expect(decodeBase64url('AB').problems).toEqual([
      { kind: 'base64url-trailing-bits', offset: 1, character: 'B', canonical: 'A' },
    ]);
    expect(decodeBase64url('AAF').problems).toMatchObject([{ offset: 2, character: 'F', canonical: 'E' }]);
  });
});
