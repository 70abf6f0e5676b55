import { alone as test } from '../fixtures.js';
import { everyEngine } from '../journeys/everyEngine.js';

for (const { name, walk } of everyEngine) {
  test(`Chromium: ${name}`, ({ workbench }) => walk(workbench));
}
