import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { names } from '../names.js';
import { threeActs } from './job.js';
import type { Page } from './page.js';
import { decoded, golden } from './tokens.js';

/** What must work in every engine, each on a page that was never open before. */
export const everyEngine: readonly { name: string; walk: (page: Page) => Promise<void> }[] = [
  { name: 'the main job', walk: mainJob },
  { name: 'paste and verify', walk: pasteAndVerify },
  { name: 'import of an encrypted key', walk: importKey },
  { name: 'a key kept over a reload', walk: keepKey },
  { name: 'a link to a draft', walk: followLink },
];

async function mainJob(page: Page): Promise<void> {
  const { publicKey, token } = await threeActs(page, golden.applicationId);
  mustFit(token, publicKey);
  const claims: unknown = JSON.parse(decoded(token).payload);
  if (!hasSub(claims) || claims.sub !== golden.applicationId) throw new Error('sub is another one');
  await page.says(names.overallResult, 'accepted');
}

async function pasteAndVerify(page: Page): Promise<void> {
  const { publicKey, sign } = stranger();
  const token = sign({ iss: 'a stranger', exp: 4_000_000_000 });
  await page.open();
  await page.says(names.signature, 'valid');
  await page.fill(names.encodedToken, token);
  await page.says(names.signature, 'no-key');
  await page.reads(names.payload, /a stranger/);
  await page.fill(names.publicKey, publicKey);
  await page.says(names.signature, 'valid');
  await page.fill(names.encodedToken, stranger().sign({ iss: 'another', exp: 4_000_000_000 }));
  await page.says(names.signature, 'invalid');
}

async function importKey(page: Page): Promise<void> {
  const passphrase = 'correct horse';
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase },
  });
  await page.open();
  await page.says(names.signature, 'valid');
  await page.press(names.importKey);
  await page.fill(names.key, privateKey);
  await page.press(names.import);
  await page.fill(names.passphrase, passphrase);
  await page.press(names.import);
  await page.reads(names.publicKey, publicKey);
  await page.says(names.signature, 'valid');
  mustFit(await page.copied(names.copyToken), publicKey);
}

async function keepKey(page: Page): Promise<void> {
  const { publicKey } = await threeActs(page, golden.applicationId);
  await page.openTool(names.keys);
  await page.fill('Name of the key', 'orders');
  await page.press('Save key');
  await page.shows('non-exportable');
  await page.reload();
  await page.says(names.signature, 'valid');
  await page.openTool(names.keys);
  await page.press('Use orders');
  await page.reads(names.applicationId, golden.applicationId);
  await page.says(names.signature, 'valid');
  mustFit(await page.copied(names.copyToken), publicKey);
  await page.press('Delete all saved keys');
  await page.press('Delete all saved keys');
  await page.shows('No saved keys.');
}

async function followLink(page: Page): Promise<void> {
  await threeActs(page, golden.applicationId);
  await page.openTool(names.share);
  const link = await page.copied('Copy link');
  await page.openAt(link);
  await page.reads(names.applicationId, golden.applicationId);
  await page.says(names.signature, 'valid');
  await page.says(names.overallResult, 'accepted');
  const address = await page.address();
  if (address.includes('#')) throw new Error(`The link stays in the address: ${address}`);
}

/** Judged by Node's own cryptography. */
function mustFit(token: string, publicKey: string): void {
  const { signature } = decoded(token);
  const signed = Buffer.from(token.slice(0, token.lastIndexOf('.')));
  if (!verify('sha256', signed, createPublicKey(publicKey), signature))
    throw new Error('The signature does not fit the public key.');
}

function stranger(): { publicKey: string; sign: (claims: object) => string } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign(claims) {
      const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
      return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
    },
  };
}

const hasSub = (claims: unknown): claims is { sub: unknown } =>
  typeof claims === 'object' && claims !== null && 'sub' in claims;
