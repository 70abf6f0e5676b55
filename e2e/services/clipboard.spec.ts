import { expect, test } from '../fixtures.js';
import { names } from '../names.js';
import { apache } from './apache.js';
import { dovecot } from './dovecot.js';
import { profileOf } from './page.js';
import { requiresService } from './service.js';

/** What the page makes wrong, and what it then says of the signature. */
const wrong = {
  Expired: 'valid',
  'Wrong kid': 'valid',
  'One bit of the signature flipped': 'invalid',
};

for (const service of [apache, dovecot]) {
  test(`${service.name} takes the token that the page copied, and none that was made wrong`, async ({
    page,
    workbench,
  }) => {
    requiresService(service);
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    const keyId = await workbench.read(names.jwtKeyId);
    const publicPem = await workbench.copied(names.copyPublicKey);
    const { wants, takes, stop } = await service.start({ publicPem, certificatePem: '', keyId });
    try {
      await workbench.pick('Menu', 'Custom profiles');
      const file = JSON.stringify({ version: 2, profiles: [profileOf(wants, keyId)] });
      await page.getByLabel('Import a file:').setInputFiles({
        name: 'profiles.json',
        mimeType: 'application/json',
        buffer: Buffer.from(file),
      });
      await workbench.press('Save in this browser');
      await workbench.press('Use Service');
      await workbench.press('Close');
      for (const claim of wants.demanded)
        await page.getByRole('textbox', { name: claim, exact: true }).fill(wants.claims[claim]);
      await workbench.says(names.overallResult, 'accepted');
      const good = await workbench.copied(names.copyToken);
      expect(await takes(good)).toBe(true);

      await workbench.openTool(names.testTokens);
      for (const [kind, signature] of Object.entries(wrong)) {
        await workbench.press(kind);
        await workbench.shows(`Invalid test token: ${kind}.`);
        await workbench.says(names.signature, signature);
        await workbench.says(names.overallResult, 'rejected');
        const bad = await workbench.copied('Copy test token');
        expect(bad).not.toBe(good);
        expect(await takes(bad), kind).toBe(false);
      }
    } finally {
      await stop();
    }
  });
}
