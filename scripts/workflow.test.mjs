import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const workflows = '.github/workflows';
const files = readdirSync(workflows).map((name) => readFileSync(`${workflows}/${name}`, 'utf8'));
const ci = readFileSync(`${workflows}/ci.yml`, 'utf8');
const dockerfile = readFileSync('.devcontainer/Dockerfile', 'utf8');

/** @param {string} text @param {RegExp} pattern */
const allOf = (text, pattern) => [...text.matchAll(pattern)].map(([, found = '']) => found);

test('every action is pinned to a commit, with its tag beside it', () => {
  const uses = files.flatMap((text) => allOf(text, /uses: (.*)/g));
  expect(uses.length).toBeGreaterThan(4);
  for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('CI and the development container are one system with the same packages', () => {
  const image = allOf(dockerfile, /^FROM (.*)/gm);
  const images = allOf(ci, /(?:container|image): (.+)/g);
  expect(new Set(images)).toEqual(new Set(image));
  const installs = /(apt-get update && apt-get install .*)/g;
  expect(new Set(allOf(ci, installs))).toEqual(new Set(allOf(dockerfile, installs)));
  expect(allOf(dockerfile, installs)).toHaveLength(1);
});

test('the Node of the whole run is the oldest that is supported', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const oldest = readFileSync('.nvmrc', 'utf8').trim();
  expect(engines.node).toMatch(new RegExp(`^>=${oldest}\\.`));
  expect(ci).toContain(`node: [${oldest}, `);
  const { features } = JSON.parse(readFileSync('.devcontainer/devcontainer.json', 'utf8'));
  expect(Object.values(features)).toEqual([{ version: oldest }]);
});
