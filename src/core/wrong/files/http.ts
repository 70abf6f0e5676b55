import type { Expected } from '../ways.js';
import type { TestFile } from './testFile.js';

/** Requests for the editors that send them: VS Code (REST Client), JetBrains and Visual Studio. They check nothing. */
export const http: TestFile = {
  file: 'countersign-tests.http',
  type: 'text/plain',
  write: (rows) =>
    [
      '@url = https://api.example/\n',
      ...rows.map(
        ({ name, why, expected, token }) =>
          `### ${name}: ${expected}\n# ${why}\nGET {{url}}\nAuthorization: Bearer ${token}\n`,
      ),
    ].join('\n'),
};

const asserts: Readonly<Record<Expected, readonly string[]>> = {
  accept: ['status >= 200', 'status < 300'],
  reject: ['status >= 400', 'status < 500'],
  either: ['status >= 200', 'status < 500'],
};

/** Entries of Hurl, each with the statuses that it may have. */
export const hurl: TestFile = {
  file: 'countersign-tests.hurl',
  type: 'text/plain',
  write: (rows) =>
    rows
      .map(
        ({ name, why, expected, token }) =>
          `# ${name}: ${expected}\n# ${why}\nGET {{url}}\nAuthorization: Bearer ${token}\nHTTP *\n[Asserts]\n${asserts[expected].join('\n')}\n`,
      )
      .join('\n'),
};
