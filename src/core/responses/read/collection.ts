import { opaqueIssuer } from '../../token/find/opaque.js';
import { recogniseRelative, type Relative } from '../../token/find/relatives.js';
import type { Exchange, Finding, NamedValue, Place, Reading } from '../reading.js';
import { roleOf, valueNameOf } from './names.js';

/** More than a person looks through. */
const mostFindings = 1000;
const mostPlaces = 200;
const mostValues = 5000;
/** Longer ones are files. */
const longestOpaque = 8000;
const longestValue = 2000;

type Growing = Omit<Finding, 'places'> & { places: Place[] };

/** What was found so far: each token once, with the places where it stood. */
export class Collection {
  readonly #findings = new Map<string, Growing>();
  readonly #values: NamedValue[] = [];
  readonly #exchanges: Exchange[] = [];
  #groups = 0;
  #hasMore = false;

  /** The number of an exchange that begins. */
  begin(exchange: Exchange): number {
    return this.#exchanges.push(exchange);
  }

  /** Another number for what came together. */
  group(): number {
    this.#groups += 1;
    return this.#groups;
  }

  token(text: string, form: 'jws' | 'jwe', place: Place): void {
    const relative = form === 'jws' ? relativeOf(text) : null;
    this.#add({ text, form: relative ? 'opaque' : form, issuer: null, relative }, place);
  }

  /** A value under a name: a token that only its issuer reads, or what ties tokens together; most are neither. */
  named(name: string, value: string, place: Place): void {
    const valueName = valueNameOf(name);
    if (valueName) {
      if (value !== '' && value.length <= longestValue && this.#values.length < mostValues)
        this.#values.push({ name: valueName, text: value, place: { ...place, name } });
      return;
    }
    const text = value.replace(/^(?:bearer|dpop|token)\s+/i, '');
    if (!isOpaque(text, place.carrier === 'header' ? 8 : 16)) return;
    const isNamed = roleOf(name) !== null && !/^basic$/i.test(value.split(' ', 1)[0] ?? '');
    const relative = isNamed || place.carrier === 'cookie' ? relativeOf(text) : null;
    if (isNamed || relative) this.opaque(text, { ...place, name }, relative);
  }

  opaque(text: string, place: Place, relative: Relative | null = null): void {
    if (text.length <= longestOpaque)
      this.#add({ text, form: 'opaque', issuer: opaqueIssuer(text), relative }, place);
  }

  found(): readonly Finding[] {
    return [...this.#findings.values()];
  }

  reading(format: Reading['format']): Reading {
    return {
      format,
      findings: [...this.#findings.values()],
      values: this.#values,
      exchanges: this.#exchanges,
      hasMore: this.#hasMore,
    };
  }

  #add(found: Omit<Finding, 'places' | 'count'>, place: Place): void {
    const known = this.#findings.get(found.text);
    if (!known) {
      if (this.#findings.size < mostFindings)
        this.#findings.set(found.text, { ...found, places: [place], count: 1 });
      else this.#hasMore = true;
      return;
    }
    const isAgain = known.places.some((other) => isSame(other, place));
    if (isAgain) return;
    known.count += 1;
    if (known.places.length < mostPlaces) known.places.push(place);
  }
}

/** The same value is in a HAR twice where it stood once: as a header, and as a cookie or parameter of it. */
const isSame = (one: Place, other: Place): boolean =>
  one.exchange === other.exchange &&
  one.side === other.side &&
  one.line === other.line &&
  (one.exchange > 0 ? one.carrier !== 'claim' && other.carrier !== 'claim' : one.name === other.name);

const relativeOf = (text: string): Relative | null => recogniseRelative(text)?.relative ?? null;

/** What the grammar of RFC 6750 section 2.1 lets pass, and what cookies hold. */
const isOpaque = (text: string, least: number): boolean =>
  text.length >= least && text.length <= longestOpaque && /^[\w.~+/=%:|!*-]+$/.test(text);
