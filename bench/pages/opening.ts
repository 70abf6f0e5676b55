import { element, generate, sign } from './raw.js';

const { privateKey } = await generate();
element(HTMLPreElement, 'Encoded token').textContent = await sign('{"sub":"somebody"}', privateKey);
