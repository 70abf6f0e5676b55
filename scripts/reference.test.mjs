import { expect, test } from 'vitest';
import { forbiddenSkips, isReference } from './reference.mjs';

const debian12 = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n';

test('Debian 12 alone is the reference', () => {
  expect(isReference(debian12)).toBe(true);
  expect(isReference(debian12.replace('12"', '13"'))).toBe(false);
  expect(isReference('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="12"\n')).toBe(false);
  expect(isReference('')).toBe(false);
});

const vectors = 'JSON test suite (set CONFORMANCE_VECTORS to the folder that holds it)';
const missing = 'Firefox ESR: signs: not installed: firefox-esr (apt-get install firefox-esr)';
const picture = 'filled: visual tests: the pictures are of Debian 12, and are compared there alone';
const others = ['OpenSSH keys (install ssh-keygen to run them) rsa', 'Caddy (where it is installed), plain:'];
const unexplained = 'signs: no reason given';
const skipped = [vectors, missing, picture, ...others, unexplained];

test('in CI on Debian 12 only suites from elsewhere may be absent', () => {
  const forbidden = forbiddenSkips(skipped, { inCi: true, onReference: true });
  expect(forbidden).toEqual([missing, picture, ...others, unexplained]);
});

test('in CI on another system pictures and judges may be absent too, but nothing is skipped without a reason', () => {
  expect(forbiddenSkips(skipped, { inCi: true, onReference: false })).toEqual([unexplained]);
});

test('outside CI every skip is only named', () => {
  expect(forbiddenSkips(skipped, { inCi: false, onReference: true })).toEqual([]);
});
