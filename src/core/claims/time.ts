import { memberOf, type JsonReading } from '../json/read.js';
export type TimeStatus = 'active' | 'expired' | 'not-yet-valid' | 'no-exp' | 'invalid-type' | 'none';
export type TimeFact = { text: string; seconds: number | null } | null;
export type TimeVerdict = { status: TimeStatus; exp: TimeFact; nbf: TimeFact; iat: TimeFact };
export function timeVerdict(text: string, json: JsonReading, now: number): TimeVerdict {
  const f = (n: string): TimeFact => {
    const m = memberOf(json, n);
    if (!m) return null;
    const t = text.slice(m.value.start, m.value.end);
    return { text: t, seconds: m.value.kind === 'number' ? Number(t) : null };
  };
  const exp = f('exp');
  return {
    status: exp?.seconds == null ? 'no-exp' : exp.seconds > now ? 'active' : 'expired',
    exp,
    nbf: f('nbf'),
    iat: f('iat'),
  };
}
