import { childrenOf } from '../json/children.js';
import { find, type JsonText } from '../json/object.js';
import { memberOf, stringValue } from '../json/read.js';
import type { Source } from '../names/registered.js';
import type { ExpectedName } from './expected.js';
import type { KindReason } from './kinds.js';

/** The names that kinds have rules for and profiles have no check for, each with the part that it stands in. */
export const ruleParts = {
  azp: 'payload',
  nonce: 'payload',
  at_hash: 'payload',
  c_hash: 'payload',
  s_hash: 'payload',
  client_id: 'payload',
  appid: 'payload',
  scope: 'payload',
  scp: 'payload',
  state: 'payload',
  request: 'payload',
  request_uri: 'payload',
  events: 'payload',
  sid: 'payload',
  htm: 'payload',
  htu: 'payload',
  ath: 'payload',
  sd_hash: 'payload',
  token_use: 'payload',
  ver: 'payload',
  tid: 'payload',
  type: 'payload',
  repository: 'payload',
  project_path: 'payload',
  jwk: 'header',
  signer: 'header',
  client: 'header',
} as const satisfies Record<string, 'header' | 'payload'>;
export type RuleName = keyof typeof ruleParts;

/** Those that profiles have a check for, too. */
const sharedParts = {
  alg: 'header',
  kid: 'header',
  typ: 'header',
  iss: 'payload',
  sub: 'payload',
  aud: 'payload',
  exp: 'payload',
  iat: 'payload',
  jti: 'payload',
} as const satisfies Record<string, 'header' | 'payload'>;
type SharedName = keyof typeof sharedParts;
export type RuledName = RuleName | SharedName;

export const partOf = (name: RuledName): 'header' | 'payload' => ({ ...ruleParts, ...sharedParts })[name];

/** A token whose parts are JSON objects; the header may be none. */
export type KindParts = { header: JsonText | null; claims: JsonText };

/** What a value must be. `like` and `wanted` are shown: notation that needs no translation. */
export type Demand =
  | { is: 'one-of'; values: readonly string[]; ignoresCase?: true }
  | { is: 'form'; form: RegExp; like: string }
  /** What the rest of the token makes of it; null where that says nothing. */
  | { is: 'same'; as: (parts: KindParts) => string | null }
  /** A client authenticates in its own name. */
  | { is: 'own-name' }
  /** A public key: none of the members that are private (RFC 7517 section 9.3, RFC 7518 section 6). */
  | { is: 'public-key' }
  /** The issuer alone, and not its token endpoint (RFC 10070). */
  | { is: 'issuer-alone' }
  | { is: 'event'; event: string }
  /** An algorithm with a private and a public key. */
  | { is: 'asymmetric' };

/** What the specification of a kind, or the vendor, says of one header parameter or claim. */
export type Rule = {
  name: RuledName;
  /** The part, where it is another than usual: ALB has iss and exp in the header. */
  part?: 'header' | 'payload';
  /** `required` and `forbidden` fail, `recommended` warns: many of those who verify ask for it. */
  need: 'required' | 'recommended' | 'optional' | 'forbidden';
  /** Another claim that would do in its place. */
  or?: string;
  demand?: Demand;
  /** Where it does not hold for every token of the kind. */
  when?: (parts: KindParts) => boolean;
  source: Source;
};

/** Everything that the page knows of a kind of token whose payload is a claims set. */
export type Kind = {
  /** The media types that name it, without `application/`. */
  typs: readonly string[];
  /** What else tells it; null where it is another. */
  recognise: (parts: KindParts) => readonly KindReason[] | null;
  rules: readonly Rule[];
  /** Tokens of this kind need no exp. */
  mayLast?: true;
  /** Its times stand in the header. */
  timesIn?: 'header';
  /** Its segments are padded, and are signed so. */
  isPadded?: true;
  /** Nobody but Microsoft Graph can verify it. */
  isForGraph?: true;
  /** What a person may expect of it, and the claims that say so: the first that is there counts. */
  expects: Expectations;
};
export type Expectations = Readonly<Partial<Record<ExpectedName, readonly [RuledName, ...string[]]>>>;

/** Rules that differ in nothing but the name. */
export const rules = (need: Rule['need'], source: Source, ...names: RuledName[]): Rule[] =>
  names.map((name) => ({ name, need, source }));

export const from = (document: string, section: string | null = null): Source => ({ document, section });

/** The content of a claim that is a string; '' where there is none. */
export const textOf = (part: JsonText | null, name: string): string =>
  (part && find(part, name)?.string) ?? '';

/** Those of the names that the part has. */
export const having = (part: JsonText | null, names: readonly string[]): string[] =>
  part ? names.filter((name) => find(part, name)) : [];

/** Tells a kind by what its iss looks like. */
export function byIssuer(claims: JsonText, form: RegExp): KindReason[] | null {
  const value = textOf(claims, 'iss');
  return form.test(value) ? [{ fact: 'value', claim: 'iss', value }] : null;
}

/** A member of an object that is itself a member: `kubernetes.io`, then `namespace`. */
export function memberText({ text, json }: JsonText, ...path: readonly [string, ...string[]]): string {
  const [first, ...rest] = path;
  let value = memberOf(json, first)?.value;
  for (const name of rest) {
    if (!value) return '';
    value = childrenOf(text, value).findLast(({ key }) => key === name)?.value;
  }
  return (value && stringValue(text, value)) ?? '';
}

/** The names of the members of an object; none where the claim is none. */
export function memberNames({ text, json }: JsonText, claim: string): string[] {
  const value = memberOf(json, claim)?.value;
  if (value?.kind !== 'object') return [];
  return childrenOf(text, value).map(({ key }) => String(key));
}

/** The strings of a claim that is one or a list of them, as aud is (RFC 7519 section 4.1.3). */
export function stringsOf({ text, json }: JsonText, claim: string): string[] {
  const found = memberOf(json, claim)?.value;
  if (!found) return [];
  const values = found.kind === 'array' ? childrenOf(text, found).map(({ value }) => value) : [found];
  return values.map((value) => stringValue(text, value)).filter((value) => value !== null);
}
export const audiences = (claims: JsonText): string[] => stringsOf(claims, 'aud');
