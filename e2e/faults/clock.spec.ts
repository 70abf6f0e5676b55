import { expect, test } from '../fixtures.js';
import { decoded, golden } from '../journeys/tokens.js';

test('a clock that is set, or a computer that slept, changes verdict and life at once; a copy is fresh', async ({
  page,
  workbench,
}) => {
  await page.clock.install({ time: new Date('2026-06-01T10:00:00Z') });
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await workbench.fill('Application ID', golden.applicationId);
  await workbench.says('Time', 'active');
  await workbench.says('Overall result', 'accepted');

  await page.clock.setSystemTime(new Date('2026-06-01T18:00:00Z'));
  await page.clock.runFor(2000);
  await workbench.says('Time', 'expired');
  await workbench.says('Overall result', 'rejected');
  await workbench.shows(/Expired 7 hrs? 50 mins? ago/);
  const { payload } = decoded(await workbench.copied('Copy token'));
  const { iat } = JSON.parse(payload) as { iat: number };
  expect(iat).toBeGreaterThanOrEqual(Date.parse('2026-06-01T18:00:00Z') / 1000);
  await workbench.says('Time', 'active');

  // Set back: what was issued an hour ahead is not taken for good.
  await page.clock.setSystemTime(new Date('2026-06-01T09:00:00Z'));
  await page.clock.runFor(2000);
  await workbench.says('Overall result', 'rejected');
  await expect(page.getByRole('status', { name: 'Time', exact: true })).toContainText('Issued in the future');
  await workbench.copied('Copy token');
  await workbench.says('Overall result', 'accepted');
  await expect(page.getByRole('status', { name: 'Time', exact: true })).toContainText('Not expired');
});
