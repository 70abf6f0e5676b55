import { memberOf, stringValue } from '../json/read.js';
import { isSignatureAlgorithm, type SignatureAlgorithm } from '../keys/algorithms.js';
import type { TokenProblem } from './problems.js';
import type { TokenReading } from './read.js';
export type Verifiable = {
  verdict: 'verifiable';
  alg: SignatureAlgorithm;
  signingInput: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  notices: TokenProblem[];
};
export type Judgement =
  | { verdict: 'empty' | 'malformed' | 'encrypted' | 'unsigned' | 'unsupported'; problems: TokenProblem[] }
  | Verifiable;
export function judgeToken(reading: TokenReading): Judgement {
  if (reading.form === 'empty') return { verdict: 'empty', problems: [] };
  const { header, signature } = reading;
  if (reading.form !== 'jws' || !header?.json || header.text === null || !signature)
    return { verdict: 'malformed', problems: [] };
  const m = memberOf(header.json, 'alg');
  const alg = m && stringValue(header.text, m.value);
  if (typeof alg !== 'string' || !isSignatureAlgorithm(alg)) return { verdict: 'unsupported', problems: [] };
  const dot = reading.token.lastIndexOf('.');
  return {
    verdict: 'verifiable',
    alg,
    signingInput: new TextEncoder().encode(reading.token.slice(0, dot)),
    signature: new Uint8Array(signature.bytes),
    notices: [],
  };
}
