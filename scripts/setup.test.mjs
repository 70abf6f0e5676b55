import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from './setup.mjs';

const warning = ['-e', 'console.warn("a chunk is large")'];

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

test('a command that may not warn fails by a word on stderr, which is shown', () => {
  expect(run('node', warning, {}, { mayWarn: false })).toBe(false);
  expect(vi.mocked(console.error).mock.calls.join()).toContain('a chunk is large');
  expect(run('node', ['-e', ''], {}, { mayWarn: false })).toBe(true);
  expect(run('node', ['-e', 'process.exit(1)'], {}, { mayWarn: false })).toBe(false);
});
