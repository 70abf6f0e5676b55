import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkIds } from '../../src/core/checks/all.js';
import { publishedSchemas } from './schemas.js';

const { profile, workspace } = publishedSchemas();

test('every member that a profile can have is described, and every check is listed', () => {
  const { items } = /** @type {{ items: { properties: Record<string, any> } }} */ (
    profile.properties?.['profiles']
  );
  expect(items.properties['checks'].items.enum).toEqual(checkIds);
  expect(items.properties['name'].description).toBe('The name in the list of profiles.');
  const undescribed = Object.entries(items.properties).filter(([, { description }]) => !description);
  expect(undescribed.map(([name]) => name)).toEqual([]);
});

test('a workspace refers to the schema of profiles by its id', () => {
  expect(workspace.properties?.['profiles']).toMatchObject({
    items: { $ref: `${profile.$id}#/properties/profiles/items` },
  });
});

test.each(['profiles', 'workspace'])('docs/%s.md leads to its schema', (name) => {
  expect(readFileSync(`docs/${name}.md`, 'utf8')).toContain(`schemas/${name.replace(/s$/, '')}.schema.json`);
});
