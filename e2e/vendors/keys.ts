import { createPublicKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { newPair } from '../services/key.js';

export type Pair = { privateKey: KeyObject; publicKey: KeyObject };

/** The pairs that the page and the vendors' SDKs sign with; the certificate is that of the RSA key. */
export type Keys = Readonly<Record<'rsa' | 'ec' | 'ed25519', Pair>> & {
  certificate: X509Certificate;
  /** Of the RSA key. */
  keyId: string;
};

export async function newKeys(): Promise<Keys> {
  const { privateKey, certificatePem, keyId } = await newPair();
  return {
    rsa: { privateKey, publicKey: createPublicKey(privateKey) },
    ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    ed25519: generateKeyPairSync('ed25519'),
    certificate: new X509Certificate(certificatePem),
    keyId,
  };
}

/** PKCS#8 PEM, as most SDKs take it. */
export const pkcs8 = ({ privateKey }: Pair): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** The pair as WebCrypto has it. */
export async function webCryptoPair(
  { privateKey, publicKey }: Pair,
  algorithm: RsaHashedImportParams | EcKeyImportParams,
): Promise<CryptoKeyPair> {
  const [secret, known] = [
    privateKey.export({ type: 'pkcs8', format: 'der' }),
    publicKey.export({ type: 'spki', format: 'der' }),
  ];
  return {
    privateKey: await crypto.subtle.importKey('pkcs8', secret, algorithm, true, ['sign']),
    publicKey: await crypto.subtle.importKey('spki', known, algorithm, true, ['verify']),
  };
}
