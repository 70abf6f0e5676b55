import type { JWK } from 'jose';
import { importJWK } from 'jose/key/import';
import { signatureAlgorithms, usualAlgorithm } from '../keys/algorithms.js';
import { toPem } from '../keys/pem.js';
import type { Verifiable } from './judge.js';
import type { ConfusedForm } from './problems.js';

/**
 * Is this HMAC made with the public key's own text as the secret, the trick that fools a server which
 * lets the token choose the algorithm (RFC 8725 section 2.1)? Says which form of the text it was.
 */
export async function findConfusedSecret(judged: Verifiable, jwk: JWK): Promise<ConfusedForm | null> {
  for (const { form, secret } of await secretsOf(jwk)) {
    const { key, signature } = signatureAlgorithms[judged.alg];
    const hmac = await crypto.subtle.importKey('raw', secret, key, false, ['verify']);
    if (await crypto.subtle.verify(signature, hmac, judged.signature, judged.signingInput)) return form;
  }
  return null;
}

type Secret = { form: ConfusedForm; secret: Uint8Array<ArrayBuffer> };

async function secretsOf(jwk: JWK): Promise<Secret[]> {
  const spki = await exportSpki(jwk);
  if (!spki) return [];
  const pem = toPem('PUBLIC KEY', spki);
  const texts: { form: ConfusedForm; text: string }[] = [
    { form: 'pem', text: pem },
    { form: 'pem', text: pem.trimEnd() },
    { form: 'pem-crlf', text: pem.replaceAll('\n', '\r\n') },
    { form: 'pem-one-line', text: pem.replaceAll('\n', '') },
    { form: 'base64', text: pem.replace(/-----[A-Z ]+-----|\n/g, '') },
  ];
  const encoder = new TextEncoder();
  return [
    ...texts.map(({ form, text }) => ({ form, secret: encoder.encode(text) })),
    { form: 'der', secret: spki },
  ];
}

async function exportSpki({
  kty,
  n,
  e,
  crv,
  x,
  y,
  pub,
  ...rest
}: JWK): Promise<Uint8Array<ArrayBuffer> | null> {
  const named = kty === 'AKP' ? rest.alg : undefined;
  try {
    const bare: JWK = Object.fromEntries(
      Object.entries({ kty, n, e, crv, x, y, pub, alg: named }).filter(([, value]) => value !== undefined),
    );
    const key = await importJWK(bare, usualAlgorithm(bare), { extractable: true });
    return key instanceof CryptoKey ? new Uint8Array(await crypto.subtle.exportKey('spki', key)) : null;
  } catch {
    return null;
  }
}
