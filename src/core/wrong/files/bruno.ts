import type { TestFile } from './testFile.js';
import { isRightByExpected } from './statuses.js';

/** A request of Bruno that is run once for each object of the JSON file, whose members are its variables. */
export const bruno: TestFile = {
  file: 'countersign-tests.bru',
  type: 'text/plain',
  write: () =>
    `meta {
  name: Countersign: test tokens
  type: http
}

get {
  url: {{url}}
  body: none
  auth: none
}

headers {
  Authorization: Bearer {{token}}
}

tests {
  const isRight = ${isRightByExpected.replaceAll('\n', '\n  ')};
  const name = bru.runner.iterationData.get('name');
  const expected = bru.runner.iterationData.get('expected');
  const status = res.getStatus();
  test(\`\${name}: \${expected}\`, () => expect(isRight[expected](status), \`status \${status}\`).to.equal(true));
}
`,
};
