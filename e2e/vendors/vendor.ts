import { expect } from '@playwright/test';
import { decoded } from '../journeys/tokens.js';
import type { names } from '../names.js';
import type { Keys } from './keys.js';
import type { Servers } from './servers.js';

/** What the page copied for a service, and what its judge needs to make the same. */
export type Given = {
  /** The token; `copied` has what is around it. */
  token: string;
  copied: string;
  keys: Keys;
  /** Epoch seconds of both clocks. */
  now: number;
  servers: Servers;
};

type Fields = Readonly<Record<string, string>>;

export type Vendor = {
  /** Packages and programs that judge. */
  judges: readonly string[];
  /** As the page calls it. */
  profile: string;
  /** By what the token is signed: a pair, or the text of a secret. */
  key: 'rsa' | 'ec' | 'ed25519' | { secret: string };
  /** By label. */
  fields: Fields | ((servers: Servers) => Fields);
  lifetime?: '5 minutes' | '10 minutes' | { seconds: string };
  /** What is pressed: Copy token, unless it is said. */
  copies?: (typeof names)['copyRequestHeader'];
  /** Throws where the token is not as the vendor's; what it returns is waited for. */
  judge: (given: Given) => unknown;
};

type Part = Readonly<Record<string, unknown>>;
type Parts = { header: Part; payload: Part };

export function partsOf(token: string): Parts {
  const { header, payload } = decoded(token);
  return { header: asPart(JSON.parse(header)), payload: asPart(JSON.parse(payload)) };
}

const asPart = (value: unknown): Part => ({ ...(typeof value === 'object' ? value : {}) });

/**
 * Compares member by member.
 *
 * @param besides the members that differ by right, each with the reason
 */
export function expectSame(
  ours: string,
  theirs: string,
  besides: Readonly<Record<string, string>> = {},
): void {
  const rest = ({ header, payload }: Parts) => ({
    header: without(header, 'header', besides),
    payload: without(payload, 'payload', besides),
  });
  expect(rest(partsOf(ours))).toEqual(rest(partsOf(theirs)));
}

const without = (part: Part, name: string, besides: Readonly<Record<string, string>>): Part =>
  Object.fromEntries(Object.entries(part).filter(([member]) => !(`${name}.${member}` in besides)));

/** What the vendors’ generators leave out, and the page writes: RFC 7519 section 5.1 recommends it. */
export const typ = { 'header.typ': 'optional' };
/** Each token has its own. */
export const jti = { 'payload.jti': 'random' };
