import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { vectorsFolder } from './scripts/vectors.mjs';

/** Third-party suites: where the environment says, or where `npm run vectors` has put them. */
const vectors = process.env['CONFORMANCE_VECTORS'] || (existsSync(vectorsFolder) ? vectorsFolder : '');

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.mjs', 'bench/**/*.test.mjs'],
    environment: 'node',
    env: { CONFORMANCE_VECTORS: vectors },
    // Both of two cores: left alone, one stays idle.
    maxWorkers: '100%',
    // No test is about time: a machine that does other things besides may take its own.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
