import { names } from '../names.js';
import type { Page } from './page.js';

/** The main job as a stranger does it: three acts and no other input. */
export async function threeActs(
  page: Page,
  applicationId: string,
): Promise<{ publicKey: string; token: string }> {
  await page.open();
  await page.says(names.signature, 'valid');
  const publicKey = await page.copied(names.copyPublicKey);
  await page.fill(names.applicationId, applicationId);
  const token = await page.copied(names.copyToken);
  return { publicKey, token };
}

/** A token from elsewhere, judged by the public key it came with. */
export async function pasteAndVerify(page: Page, token: string, publicKey: string): Promise<void> {
  await page.open();
  // A first key that arrives while the field is filled would stand in it beside the other one.
  await page.says(names.signature, 'valid');
  await page.fill(names.publicKey, publicKey);
  await page.fill(names.encodedToken, token);
  await page.says(names.signature, 'valid');
}

/** Changes the payload by one claim and gives the token that follows. */
export async function tokenWithPayload(page: Page, payload: string): Promise<string> {
  await page.fill(names.payload, payload);
  await page.says(names.signature, 'valid');
  return page.copied(names.copyToken);
}
