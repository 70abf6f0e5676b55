import { createPrivateKey } from 'node:crypto';
import { expect, alone as test } from './fixtures.js';
import { threeActs } from './journeys/job.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

test('a private key is in no address, storage, console or request', async ({
  workbench,
  page,
  record,
  context,
}) => {
  await threeActs(workbench, golden.applicationId);
  const { text } = await workbench.downloaded(names.downloadPrivateKey);
  const { d } = createPrivateKey(text).export({ format: 'jwk' });
  await workbench.fill(names.publicKey, text);
  await workbench.shows('This is a private key');
  await workbench.press('Use my key pair');
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
  await workbench.says(names.signature, 'valid');

  const secrets = [String(d), text.split('\n')[5] ?? ''];
  const stored = await page.evaluate(async () =>
    JSON.stringify({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: await indexedDB.databases(),
      caches: await Promise.all(
        (await caches.keys()).map(async (name) => {
          const cache = await caches.open(name);
          const kept = await Promise.all((await cache.keys()).map(({ url }) => cache.match(url)));
          return Promise.all(kept.map(async (response) => (await response?.text()) ?? ''));
        }),
      ),
      cookie: document.cookie,
      address: location.href,
      history: history.state as unknown,
    }),
  );
  const traces = [
    stored,
    ...record.requests,
    ...record.console,
    JSON.stringify(await context.storageState()),
  ];
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(40);
    expect(text.includes(secret) || d === secret).toBe(true);
    for (const trace of traces) expect(trace).not.toContain(secret);
  }
  expect(JSON.parse(stored)).toMatchObject({ databases: [], local: [], cookie: '' });
});
