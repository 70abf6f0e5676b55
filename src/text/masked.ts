import { visible } from './characters.js';

/** What stands for a value that is not to be seen: the same for each, so that it gives no length away. */
const dots = '•••••';

/**
 * What quotes values, by its name in a catalogue, with the places of those arguments that are none. Other texts stay as
 * they are.
 */
const quoting: Readonly<Partial<Record<string, readonly number[]>>> = {
  problems: [],
  findings: [],
  repairLabel: [],
  reason: [],
  // Two tokens beside each other.
  sentence: [],
  items: [],
  spelt: [0, 1],
  verifiedWith: [],
  inToken: [0],
  // Keys.
  certificate: [1, 2],
  changes: [],
  fits: [],
  keptEntry: [],
  keptName: [],
  keyLabel: [1],
  ownKid: [],
  saved: [],
  signer: [1],
  verifiedBy: [],
  // Other tokens of the family.
  by: [],
  credential: [],
  facts: [],
  notBy: [],
  status: [],
  thumbprint: [],
};

/** Facts that name a thing of the field, such as a claim or an algorithm. Any other fact is a value. */
const names = new Set(
  (
    'actual alg algorithm algorithms allowed by cause check claim claims crv curve cty derivation document enc encoding ' +
    'expects fact field form from format hash ids kind kinds kty keyAlg keyType label made madeWith makers member members ' +
    'name names needs of part path problem profile reason resembles result rule scheme section segment service site ' +
    'snippet source subject title to token type typ unit until version what which zip'
  ).split(' '),
);

/** Types of JSON, which are no values. */
const types = new Set(['array', 'boolean', 'false', 'null', 'number', 'object', 'string', 'true']);

function valuesIn(fact: unknown): readonly string[] {
  if (typeof fact === 'string') return types.has(fact) ? [] : [fact];
  if (typeof fact !== 'object' || fact === null) return [];
  return Object.entries(fact).flatMap(([name, one]) => (names.has(name) ? [] : valuesIn(one)));
}

/** Of a longer value the rest is known by having no space in it: a sentence may show the beginning alone. */
const longest = 60;

function occurrences(value: string): RegExp {
  const start = value.slice(0, longest).replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const rest = value.length > longest ? '[^\\s”"]*' : '';
  // Not within a word: a value may be a single letter. Other scripts set no space around it.
  return new RegExp(`(?<![A-Za-z0-9])${start}${rest}(?![A-Za-z0-9])`, 'gu');
}

function hidden(said: unknown, values: readonly string[]): unknown {
  if (typeof said === 'string')
    return values.reduce((text, one) => text.replace(occurrences(one), dots), said);
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([name, one]) => [name, hidden(one, values)]));
}

function withoutValues(said: unknown, facts: readonly unknown[], others: readonly number[]): unknown {
  const values = facts
    .flatMap((fact, index) => (others.includes(index) ? [] : valuesIn(fact)))
    .flatMap((value) => [value, value.replace(/^"|"$/g, '')])
    .map(visible)
    .filter((value) => value.trim() !== '')
    // One may be part of another.
    .toSorted((one, other) => other.length - one.length);
  return hidden(said, values);
}

const known = new WeakMap<object, object>();

/**
 * A catalogue whose sentences quote no values: those of a shared screen. What it gives for a catalogue is the same each
 * time.
 */
export const masked = <T extends object>(texts: T): T => proxyOf(texts, null);

function proxyOf<T extends object>(texts: T, quotes: readonly number[] | null): T {
  return new Proxy(texts, {
    get(all, name) {
      const one: unknown = Reflect.get(all, name);
      if (!Object.hasOwn(all, name)) return one;
      const others = (typeof name === 'string' && quoting[name]) || quotes;
      if (typeof one === 'function' && others)
        return (...facts: unknown[]) => withoutValues(Reflect.apply(one, null, facts), facts, others);
      if (typeof one !== 'object' || one === null || Object.getPrototypeOf(one) !== Object.prototype)
        return one;
      const made = known.get(one) ?? proxyOf(one, others);
      known.set(one, made);
      return made;
    },
  });
}
