import { element, rs256, verify } from './raw.js';

/** About what is in sight of a payload. */
const inSight = 1000;
const publicKey = element(HTMLTextAreaElement, 'Public key');
const token = element(HTMLTextAreaElement, 'Encoded token');
const payload = element(HTMLPreElement, 'Payload');
const signature = element(HTMLDivElement, 'Signature');
let key: Promise<CryptoKey> | null = null;
publicKey.addEventListener('input', () => {
  const der = Uint8Array.fromBase64(publicKey.value.replace(/-----[^-]+-----/g, ''));
  key = crypto.subtle.importKey('spki', der, rs256, false, ['verify']);
});
token.addEventListener('paste', (event) => {
  event.preventDefault();
  const text = event.clipboardData?.getData('text/plain') ?? '';
  token.value = text.slice(-inSight);
  void key
    ?.then((imported) => verify(text, imported))
    .then(({ isValid, payload: json }) => {
      payload.textContent = JSON.stringify(JSON.parse(json), null, 2).slice(0, inSight);
      signature.dataset['status'] = isValid ? 'valid' : 'invalid';
    });
});
document.body.dataset['ready'] = '';
