import type { Page } from '@playwright/test';
import { jwtVerify } from 'jose';
import { expect, lasting } from '../fixtures.js';
import { names } from '../names.js';
import { accounts } from './accounts.js';
import { atTime } from './atTime.js';
import { assertions } from './assertions.js';
import { newKeys, pkcs8, type Keys } from './keys.js';
import { mobile } from './mobile.js';
import { playwrightPage } from '../playwright/driver.js';
import { rooms } from './rooms.js';
import { startServers, type Servers } from './servers.js';
import type { Vendor } from './vendor.js';

let keys: Keys;
let servers: Servers;
lasting.beforeAll(async () => {
  keys = await newKeys();
  servers = await startServers(keys);
});
lasting.afterAll(async () => {
  for (const { stop } of Object.values(servers)) await stop();
});

const vendors = [...assertions, ...accounts, ...mobile, ...rooms];

for (const vendor of vendors) {
  const { judges, profile, copies = names.copyToken, judge } = vendor;
  lasting(`${profile} is as ${judges.join(' and ')} has it`, async ({ page }) => {
    const workbench = playwrightPage(page);
    const now = Math.floor(Date.now() / 1000);
    await page.clock.setFixedTime(now * 1000);
    await fill(page, vendor);
    await workbench.says(names.overallResult, 'accepted');
    const isToken = copies === names.copyToken;
    const copied = await (isToken
      ? workbench.copied(copies)
      : workbench.copiedFrom('More ways to copy', copies));
    const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(copied)?.[0] ?? '';
    await jwtVerify(token, verifies(vendor), { currentDate: new Date(now * 1000) });
    await atTime(now * 1000, () => judge({ token, copied, keys, now, servers }));
  });
}

const verifies = ({ key }: Vendor) =>
  typeof key === 'object'
    ? Buffer.from(key.secret, /^[0-9a-f]{64}$/.test(key.secret) ? 'hex' : 'utf8')
    : keys[key].publicKey;

async function fill(page: Page, { profile, key, fields, lifetime }: Vendor): Promise<void> {
  const workbench = playwrightPage(page);
  const dialog = page.getByRole('dialog');
  await workbench.press(names.allProfiles);
  await dialog.getByRole('button', { name: profile, exact: true }).click();
  await expect(dialog).toHaveCount(0);
  if (typeof key === 'object') await workbench.fill(names.secret, key.secret);
  else {
    const certificate = key === 'rsa' ? keys.certificate.toString() : '';
    const buffer = Buffer.from(`${pkcs8(keys[key])}${certificate}`);
    // The first act is another one where the service gives the key.
    await page.getByRole('button', { name: names.importKey, exact: true }).first().click();
    await dialog
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'key.pem', mimeType: 'text/plain', buffer });
    await dialog.getByRole('button', { name: names.import, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
  for (const [name, value] of Object.entries(typeof fields === 'function' ? fields(servers) : fields))
    await page.getByRole('textbox', { name, exact: true }).fill(value);
  if (typeof lifetime === 'string') await workbench.choose(names.lifetime, lifetime);
  else if (lifetime) {
    await workbench.choose(names.lifetime, 'Custom');
    await workbench.fill('Lifetime in seconds', lifetime.seconds);
  }
}
