import { childrenOf } from '../json/children.js';
import { find, findAt, type JsonText } from '../json/object.js';
import { memberOf, readJson } from '../json/read.js';
import type { PlacedDisclosure } from './process.js';
import type { SdJwtFinding } from './problems.js';

/** What a verifiable credential says of itself (draft-ietf-oauth-sd-jwt-vc section 2.2.2). */
export type Credential = {
  typ: string;
  /** The type of the credential; null where it is missing or no string. */
  vct: string | null;
  /** Where it may be revoked (draft-ietf-oauth-status-list): the list, and the place in it. */
  status: { uri: string; index: string } | null;
  /** How many certificates its header has; the first is that of the key that signed. */
  certificates: number;
};

/** `vc+sd-jwt` until November 2024. */
const types = /^(?:application\/)?(?:dc|vc)\+sd-jwt$/i;
const typOf = (header: JsonText | null): string => (header && find(header, 'typ')?.string) ?? '';

/** @param claims as the verifier sees them */
export function credentialOf(header: JsonText, claims: string): Credential | null {
  const typ = typOf(header);
  if (!types.test(typ)) return null;
  const part = { text: claims, json: readJson(claims) };
  const uri = findAt(part, '/status/status_list/uri')?.string;
  const index = findAt(part, '/status/status_list/idx')?.literal;
  const x5c = memberOf(header.json, 'x5c')?.value;
  return {
    typ,
    vct: find(part, 'vct')?.string ?? null,
    status: uri == null || index === undefined ? null : { uri, index },
    certificates: x5c?.kind === 'array' ? childrenOf(header.text, x5c).length : 0,
  };
}

/** Claims that decide whether it is valid: any SD-JWT's (RFC 9901 section 9.7), and a credential's. */
const decisive = ['iss', 'aud', 'exp', 'nbf', 'cnf'];
const ofCredentials = ['iss', 'exp', 'nbf', 'cnf', 'vct', 'vct#integrity', 'status'];

export function credentialFindings(
  header: JsonText | null,
  claims: string,
  disclosures: readonly PlacedDisclosure[],
): SdJwtFinding[] {
  const typ = typOf(header);
  const isCredential = types.test(typ);
  const names = disclosures.flatMap(({ name, placement }) =>
    name !== null && placement !== null && placement.path.lastIndexOf('/') === 0 ? [name] : [],
  );
  const selective = names.flatMap((name): SdJwtFinding[] => {
    if (isCredential && ofCredentials.includes(name)) return [{ kind: 'vc-claim-selective', name }];
    return decisive.includes(name) ? [{ kind: 'claim-selective', name }] : [];
  });
  if (!isCredential) return selective;
  const part = { text: claims, json: readJson(claims) };
  const vct = find(part, 'vct');
  const status = find(part, 'status');
  return [
    ...(vct ? [] : [{ kind: 'vct-missing' } as const]),
    ...(vct && (vct.string ?? '') === '' ? [{ kind: 'vct-not-string' } as const] : []),
    ...(status && status.kind !== 'object' ? [{ kind: 'status-not-object' } as const] : []),
    ...(typ.toLowerCase().includes('vc+') ? [{ kind: 'vc-typ-old', typ } as const] : []),
    ...selective,
  ];
}
