import type { FamilyTexts } from '../familyTexts.js';
import { detachedTexts } from './detached.js';
import { dpopTexts } from './dpop.js';
import { jweJsonTexts } from './jweJson.js';
import { jwsJsonTexts } from './jwsJson.js';
import { sdJwtTexts } from './sdJwt.js';

export const familyTexts: FamilyTexts = {
  title: '要制作的令牌',
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
