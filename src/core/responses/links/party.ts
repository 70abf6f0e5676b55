import { decodeBase64url } from '../../bytes/base64url.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import { find, objectOf, type JsonText } from '../../json/object.js';
import { readJson } from '../../json/read.js';
import { stringsOf, textOf } from '../../kinds/kind.js';
import type { TokenKind } from '../../kinds/kinds.js';
import { recogniseKind } from '../../kinds/recogniseKind.js';
import { roleOf, type Role } from '../read/names.js';
import type { Finding } from '../reading.js';

/** A token as far as links need it. */
export type Party = {
  /** Of the finding. */
  index: number;
  text: string;
  /** Null where it can't be read. */
  header: JsonText | null;
  claims: JsonText | null;
  /** Null for what is no JWT. */
  kind: TokenKind | null;
};

const partOf = (encoded: string | undefined): JsonText | null => {
  const text = encoded === undefined ? null : decodeUtf8(decodeBase64url(encoded).bytes);
  return text === null ? null : { text, json: readJson(text) };
};

export function partyOf({ text, form }: Finding, index: number): Party {
  if (form === 'opaque') return { index, text, header: null, claims: null, kind: null };
  const [header, payload] = text.split('.', 2).map(partOf);
  const claims = form === 'jws' ? objectOf(payload ?? null) : null;
  const kind = header ? recogniseKind(header, form === 'jws' ? (payload ?? null) : null).kind : null;
  return { index, text, header: objectOf(header ?? null), claims, kind };
}

export type Part = 'id' | 'access' | 'refresh' | 'proof' | 'request';

const byKind: Readonly<Partial<Record<TokenKind, Part>>> = {
  'id-token': 'id',
  'cognito-id': 'id',
  'access-token': 'access',
  'at-jwt': 'access',
  'entra-v1': 'access',
  'entra-v2': 'access',
  graph: 'access',
  'cognito-access': 'access',
  'dpop-proof': 'proof',
  'request-object': 'request',
};

/** What a token is among others: by the name that it stood under, else by its kind; null where neither tells. */
export function partIn({ kind, claims }: Party, name: string): Part | null {
  const role: Role | null = roleOf(name);
  if (role === 'access' || role === 'id' || role === 'refresh' || role === 'proof') return role;
  if (role === 'request') return kind === 'request-object' || kind === 'jwt' ? 'request' : null;
  if (textOf(claims, 'typ').toLowerCase() === 'refresh') return 'refresh';
  const known = kind ? (byKind[kind] ?? null) : null;
  return known ?? (role === 'bearer' ? 'access' : null);
}

export const claim = (party: Party, name: string): string => textOf(party.claims, name);

/** The value of any claim as it is compared: strings by their content. */
export function claimText({ claims }: Party, name: string): string | null {
  const found = claims && find(claims, name);
  return found ? (found.string ?? found.literal) : null;
}

/** Who the token was issued to; '' where it does not say so. */
export function clientOf(party: Party, part: Part): string {
  const names = part === 'id' ? ['azp'] : ['client_id', 'azp', 'appid', 'cid'];
  const named = names.map((name) => claim(party, name)).find((value) => value !== '');
  if (named !== undefined) return named;
  const audience = part === 'id' && party.claims ? stringsOf(party.claims, 'aud') : [];
  return audience.length === 1 ? (audience[0] ?? '') : '';
}

/** The two issuers of one tenant of Microsoft Entra, which issues by either. */
const tenant =
  /^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.com|login\.microsoftonline\.us)\/([^/]+)\/(?:v2\.0)?$/;

export const isSameIssuer = (one: string, other: string): boolean => {
  const of = (issuer: string) => tenant.exec(issuer)?.[1] ?? issuer;
  return of(one) === of(other);
};
