import { isObjectLiteral } from '../../json/slips.js';
import { startsLikeHeader } from '../find/scan.js';
import type { PartReading } from '../parts/part.js';
import type { HeaderDamage } from '../problems.js';

/** What became of a header that is no JSON. */
export function headerDamage({ encoded, bytes, text }: PartReading): HeaderDamage {
  if (encoded.length > 8 && [encoded.toLowerCase(), encoded.toUpperCase()].includes(encoded)) return 'case';
  if (text !== null && startsLikeHeader(text, 0)) return 'twice';
  if (text !== null && isObjectLiteral(text)) return 'written';
  if (bytes[0] === openingBrace) return 'inside';
  // What is left of a header still ends like one.
  return text === null || text.trimEnd().endsWith('}') ? 'start' : 'written';
}

const openingBrace = 0x7b;
