/** Runs what reads the clock of this process as if it were this time, in epoch milliseconds. */
export async function atTime(now: number, run: () => unknown): Promise<void> {
  const real = Date;
  globalThis.Date = new Proxy(real, {
    construct: (target, given: unknown[]) => {
      const made: unknown = Reflect.construct(target, given.length === 0 ? [now] : given);
      return made instanceof real ? made : new real(now);
    },
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      return name === 'now' ? () => now : member;
    },
  });
  try {
    await run();
  } finally {
    globalThis.Date = real;
  }
}
