import { test } from './fixtures.js';
import { opensslGenerates, opensslPublic, opensslSigns } from './interop/openssl.js';
import { requires } from './interop/tools.js';
import { names } from './names.js';

const header = '{"alg":"RS256"}';
const manyClaims = `{${Array.from({ length: 50_000 }, (_, index) => `"c${index}":${index}`).join(',')}}`;

test('a megabyte of payload, and fifty thousand claims, are judged and the page stays usable', async ({
  workbench,
}) => {
  requires('openssl');
  const privateKey = await opensslGenerates();
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.publicKey, await opensslPublic(privateKey));
  await workbench.says(names.signature, 'invalid');
  for (const payload of [`{"a":"${'x'.repeat(1_000_000)}"}`, manyClaims]) {
    await workbench.fill(names.encodedToken, await opensslSigns(header, payload, privateKey));
    await workbench.says(names.signature, ['valid', 'valid-with-notice']);
    await workbench.says(names.claims, 'claims');
  }
  await workbench.press(names.newToken);
  await workbench.says(names.signature, 'valid');
});

for (const [what, text] of Object.entries({
  letters: 'x'.repeat(1_000_000),
  dots: '.'.repeat(1_000_000),
  brackets: '['.repeat(1_000_000),
  'half tokens': 'eyJ'.repeat(333_333),
})) {
  test(`a megabyte of ${what} gets a clear answer`, async ({ workbench, page }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await workbench.fill(names.encodedToken, text);
    await workbench.says(names.signature, ['malformed', 'unsupported']);
    await page.getByRole('list', { name: names.notices }).getByRole('listitem').first().waitFor();
    await workbench.press(names.undo);
    await workbench.says(names.signature, 'valid');
  });
}
