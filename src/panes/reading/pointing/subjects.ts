import type { CheckId } from '../../../core/profiles/checkIds.js';

export const tokenParts = ['header', 'payload', 'signature'] as const;
export type TokenPart = (typeof tokenParts)[number];

/** What is spoken of: a part of the token, and a name in it. */
export type Subject = { part: TokenPart; name: string | null };

const header = (name: string | null): Subject => ({ part: 'header', name });
const payload = (name: string | null): Subject => ({ part: 'payload', name });
const signature: Subject = { part: 'signature', name: null };

/** What each check speaks of; null where it is the token as a whole. */
export const subjectsOfChecks: Record<CheckId, Subject | null> = {
  json: null,
  signature,
  alg: header('alg'),
  kid: header('kid'),
  sub: payload('sub'),
  aud: payload('aud'),
  iss: payload('iss'),
  claims: payload(null),
  exp: payload('exp'),
  iat: payload('iat'),
  nbf: payload('nbf'),
  order: payload('exp'),
  lifetime: payload('exp'),
  jti: payload('jti'),
  names: payload(null),
  typ: header('typ'),
  crit: header('crit'),
  'key-strength': signature,
  'known-key': signature,
  'field-shape': payload(null),
  size: null,
};

const isTokenPart = (text: string | undefined): text is TokenPart => tokenParts.some((part) => part === text);
const isCheckId = (text: string | undefined): text is CheckId =>
  text !== undefined && text in subjectsOfChecks;

/** What an element says of itself that it is about. */
export function subjectOf({ dataset }: HTMLElement): Subject | null {
  if (isCheckId(dataset['check'])) return subjectsOfChecks[dataset['check']];
  return isTokenPart(dataset['part']) ? { part: dataset['part'], name: dataset['name'] ?? null } : null;
}

/** The part of a compact token that an offset stands in. */
export function partAt(token: string, offset: number): TokenPart {
  const dots = token.slice(0, offset).split('.').length - 1;
  return tokenParts[Math.min(dots, tokenParts.length - 1)] ?? 'signature';
}
