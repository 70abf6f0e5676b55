import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../bytes/utf8.js';
import { compactJson } from './write/compact.js';
import { prettyJson } from './write/pretty.js';
import { readJson } from './read.js';

const folder = join(process.env['CONFORMANCE_VECTORS'] ?? '', 'json-test-suite', 'test_parsing');
const isThere = existsSync(folder);

describe.skipIf(!isThere)(
  'JSON test suite (npm run vectors, or CONFORMANCE_VECTORS, see CONTRIBUTING.md)',
  () => {
    const files = !isThere ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'));
    /** Whether the bytes are JSON: bytes that are not UTF-8 are refused before the reader sees them. */
    const accepts = (name: string) => {
      const text = decodeUtf8(readFileSync(join(folder, name)));
      return text !== null && readJson(text).problem === null;
    };
    const starting = (prefix: string) => files.filter((name) => name.startsWith(prefix));

    test('every y_ file is accepted, and printed without loss', () => {
      expect(starting('y_')).toHaveLength(95);
      for (const name of starting('y_')) {
        expect(accepts(name), name).toBe(true);
        const text = readFileSync(join(folder, name), 'utf8');
        const compact = compactJson(text);
        expect(compact.ok && JSON.parse(compact.value), name).toEqual(JSON.parse(text));
        expect(JSON.parse(prettyJson(text)), name).toEqual(JSON.parse(text));
      }
    });

    test('every n_ file is an error', () => {
      expect(starting('n_')).toHaveLength(188);
      expect(starting('n_').filter(accepts)).toEqual([]);
    });

    test('no i_ file breaks the reader', () => {
      expect(starting('i_')).toHaveLength(35);
      for (const name of starting('i_')) expect(() => accepts(name), name).not.toThrow();
    });
  },
);
