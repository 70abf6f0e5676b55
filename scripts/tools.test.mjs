import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installWhatThereIs, withoutStarting } from './tools.mjs';

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

/** @param {(policy: string) => void} use */
function withPolicyFile(use) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-policy-'));
  try {
    use(join(folder, 'policy-rc.d'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
/** @param {string} command @param {string[]} args */
const run = (command, args) => void spawnSync(command, args);

test('no service is started while its package is installed', () => {
  withPolicyFile((policy) => {
    const status = withoutStarting(policy, run, () => spawnSync(policy, ['apache2', 'start']).status);
    expect(status).toBe(101);
    expect(existsSync(policy)).toBe(false);
    const failing = () => {
      throw new Error('no archive');
    };
    expect(() => withoutStarting(policy, run, failing)).toThrow('no archive');
    expect(existsSync(policy), 'after a failure').toBe(false);
  });
});

test("the machine's own policy stays", () => {
  withPolicyFile((policy) => {
    writeFileSync(policy, 'its own');
    expect(withoutStarting(policy, run, () => readFileSync(policy, 'utf8'))).toBe('its own');
    expect(readFileSync(policy, 'utf8')).toBe('its own');
  });
});
