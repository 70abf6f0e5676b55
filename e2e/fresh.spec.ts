import { expect, alone as test } from './fixtures.js';
import { startGateway } from './gateway/haproxy.js';
import { requires } from './interop/tools.js';
import { threeActs } from './journeys/job.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';

const { applicationId } = golden;
type Times = { iat: number; exp: number; jti?: string };
const timesOf = (token: string) => JSON.parse(decoded(token).payload) as Times;

test('a page opened an hour ago gives a token that the gateway accepts; the one it showed is dead', async ({
  page,
  workbench,
}) => {
  requires('haproxy', 'curl');
  await page.clock.install({ time: Date.now() - 3_600_000 });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, applicationId);
  await workbench.says(names.signature, 'valid');
  const publicKeyPem = await workbench.copied(names.copyPublicKey);
  const keyId = await workbench.read(names.jwtKeyId);
  const shown = (await workbench.read(names.encodedToken)).replaceAll('\n', '');
  const gateway = await startGateway({ publicKeyPem, keyId, applicationId });
  try {
    await page.clock.setSystemTime(Date.now());
    expect(await gateway.call(shown)).toBe(401);
    const fresh = await workbench.copied(names.copyToken);
    expect(fresh).not.toBe(shown);
    expect(await gateway.call(fresh)).toBe(200);
    await workbench.says(names.time, 'active');
    await workbench.shows('Token copied, re-issued just now. Valid for 10 mins');
    expect((await workbench.read(names.encodedToken)).replaceAll('\n', '')).toBe(fresh);
  } finally {
    await gateway.stop();
  }
});

test('every way of copying it issues it anew; undo and the texts take no notice', async ({
  page,
  workbench,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-23T12:00:00Z'));
  await threeActs(workbench, applicationId);
  await page.clock.setFixedTime(new Date('2026-11-23T13:00:00Z'));
  const line = await workbench.copiedFrom('More ways to copy', names.copyBearerHeader);
  expect(line).toMatch(/^Authorization: Bearer eyJ/);
  expect(timesOf(line.slice(22))).toMatchObject({ iat: 1795438800, exp: 1795439400 });
  await workbench.shortcut('Control+z');
  await workbench.reads(names.applicationId, '');
});

test('what was set by hand, pasted, or asked not to be, is copied as it stands, and the page says so', async ({
  page,
  workbench,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-23T12:00:00Z'));
  const { token } = await threeActs(workbench, applicationId);
  const { payload } = decoded(token);
  await page.clock.setFixedTime(new Date('2026-11-23T12:05:00Z'));

  await page.getByRole('checkbox', { name: names.reissueOnCopy }).uncheck();
  await workbench.shows('Counted from iat.');
  expect(timesOf(await workbench.copied(names.copyToken))).toEqual(timesOf(token));
  await page.getByRole('checkbox', { name: names.reissueOnCopy }).check();
  await workbench.shows('Starts when you copy it.');

  await workbench.fill(names.payload, payload.replace(/"exp":\d+/, '"exp":1795440000'));
  await workbench.shows('Set manually. Copied as is.');
  await workbench.says(names.signature, 'valid');
  expect(timesOf(await workbench.copied(names.copyToken))).toEqual({ ...timesOf(token), exp: 1795440000 });
  await workbench.shows('Token copied. Times not updated.');

  await workbench.choose(names.lifetime, '10 minutes');
  await workbench.says(names.signature, 'valid');
  const { iat, exp } = timesOf(await workbench.copied(names.copyToken));
  expect([iat, exp - iat]).toEqual([1795435500, 600]);

  await workbench.fill(names.encodedToken, golden.token);
  await workbench.shows('Changes re-sign the token.');
  expect(await workbench.copied(names.copyToken)).toBe(golden.token);
  // Edited, a pasted token keeps its own times.
  await workbench.fill(names.applicationId, `${applicationId}0`);
  await workbench.shows('Now yours: re-signed with your key.');
  await workbench.says(names.signature, 'valid');
  expect(timesOf(await workbench.copied(names.copyToken))).toMatchObject({
    iat: 1559074387,
    exp: 1659160887,
  });
});

test('a repaired time is one that copying issues anew', async ({ page, workbench }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T12:00:00Z'));
  await threeActs(workbench, applicationId);
  await workbench.fill(
    names.payload,
    (await workbench.read(names.payload)).replace(/"exp": \d+/, '"exp": 1'),
  );
  await page
    .getByRole('button', {
      name: 'Set exp to 10 minutes from now, iat to now: Expiration time (exp)',
      exact: true,
    })
    .click();
  await workbench.says(names.signature, 'valid');
  await page.clock.setFixedTime(new Date('2026-11-23T13:00:00Z'));
  expect(timesOf(await workbench.copied(names.copyToken))).toMatchObject({
    iat: 1795438800,
    exp: 1795439400,
  });
});
