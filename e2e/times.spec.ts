import { expect, alone as test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

test('the times of the token are set from now on, or by calendar in the zone of the person', async ({
  page,
  workbench,
}) => {
  await page.clock.install({ time: new Date('2026-06-01T10:00:00Z') });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, golden.applicationId);
  const now = 1_780_308_000;
  const view = (name: string) =>
    page
      .getByRole('radiogroup', { name: names.viewOfPayload, exact: true })
      .getByRole('radio', { name, exact: true })
      .check();
  const reads = async (expected: RegExp) => {
    await view('JSON');
    await workbench.reads(names.payload, expected);
    await view('Claims');
  };
  await view('Claims');
  await page.getByRole('button', { name: 'Set exp to now +5 min', exact: true }).click();
  await reads(/"exp": 1780308[23]\d\d/);
  await page.getByRole('button', { name: 'Set iat to now +1 h', exact: true }).click();
  await reads(/"iat": 17803116\d\d/);
  await workbench.says(names.overallResult, 'rejected');
  await page.getByRole('button', { name: 'Set iat to now', exact: true }).click();
  await reads(/"iat": 17803080\d\d/);

  const exp = page.getByLabel('exp: date and time', { exact: true });
  // Berlin, in summer: two hours ahead of UTC.
  await expect(exp).toHaveValue(/^2026-06-01T12:05/);
  await exp.fill('2026-06-01T12:30:30');
  await reads(new RegExp(`"exp": ${now + 1830}`));
  await workbench.says(names.overallResult, 'accepted');
  // The lifetime that was set by hand is the one that is copied.
  await workbench.shows('Set manually. Copied as is.');
  await workbench.shortcut('Control+z');
  await reads(/"exp": 1780308[23]\d\d/);
  // Nothing is offered for a token of somebody else: setting would sign it anew.
  await workbench.fill(names.encodedToken, golden.token);
  await expect(page.getByRole('button', { name: 'Set exp to now', exact: true })).toHaveCount(0);
});

test('the answer says when a token expired and how long ago, and counts no absurd number of years', async ({
  page,
  workbench,
}) => {
  await page.clock.install({ time: new Date('2026-06-01T10:00:00Z') });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const now = 1_780_308_000;
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const paste = (claims: object) =>
    workbench.fill(names.encodedToken, `${encode({ alg: 'RS256' })}.${encode(claims)}.c2lnbmF0dXJl`);
  const answer = page.getByRole('region', { name: 'Answer', exact: true });
  const overall = page.getByRole('status', { name: names.overallResult, exact: true });
  const time = page.getByRole('status', { name: names.time, exact: true });

  await paste({ sub: 'x', exp: now - 11_340 });
  await expect(overall).toHaveText(/^Generic JWT: Expired on 1 Jun 2026, 08:51:00/);
  await expect(answer.getByText(/^3 hrs 9 mins ago$/)).toBeVisible();
  // What counts by itself is no part of a status: it would be read out again and again.
  await expect(overall).not.toContainText('ago');

  await paste({ sub: 'x', exp: 99_999_999_999 });
  await expect(time).toHaveText('Far in the future');
  await expect(time).toHaveAttribute('data-tone', 'warn');
  await expect(answer).not.toContainText('left');

  await paste({ sub: 'x', exp: (now + 600) * 1000 });
  await expect(time).toHaveText('exp is not in seconds');
  await expect(answer).not.toContainText('left');
  // Of somebody else's token the cure is said; of one's own it is a button.
  await expect(page.getByRole('button', { name: /^Divide exp/ })).toHaveCount(0);
  await workbench.press('Make one like it');
  await page
    .getByRole('list', { name: names.notices })
    .getByRole('button', { name: /^Divide exp by 1,000/ })
    .click();
  await workbench.reads(names.payload, new RegExp(`"exp": ${now + 600}\\b`));
});
