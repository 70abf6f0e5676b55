import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('a wrong import is refused', () => {
  test('the rules pass on the tree as it is', () => {
    expect(inCopy('depcruise', ['src']).output).toContain('no dependency violations');
  }, 60_000);

  test.each([
    [
      'core/wrong.ts',
      "import { createElement } from 'react';\nexport const wrong = createElement;\n",
      'core-packages',
    ],
    [
      'core/wrong.ts',
      "import { useWorkbench } from '../store/store.js';\nexport const wrong = useWorkbench;\n",
      'core-points-down',
    ],
    [
      'widgets/wrong.ts',
      "import { useWorkbench } from '../store/store.js';\nexport const wrong = useWorkbench;\n",
      'widgets-points-down',
    ],
    [
      'panes/token/wrong.ts',
      "import { SignaturePane } from '../signature/SignaturePane.js';\nexport const wrong = SignaturePane;\n",
      'a-pane-imports-no-pane',
    ],
    [
      'panes/token/wrong.ts',
      "import { copyText } from '../../platform/clipboard.js';\nexport const wrong = copyText;\n",
      'panes-points-down',
    ],
    [
      'core/bytes/wrong.ts',
      "import { findTokens } from '../token/find/find.js';\nexport const wrong = findTokens;\n",
      'no-circle-of-folders',
    ],
    ['text/wrong.ts', "import { css } from '@emotion/react';\nexport const wrong = css;\n", 'text-packages'],
  ])(
    '%s: %s',
    (file, code, rule) => {
      writeFileSync(join(copy, 'src', file), code);
      const { failed, output } = inCopy('depcruise', ['src']);
      expect(failed).toBe(true);
      expect(output).toContain(rule);
    },
    60_000,
  );

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
