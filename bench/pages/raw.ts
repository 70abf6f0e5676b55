/** The least that a page must do, for the floors: WebCrypto and the browser's own functions alone. */
export const rs256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const utf8 = new TextEncoder();

export const generate = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ ...rs256, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) }, true, [
    'sign',
    'verify',
  ]);

const base64url = (bytes: Uint8Array): string => bytes.toBase64({ alphabet: 'base64url', omitPadding: true });

export async function sign(payload: string, key: CryptoKey): Promise<string> {
  const input = `${base64url(utf8.encode('{"alg":"RS256"}'))}.${base64url(utf8.encode(payload))}`;
  const signature = await crypto.subtle.sign(rs256.name, key, utf8.encode(input));
  return `${input}.${base64url(new Uint8Array(signature))}`;
}

export async function verify(token: string, key: CryptoKey): Promise<{ isValid: boolean; payload: string }> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const bytes = (text: string) => Uint8Array.fromBase64(text, { alphabet: 'base64url' });
  const input = utf8.encode(`${header}.${payload}`);
  return {
    isValid: await crypto.subtle.verify(rs256.name, key, bytes(signature), input),
    payload: new TextDecoder().decode(bytes(payload)),
  };
}

export function element<T extends Element>(type: new () => T, label: string): T {
  const found = document.querySelector(`[aria-label="${label}"]`);
  if (!(found instanceof type)) throw new Error(`There is no ${label}.`);
  return found;
}
