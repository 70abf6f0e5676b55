import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectFolder } from './setup.mjs';

/** @type {string} */
let copy;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'countersign-imports-'));
  for (const name of [
    'src',
    'package.json',
    'eslint.config.mjs',
    '.dependency-cruiser.cjs',
    'tsconfig.base.json',
    'tsconfig.json',
    'tsconfig.node.json',
  ]) {
    cpSync(join(projectFolder, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** @param {string} command @param {string[]} args */
function inCopy(command, args) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', command, ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { failed: status !== 0, output: `${stdout}${stderr}` };
}

/** Each in a file of its own, all of them read in one run. @type {readonly [string, string, string][]} */
const wrongImports = [
  ['core/wrongPackage.ts', "export { createElement } from 'react';", 'core-packages'],
  ['core/wrongRoom.ts', "export { useWorkbench } from '../store/store.js';", 'core-points-down'],
  ['widgets/wrongRoom.ts', "export { useWorkbench } from '../store/store.js';", 'widgets-points-down'],
  [
    'panes/token/wrongPane.ts',
    "export { SignaturePane } from '../signature/SignaturePane.js';",
    'a-pane-imports-no-pane',
  ],
  [
    'panes/token/wrongRoom.ts',
    "export { copyText } from '../../platform/clipboard.js';",
    'panes-points-down',
  ],
  [
    'core/bytes/wrongCircle.ts',
    "export { findTokens } from '../token/find/find.js';",
    'no-circle-of-folders',
  ],
  ['text/wrongPackage.ts', "export { css } from '@emotion/react';", 'text-packages'],
];

describe('a wrong import is refused', () => {
  test('the rules pass on the tree as it is', () => {
    expect(inCopy('depcruise', ['src']).output).toContain('no dependency violations');
  }, 60_000);

  test('each by the rule that is meant for it', () => {
    for (const [file, code] of wrongImports) writeFileSync(join(copy, 'src', file), `${code}\n`);
    const { failed, output } = inCopy('depcruise', ['src']);
    expect(failed).toBe(true);
    const lines = output.split('\n');
    for (const [file, , rule] of wrongImports) {
      // A circle is one of folders, and named by them.
      const from = rule === 'no-circle-of-folders' ? dirname(file) : file;
      expect(
        lines.filter((line) => line.includes(`${rule}:`) && line.includes(`src/${from}`)),
        `${rule} of ${file}`,
      ).not.toEqual([]);
    }
  }, 60_000);

  test('core does not compile with a document in it', () => {
    writeFileSync(join(copy, 'src/core/wrong.ts'), 'export const wrong = document.title;\n');
    const { failed, output } = inCopy('tsc', ['-p', 'src/core', '--noEmit']);
    expect(failed).toBe(true);
    expect(output).toContain('src/core/wrong.ts');
  }, 60_000);

  test('core may not ask for the time, for chance, or for the network', () => {
    writeFileSync(
      join(copy, 'src/core/wrong.ts'),
      'export const wrong = [Date.now(), Math.random(), new Date(), crypto.randomUUID(), fetch("/")];\n',
    );
    const { failed, output } = inCopy('eslint', ['src/core/wrong.ts']);
    expect(failed).toBe(true);
    expect(output.match(/core is pure/g)).toHaveLength(5);
  }, 60_000);
});
