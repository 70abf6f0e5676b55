import type { Relative } from '../token/find/relatives.js';

export type Side = 'request' | 'response';

/** How a value was carried; `claim`: inside of another token, `text`: where nothing else could be told. */
export type Carrier = 'header' | 'cookie' | 'query' | 'fragment' | 'form' | 'json' | 'claim' | 'text';

/** A request with its response, as far as they are known. */
export type Exchange = {
  /** '' where it is not known. */
  method: string;
  /** Without query and fragment, which hold secrets; '' where it is not known. */
  url: string;
};

/** Where a value stood. */
export type Place = {
  /** Counts the exchanges from 1; 0 where the text has none. */
  exchange: number;
  side: Side | null;
  carrier: Carrier;
  /** Of the header, cookie, parameter or member, with the names around it; '' for a value that has none. */
  name: string;
  /** Counts from 1; null inside of a HAR, where lines say nothing. */
  line: number | null;
  /** The same for what came together, such as the members of one object. */
  group: number;
};

/** A token, or an opaque value that is used as one. */
export type Finding = {
  text: string;
  form: 'jws' | 'jwe' | 'opaque';
  /** Who issues opaque tokens that begin so; null where that is not known. */
  issuer: string | null;
  /** What it is that is signed too and is no JWT. */
  relative: Relative | null;
  /** The first ones. */
  places: readonly Place[];
  /** How often it was found. */
  count: number;
};

/** What is no token and says which tokens belong together. */
export const valueNames = ['nonce', 'code', 'state', 'client_id', 'grant_type'] as const;
export type ValueName = (typeof valueNames)[number];
export type NamedValue = { name: ValueName; text: string; place: Place };

export type Format = 'har' | 'json' | 'http' | 'text';

/** All that was found in a text. */
export type Reading = {
  format: Format;
  /** In the order of the text, each once. */
  findings: readonly Finding[];
  values: readonly NamedValue[];
  /** By their numbers, from 1. */
  exchanges: readonly Exchange[];
  /** The text has more tokens than are listed. */
  hasMore: boolean;
};
