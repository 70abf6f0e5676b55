import { expect, test } from 'vitest';
import { golden } from '../../../../e2e/journeys/tokens.js';
import { editToken } from '../../../store/actions/document/document.js';
import { settled, standing } from '../../../store/testing/bench.js';
import * as english from '../../../text/en/details.js';
import { page as words } from '../../../text/en/page.js';
import { severityOf } from '../../../core/severity.js';
import { explainedMembers } from '../../../core/claims/explained.js';
import { markdownOf } from './markdown.js';
import { reportOf } from './reportOf.js';

const rest = { details: english.details, severityOf, explainedMembers };
const compact = (claims: object) =>
  `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.AAAA`;

async function reported(token: string): Promise<string> {
  const page = await standing();
  editToken(page.bench, token);
  await settled(page);
  return markdownOf(reportOf(page.bench.getState(), 1_800_000_000, words, rest));
}

test('a report says what the page says, each problem once', async () => {
  const markdown = await reported(compact({ iss: 'https://id.example', exp: 1_700_000_000 }));
  expect(markdown).toMatch(/^# JWT report\n\n\*\*.*Expired on 14 Nov 2023/);
  expect(markdown).toContain('| Time | Expired · exp 14 Nov 2023');
  expect(markdown.match(/\*\*Expired\*\*/g)).toHaveLength(1);
  expect(markdown).toContain('"iss": "https://id.example"');
  expect(markdown).toContain('"alg": "RS256"');
});

test('no token and no key is in it', async () => {
  const claims = { sub: 'a', act: golden.token, cnf: { jwk: { kty: 'oct', k: 'c2VjcmV0' } } };
  const token = compact(claims);
  const markdown = await reported(token);
  expect(markdown).toContain('(token left out)');
  expect(markdown).toContain('(key left out)');
  for (const [, payload = '', signature = ''] of [token.split('.'), golden.token.split('.')]) {
    expect(markdown).not.toContain(payload);
    if (signature.length > 8) expect(markdown).not.toContain(signature);
  }
  expect(markdown).not.toContain('c2VjcmV0');
});

test('claims are letters, whatever Markdown makes of them', async () => {
  const markdown = await reported(compact({ sub: 'a', note: '```\n# not a title', '<b>': 1 }));
  expect(markdown).toContain('```json\n');
  expect(markdown).not.toMatch(/^# not a title/m);
  const fenced = await reported(compact({ sub: '````' }));
  expect(fenced).toContain('`````json\n');
});
