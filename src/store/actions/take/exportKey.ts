import type { Bench } from '../../bench.js';
import { fits, signatureAlgorithms } from '../../../core/keys/algorithms.js';
import { bytesOf, cryptoKeyFor, isUsableFor } from '../../../core/keys/cryptoKey.js';
import { oneLinePem, toBase64 } from '../../../core/bytes/pem.js';
import { privatePem, type KeyHandle } from '../../../core/keys/handle.js';
import { publicForm } from '../../../core/keys/publicForms.js';
import { load } from '../../loading/load.js';
import type { CopyOutcome } from './copy.js';
import { markPrivateKeySaved, markKeyPublished } from '../keys/keys.js';

export const publicForms = ['one-line', 'base64', 'pkcs1-public', 'jwk', 'jwks', 'certificate'] as const;
export const privateForms = ['pkcs8', 'traditional', 'one-line-private', 'private-jwk', 'encrypted'] as const;
export const secretForms = ['secret-base64url', 'secret-hex', 'secret-jwk'] as const;
export type ExportForm =
  (typeof publicForms)[number] | (typeof privateForms)[number] | (typeof secretForms)[number];

/** What some forms ask for besides the key. */
export type ExportWishes = { commonName: string; days: number; passphrase: string };

const fileNames: Record<ExportForm, string> = {
  'one-line': 'public_key.txt',
  base64: 'public_key.b64',
  'pkcs1-public': 'rsa_public_key.pem',
  jwk: 'public_key.jwk.json',
  jwks: 'jwks.json',
  certificate: 'certificate.pem',
  pkcs8: 'private_key.pem',
  traditional: 'private_key_traditional.pem',
  'one-line-private': 'private_key.txt',
  'private-jwk': 'private_key.jwk.json',
  encrypted: 'private_key_encrypted.pem',
  'secret-base64url': 'secret.b64',
  'secret-hex': 'secret.hex',
  'secret-jwk': 'secret.jwk.json',
};

/** Copies one form of the key; 'nothing' where this key has no such form. */
export async function copyKeyForm(
  bench: Bench,
  key: KeyHandle,
  form: ExportForm,
  wishes: ExportWishes,
): Promise<CopyOutcome> {
  const text = await keyText(bench, key, form, wishes);
  if (text === null) return 'nothing';
  if (!(await bench.ports.clipboard.copyText(text))) return 'refused';
  taken(bench, key, form);
  return 'copied';
}

/** Saves one form of the key as a file. @returns whether this key has such a form */
export async function saveKeyForm(
  bench: Bench,
  key: KeyHandle,
  form: ExportForm,
  wishes: ExportWishes,
): Promise<boolean> {
  const text = await keyText(bench, key, form, wishes);
  if (text === null) return false;
  bench.ports.files.downloadText(fileNames[form], text);
  taken(bench, key, form);
  return true;
}

function taken(bench: Bench, key: KeyHandle, form: ExportForm): void {
  if (publicForms.some((one) => one === form)) markKeyPublished(bench, key);
  else markPrivateKeySaved(bench, key);
}

async function keyText(
  bench: Bench,
  key: KeyHandle,
  form: ExportForm,
  wishes: ExportWishes,
): Promise<string | null> {
  const formats = await load(() => import('../../../core/keys/formats/index.js'));
  const { privateKey } = key;
  const { jwk, spki } = key.facts;
  switch (form) {
    case 'one-line':
    case 'jwk':
    case 'jwks':
      return publicForm(key, form) || null;
    case 'base64':
      return spki && toBase64(spki);
    case 'pkcs1-public':
      return spki && formats.rsaPublicPem(spki);
    case 'certificate': {
      // Certificates of RSA keys are signed by PKCS#1 v1.5, whatever the key was made for.
      const { RS256, [key.alg]: own } = signatureAlgorithms;
      const algorithm = fits(RS256, jwk) ? RS256 : own;
      if (!privateKey || !spki || !isUsableFor(key, algorithm)) return null;
      const notBefore = bench.ports.clock.nowSeconds();
      const notAfter = notBefore + wishes.days * 86_400;
      const { commonName } = wishes;
      const serial = bench.ports.ids.randomBytes(16);
      return formats.selfSignedCertificatePem({
        privateKey: await cryptoKeyFor(privateKey, key.alg, algorithm),
        spki,
        commonName,
        notBefore,
        notAfter,
        serial,
      });
    }
    case 'pkcs8':
    case 'traditional':
    case 'one-line-private':
    case 'private-jwk':
    case 'encrypted':
      return privateText(bench, key, form, wishes.passphrase);
    case 'secret-base64url':
    case 'secret-hex':
    case 'secret-jwk':
      return secretText(key, form);
  }
}

async function privateText(
  bench: Bench,
  key: KeyHandle,
  form: (typeof privateForms)[number],
  passphrase: string,
): Promise<string | null> {
  const { privateKey, facts, alg } = key;
  const pem = await privatePem(key);
  if (pem === null || privateKey === null) return null;
  const formats = await load(() => import('../../../core/keys/formats/index.js'));
  switch (form) {
    case 'pkcs8':
      return pem;
    case 'traditional':
      return formats.traditionalPem(await bytesOf(privateKey));
    case 'one-line-private':
      return oneLinePem(pem);
    case 'private-jwk':
      return JSON.stringify(await formats.ownJwk(privateKey, { kid: facts.keyId, use: 'sig', alg }), null, 2);
    case 'encrypted':
      if (passphrase === '') return null;
      return formats.encryptedPkcs8Pem(await bytesOf(privateKey), passphrase, bench.ports.ids.randomBytes);
  }
}

async function secretText(
  { privateKey, facts, alg }: KeyHandle,
  form: (typeof secretForms)[number],
): Promise<string | null> {
  if (privateKey?.type !== 'secret' || !privateKey.extractable) return null;
  const formats = await load(() => import('../../../core/keys/formats/index.js'));
  const secret = await bytesOf(privateKey);
  switch (form) {
    case 'secret-base64url':
      return formats.secretBase64url(secret);
    case 'secret-hex':
      return formats.toHex(secret);
    case 'secret-jwk':
      return JSON.stringify(await formats.ownJwk(privateKey, { kid: facts.keyId, use: 'sig', alg }), null, 2);
  }
}
