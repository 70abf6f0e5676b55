import { detachedTexts } from './detached.js';
import { dpopTexts } from './dpop.js';
import { jweJsonTexts } from './jweJson.js';
import { jwsJsonTexts } from './jwsJson.js';
import { sdJwtTexts } from './sdJwt.js';

/** What is said of other tokens of the family; loaded when one is seen, or one is to be made. */
export const familyTexts = {
  title: 'Token to make',
  names: {
    dpop: dpopTexts.title,
    'sd-jwt': sdJwtTexts.title,
    detached: detachedTexts.name,
    'jws-json': jwsJsonTexts.name,
  },
  detached: detachedTexts,
  dpop: dpopTexts,
  jweJson: jweJsonTexts,
  jwsJson: jwsJsonTexts,
  sdJwt: sdJwtTexts,
};
