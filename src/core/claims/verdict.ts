import type { TokenReading } from '../token/read.js';
export type ClaimsStatus = 'claims' | 'not-object' | 'not-json' | 'not-utf8' | 'empty' | 'nested';
export type ClaimsVerdict = { status: ClaimsStatus };
export function claimsVerdict(reading: TokenReading): ClaimsVerdict {
  return { status: reading.payload?.json?.root?.kind === 'object' ? 'claims' : 'empty' };
}
