import type { Page } from './page.js';

/** The main job as a stranger does it: three acts and no other input. */
export async function threeActs(
  page: Page,
  applicationId: string,
): Promise<{ publicKey: string; token: string }> {
  await page.open();
  await page.says('Signature', 'valid');
  const publicKey = await page.copied('Copy public key');
  await page.fill('Application ID', applicationId);
  const token = await page.copied('Copy token');
  return { publicKey, token };
}

/** A token from elsewhere, judged by the public key it came with. */
export async function pasteAndVerify(page: Page, token: string, publicKey: string): Promise<void> {
  await page.open();
  // A first key that arrives while the field is filled would stand in it beside the other one.
  await page.says('Signature', 'valid');
  await page.fill('Public key', publicKey);
  await page.fill('Encoded token', token);
  await page.says('Signature', 'valid');
}

/** Changes the payload by one claim and gives the token that follows. */
export async function tokenWithPayload(page: Page, payload: string): Promise<string> {
  await page.fill('Payload', payload);
  await page.says('Signature', 'valid');
  return page.copied('Copy token');
}
