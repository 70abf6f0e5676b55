import { javaScriptString } from '../../snippets/quote.js';
import type { TestFile } from './testFile.js';
import { isRightByExpected } from './statuses.js';

export const k6: TestFile = {
  file: 'countersign-tests.js',
  type: 'text/javascript',
  write: (rows) =>
    `import http from 'k6/http';
import { check } from 'k6';

// k6 run -e URL=https://api.example/ countersign-tests.js
export const options = { iterations: 1, thresholds: { checks: ['rate==1'] } };

const isRight = ${isRightByExpected};

const tests = [
${rows
  .map(
    ({ name, why, expected, token }) =>
      `  // ${why}\n  { name: ${javaScriptString(name)}, expected: '${expected}', token: '${token}' },\n`,
  )
  .join('')}];

export default function () {
  for (const { name, expected, token } of tests) {
    const { status } = http.get(__ENV.URL, { headers: { Authorization: \`Bearer \${token}\` }, redirects: 0 });
    check(status, { [\`\${name}: \${expected}\`]: isRight[expected] });
  }
}
`,
};
