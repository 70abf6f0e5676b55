import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from './setup.mjs';

/** The wording of a language: a file for each pane and each family of problems. */
const isWording = /^src\/text\/[a-z]+$/;

/** @param {string} folder @returns {Record<string, number>} the files of its own, by folder */
function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return Object.assign(
    { [relative(projectFolder, folder)]: entries.filter((entry) => entry.isFile()).length },
    ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => filesIn(join(folder, name))),
  );
}

test('no folder of the sources has more files than a reader takes in', () => {
  const counts = filesIn(join(projectFolder, 'src'));
  expect(Object.keys(counts).length).toBeGreaterThan(50);
  expect(Object.entries(counts).filter(([folder, count]) => count > 16 && !isWording.test(folder))).toEqual(
    [],
  );
});
