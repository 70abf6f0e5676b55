import { expect, alone as test } from '../fixtures.js';
import { decoded, golden } from '../journeys/tokens.js';
import { names } from '../names.js';

test('a clock that is set, or a computer that slept, changes verdict and life at once; a copy is fresh', async ({
  page,
  workbench,
}) => {
  await page.clock.install({ time: new Date('2026-06-01T10:00:00Z') });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.time, 'active');
  await workbench.says(names.overallResult, 'accepted');

  await page.clock.setSystemTime(new Date('2026-06-01T18:00:00Z'));
  await page.clock.runFor(2000);
  await workbench.says(names.time, 'expired');
  await workbench.says(names.overallResult, 'rejected');
  await workbench.shows('7h 50m ago');
  const { payload } = decoded(await workbench.copied(names.copyToken));
  const { iat } = JSON.parse(payload) as { iat: number };
  expect(iat).toBeGreaterThanOrEqual(Date.parse('2026-06-01T18:00:00Z') / 1000);
  await workbench.says(names.time, 'active');

  // Set back: what was issued an hour ahead is not taken for good.
  await page.clock.setSystemTime(new Date('2026-06-01T09:00:00Z'));
  await page.clock.runFor(2000);
  await workbench.says(names.overallResult, 'rejected');
  await expect(page.getByRole('status', { name: names.time, exact: true })).toContainText(
    'Issued in the future',
  );
  await workbench.copied(names.copyToken);
  await workbench.says(names.overallResult, 'accepted');
  await expect(page.getByRole('status', { name: names.time, exact: true })).toContainText('Not expired');
});
