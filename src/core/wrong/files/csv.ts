import type { TestFile } from './testFile.js';

/** RFC 4180, with a line of names. */
export const csv: TestFile = {
  file: 'countersign-tests.csv',
  type: 'text/csv',
  write: (rows) =>
    [
      'id,name,expected,why,token',
      ...rows.map(({ id, name, expected, why, token }) =>
        [id, name, expected, why, token].map(cell).join(','),
      ),
    ]
      .map((line) => `${line}\r\n`)
      .join(''),
};

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
