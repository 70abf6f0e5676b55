import { claims } from './claims.js';
import { json } from './json.js';
import { keys } from './keys.js';
import { page } from './page.js';
import { signing } from './signing.js';
import { token } from './token.js';

export const en = { page, problems: { ...json, ...token, ...claims, ...keys, ...signing } };
