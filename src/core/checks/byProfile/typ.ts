import { find, objectOf, passed, shortened, skipped, warned, type Check } from '../check.js';

/** The header says what the token is, the way the service likes it (RFC 7519 section 5.1). */
export const checkTyp: Check = ({ header, profile }) => {
  const part = objectOf(header);
  const wanted = profile.header.typ;
  if (!part || wanted === null) return skipped;
  const typ = find(part, 'typ');
  const repair = { kind: 'set-header', name: 'typ', json: JSON.stringify(wanted) } as const;
  if (!typ) return warned({ kind: 'check-typ-missing', wanted }, repair);
  if (typ.string === wanted) return passed;
  return typ.string === null
    ? warned({ kind: 'header-type', name: 'typ', expected: 'string', found: typ.kind }, repair)
    : warned({ kind: 'check-typ-other', typ: shortened(typ.string), wanted }, repair);
};
