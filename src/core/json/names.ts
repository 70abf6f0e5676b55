/** From here on an index is faster than a search. */
const manyNames = 8;

/** The names in the objects that are open, to find those that stand twice in one object. */
export class OpenNames {
  /** The names of all open objects, the innermost last, and where they stand; only the first `#count` hold. */
  readonly #names: string[] = [];
  readonly #offsets: number[] = [];
  #count = 0;
  /** For each open object, where its names begin in the two lists. */
  readonly #begins: number[] = [];
  /** For each open object with many names, by its depth. */
  readonly #indexes = new Map<number, Map<string, number>>();

  open(): void {
    this.#begins.push(this.#count);
  }

  close(): void {
    this.#indexes.delete(this.#begins.length);
    this.#count = this.#begins.pop() ?? 0;
  }

  /** Adds a name to the innermost object, unless it is there: then gives the offset of the first of that name. */
  add(name: string, offset: number): number | undefined {
    const begin = this.#begins[this.#begins.length - 1] ?? 0;
    if (this.#count - begin === manyNames) {
      const index = this.#index(begin);
      const first = index.get(name);
      if (first === undefined) index.set(name, offset);
      return first;
    }
    for (let i = begin; i < this.#count; i += 1) if (this.#names[i] === name) return this.#offsets[i];
    this.#names[this.#count] = name;
    this.#offsets[this.#count] = offset;
    this.#count += 1;
    return undefined;
  }

  #index(begin: number): Map<string, number> {
    const depth = this.#begins.length;
    const known = this.#indexes.get(depth);
    if (known) return known;
    const names = this.#names.slice(begin, this.#count);
    const index = new Map(names.map((name, i) => [name, this.#offsets[begin + i] ?? 0]));
    this.#indexes.set(depth, index);
    return index;
  }
}
