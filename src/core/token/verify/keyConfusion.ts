import { importSecret } from '../../keys/cryptoKey.js';
import { toPem } from '../../bytes/pem.js';
import type { Verifiable } from '../families/family.js';
import type { ConfusedForm } from '../problems.js';

/**
 * Is this HMAC made with the public key's own text as the secret, the trick that fools a server which
 * lets the token choose the algorithm (RFC 8725 section 2.1)? Says which form of the text it was.
 */
export async function findConfusedSecret(
  judged: Verifiable,
  spki: Uint8Array<ArrayBuffer> | null,
): Promise<ConfusedForm | null> {
  for (const { form, secret } of spki ? secretsOf(spki) : []) {
    const hmac = await importSecret(secret, judged.algorithm, false);
    if (await crypto.subtle.verify(judged.algorithm.signature, hmac, judged.signature, judged.signingInput))
      return form;
  }
  return null;
}

export type ConfusedSecret = { form: ConfusedForm; secret: Uint8Array<ArrayBuffer> };

export function secretsOf(spki: Uint8Array<ArrayBuffer>): ConfusedSecret[] {
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
