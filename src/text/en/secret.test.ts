import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { secretEncodings } from '../../core/keys/secretText.js';
import { keyTexts } from './keyring.js';
import { secretTexts } from './secret.js';

test('the page about an unreadable secret names every encoding, and the fields, as the page of the app does', () => {
  const page = readFileSync(
    new URL('../../../docs/problems/key-secret-unreadable.md', import.meta.url),
    'utf8',
  );
  for (const encoding of secretEncodings)
    expect(page).toMatch(new RegExp(`${secretTexts.encodings[encoding]}(?!url)`));
  expect(page).toContain(secretTexts.encoding);
  expect(page).toContain(keyTexts.readAs);
});
