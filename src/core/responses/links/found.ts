import { ResponseReader } from '../read/responseReader.js';
import type { Reading } from '../reading.js';
import type { TokenLink } from './link.js';
import { linksOf } from './links.js';

/** All that is found in a text. */
export type Found = { reading: Reading; links: readonly TokenLink[] };

export function foundBy(reader: ResponseReader): Found {
  const reading = reader.end();
  return { reading, links: linksOf(reading) };
}
