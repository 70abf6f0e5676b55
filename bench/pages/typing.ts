import { element, generate, sign } from './raw.js';

/** About what is in sight of a token. */
const inSight = 1000;
const { privateKey } = await generate();
const whole = element(HTMLTextAreaElement, 'Whole payload');
const key = element(HTMLInputElement, 'Payload');
const token = element(HTMLPreElement, 'Encoded token');
// What is typed comes first, so that what is in sight of the token changes.
let payload = '';
whole.addEventListener('paste', (event) => {
  event.preventDefault();
  payload = event.clipboardData?.getData('text/plain') ?? '';
});
key.addEventListener('input', () => {
  void sign(`${key.value}${payload}`, privateKey).then((signed) => {
    token.textContent = signed.slice(0, inSight);
  });
});
document.body.dataset['ready'] = '';
