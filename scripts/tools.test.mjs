import { expect, test } from 'vitest';
import { installWhatThereIs } from './tools.mjs';

// What apt-get does with a list: all of it, or nothing where one name is not in the archive.
/** @param {string[]} inArchive */
function archiveOf(...inArchive) {
  const installed = new Set();
  /** @type {(readonly string[])[]} */
  const asked = [];
  /** @param {readonly string[]} names */
  const install = (names) => {
    asked.push(names);
    if (!names.every((name) => inArchive.includes(name))) return false;
    for (const name of names) installed.add(name);
    return true;
  };
  return { installed, asked, install };
}

test('one name that is not in the archive keeps none of the others out', () => {
  const { installed, install } = archiveOf('jq', 'curl');
  expect(installWhatThereIs(['jq', 'firefox-esr', 'curl'], install)).toEqual(['firefox-esr']);
  expect([...installed]).toEqual(['jq', 'curl']);
});

test('asks once where all are in the archive, and not at all for nothing', () => {
  const { asked, install } = archiveOf('jq', 'curl');
  expect(installWhatThereIs(['jq', 'curl'], install)).toEqual([]);
  expect(installWhatThereIs([], install)).toEqual([]);
  expect(asked).toEqual([['jq', 'curl']]);
});
