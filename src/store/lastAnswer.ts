/** Keeps the last answer: a derived value is computed once for an input, however many panes ask. */
export function lastAnswer<K extends readonly unknown[], T>(compute: (...key: K) => T): (...key: K) => T {
  let last: { key: K; value: T } | null = null;
  return (...key) => {
    if (last?.key.every((part, index) => Object.is(part, key[index]))) return last.value;
    last = { key, value: compute(...key) };
    return last.value;
  };
}
