import type { JsonKind } from '../json/read.js';
import type { ValueKind } from './registered.js';

const allowed: Record<ValueKind, readonly JsonKind[]> = {
  string: ['string'],
  'string-or-array': ['string', 'array'],
  time: ['number'],
  number: ['number'],
  boolean: ['true', 'false'],
  object: ['object'],
  array: ['array'],
  any: ['object', 'array', 'string', 'number', 'true', 'false', 'null'],
};

/** May a value of this JSON type stand where that is wanted? */
export const isOfKind = (found: JsonKind, wanted: ValueKind): boolean => allowed[wanted].includes(found);
