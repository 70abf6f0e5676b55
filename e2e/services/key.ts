import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { selfSignedCertificatePem } from '../../src/core/keys/formats/write/exportCertificate.js';
import { generateHandle } from '../../src/core/keys/generate.js';
import { privatePem, type KeyHandle } from '../../src/core/keys/handle.js';
import { publicForm } from '../../src/core/keys/publicForms.js';

/** What a service is told of a key, as the page gives it out. */
export type Registered = { publicPem: string; certificatePem: string; keyId: string };

/** A key pair of the page, and what signs the tokens. */
export type Pair = Registered & {
  handle: KeyHandle;
  privateKey: KeyObject;
  /** Of nobody whom a service knows. */
  otherKey: KeyObject;
};

export async function newPair(): Promise<Pair> {
  const made = await generateHandle('id', 'generated', 'RS256', 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  const handle = made.value;
  const { privateKey, facts } = handle;
  const pem = await privatePem(handle);
  if (!privateKey || !facts.spki || pem === null) throw new Error('The key has no private half.');
  const now = Math.floor(Date.now() / 1000);
  return {
    handle,
    privateKey: createPrivateKey(pem),
    otherKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    keyId: facts.keyId,
    publicPem: publicForm(handle, 'pem'),
    certificatePem: await selfSignedCertificatePem({
      privateKey,
      spki: facts.spki,
      commonName: 'countersign',
      notBefore: now - 60,
      notAfter: now + 86_400,
      serial: crypto.getRandomValues(new Uint8Array(20)),
    }),
  };
}
