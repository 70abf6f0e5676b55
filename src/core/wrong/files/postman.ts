import type { TestFile } from './testFile.js';
import { isRight } from './statuses.js';

/** A collection of Postman, in the format of version 2.1. */
export const postman: TestFile = {
  file: 'countersign-tests.postman_collection.json',
  type: 'application/json',
  write: (rows) => {
    const item = rows.map(({ name, why, expected, token }) => ({
      name,
      event: [
        {
          listen: 'test',
          script: {
            type: 'text/javascript',
            exec: [
              'const status = pm.response.code;',
              `pm.test('${expected}', () => pm.expect(${isRight[expected]}, \`status \${status}\`).to.be.true);`,
            ],
          },
        },
      ],
      request: {
        method: 'GET',
        description: why,
        header: [{ key: 'Authorization', value: `Bearer ${token}` }],
        url: '{{url}}',
      },
    }));
    const collection = {
      info: {
        name: 'Countersign: test tokens',
        schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
      },
      item,
      variable: [{ key: 'url', value: 'https://api.example/' }],
    };
    return `${JSON.stringify(collection, null, 2)}\n`;
  },
};
