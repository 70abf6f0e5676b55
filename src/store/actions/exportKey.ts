import { oneLinePem, toBase64 } from '../../core/keys/pem.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import { publicForm } from '../../core/keys/publicForms.js';
import { nowSeconds } from '../../platform/clock.js';
import { copyText } from '../../platform/clipboard.js';
import { downloadText } from '../../platform/download.js';
import { randomBytes } from '../../platform/ids.js';
import { load } from '../load.js';
import type { CopyOutcome } from './copy.js';
import { privateKeySaved, publicKeyTaken } from './keys.js';

export const publicForms = ['one-line', 'base64', 'pkcs1-public', 'jwk', 'jwks', 'certificate'] as const;
export const privateForms = ['pkcs8', 'traditional', 'one-line-private', 'private-jwk', 'encrypted'] as const;
export type ExportForm = (typeof publicForms)[number] | (typeof privateForms)[number];

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
};

/** Copies one form of the key; 'nothing' where this key has no such form. */
export async function copyKeyForm(
  key: KeyHandle,
  form: ExportForm,
  wishes: ExportWishes,
): Promise<CopyOutcome> {
  const text = await keyText(key, form, wishes);
  if (text === null) return 'nothing';
  if (!(await copyText(text))) return 'refused';
  taken(key, form);
  return 'copied';
}

/** Saves one form of the key as a file. @returns whether this key has such a form */
export async function saveKeyForm(key: KeyHandle, form: ExportForm, wishes: ExportWishes): Promise<boolean> {
  const text = await keyText(key, form, wishes);
  if (text === null) return false;
  downloadText(fileNames[form], text);
  taken(key, form);
  return true;
}

function taken(key: KeyHandle, form: ExportForm): void {
  if (privateForms.some((one) => one === form)) privateKeySaved(key);
  else publicKeyTaken(key);
}

async function keyText(key: KeyHandle, form: ExportForm, wishes: ExportWishes): Promise<string | null> {
  const formats = await load(() => import('../../core/keys/formats/index.js'));
  const { facts, privateKey } = key;
  switch (form) {
    case 'one-line':
    case 'jwk':
    case 'jwks':
      return publicForm(key, form);
    case 'base64':
      return toBase64(facts.spki);
    case 'pkcs1-public':
      return formats.rsaPublicPem(facts.spki);
    case 'certificate': {
      if (!privateKey) return null;
      const notBefore = nowSeconds();
      const notAfter = notBefore + wishes.days * 86_400;
      const { commonName } = wishes;
      const serial = randomBytes(16);
      return formats.selfSignedCertificatePem({
        privateKey,
        spki: facts.spki,
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
      return privateText(key, form, wishes.passphrase);
  }
}

async function privateText(
  { privateKey, facts, alg }: KeyHandle,
  form: (typeof privateForms)[number],
  passphrase: string,
): Promise<string | null> {
  if (!privateKey?.extractable) return null;
  const formats = await load(() => import('../../core/keys/formats/index.js'));
  const der = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
  switch (form) {
    case 'pkcs8':
      return formats.pkcs8Pem(der);
    case 'traditional':
      return formats.traditionalPem(der);
    case 'one-line-private':
      return oneLinePem(formats.pkcs8Pem(der));
    case 'private-jwk':
      return JSON.stringify(await formats.privateJwk(der, { kid: facts.keyId, use: 'sig', alg }), null, 2);
    case 'encrypted':
      return passphrase === '' ? null : formats.encryptedPkcs8Pem(der, passphrase, randomBytes);
  }
}
