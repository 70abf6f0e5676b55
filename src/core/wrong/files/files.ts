import { bash } from './bash.js';
import { bruno } from './bruno.js';
import { csv } from './csv.js';
import { http, hurl } from './http.js';
import { k6 } from './k6.js';
import { postman } from './postman.js';
import type { TestFile, TestRow } from './testFile.js';

/** In the order of the menu. */
export const testFileIds = ['bash', 'postman', 'bruno', 'http', 'hurl', 'k6', 'csv', 'json'] as const;
export type TestFileId = (typeof testFileIds)[number];

/** The forms in which the tokens go to a tool. */
export const testFiles: Readonly<Record<TestFileId, TestFile>> = {
  bash,
  postman,
  bruno,
  http,
  hurl,
  k6,
  csv,
  json: {
    file: 'countersign-tests.json',
    type: 'application/json',
    write: (rows) => `${JSON.stringify(rows.map(inOrder), null, 2)}\n`,
  },
};

const inOrder = ({ id, name, expected, why, token }: TestRow) => ({ id, name, expected, why, token });
