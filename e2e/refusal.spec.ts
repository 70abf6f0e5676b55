import { expect, test } from './fixtures.js';
import { names } from './names.js';

test('what a service answered leads to the claim and the check that it means', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const meaning = page.getByRole('status', { name: 'What the answer means', exact: true });
  await workbench.fill(
    names.serviceResponse,
    '{"message":"\'Expiration time\' claim (\'exp\') is too far in the future"}',
  );
  await expect(meaning).toContainText('GitHub');
  await expect(meaning).toContainText('The lifetime is too long');
  await expect(meaning).toContainText(/In this token: exp \d{10}/);
  await expect(meaning).toContainText('Lifetime: passed');
  await workbench.press('Show exp');
  await expect(page.getByRole('textbox', { name: names.payload, exact: true })).toBeFocused();

  await workbench.fill(names.serviceResponse, 'HTTP/1.1 401 Unauthorized');
  await expect(meaning).toContainText('A status alone doesn’t say why');
  await workbench.fill(names.serviceResponse, 'the teapot is empty');
  await expect(meaning).toContainText('This answer isn’t known');
  await workbench.fill(names.serviceResponse, '');
  await expect(meaning).toHaveText('');
});

test('what the service expects is asked for beside the cause, and compared', async ({ page, workbench }) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: 'https://id.example', aud: 'https://api.example', exp: 4_000_000_000 };
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, `${part({ alg: 'RS256' })}.${part(claims)}.AAAA`);
  await workbench.says(names.signature, 'no-key');
  await workbench.fill(
    names.serviceResponse,
    `WWW-Authenticate: Bearer error="invalid_token", error_description="The audience 'https://api.example' is invalid"`,
  );
  const meaning = page.getByRole('status', { name: 'What the answer means', exact: true });
  await expect(meaning).toContainText('In this token: aud "https://api.example"');
  // That there is an audience, and of the right type, would be no answer.
  await expect(meaning).not.toContainText('passed');
  await meaning.getByRole('textbox', { name: 'Expected aud', exact: true }).fill('https://other.example');
  await expect(meaning).toContainText('Audience (aud): failed');
  await workbench.says(names.overallResult, 'rejected');

  await workbench.fill(
    names.serviceResponse,
    "IDX10214: Audience validation failed. Audiences: 'https://api.example'. Did not match: validationParameters.ValidAudience: 'https://api.example' or validationParameters.ValidAudiences: 'null'.",
  );
  const use = meaning.getByRole('button', { name: 'Use https://api.example from the response', exact: true });
  await use.click();
  await expect(meaning.getByRole('textbox', { name: 'Expected aud', exact: true })).toHaveValue(
    'https://api.example',
  );
  await expect(use).toBeHidden();
  await expect(meaning).toContainText('Audience (aud): passed');
});
