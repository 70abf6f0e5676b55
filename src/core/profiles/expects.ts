/**
 * What is expected of tokens and is the same in every one (core/kinds/expected.ts has all): the rest comes with one
 * token, and is used once.
 */
export const lastingNames = ['issuer', 'audience', 'subject', 'client', 'scope'] as const;
export type LastingName = (typeof lastingNames)[number];
export type LastingValues = Readonly<Partial<Record<LastingName, string>>>;

/** What may be kept of it with a profile, each as one line. */
export const lastingOf = (expected: LastingValues): LastingValues =>
  Object.fromEntries(
    lastingNames.flatMap((name) => {
      const value = (expected[name] ?? '').trim().replace(/\s+/g, ' ');
      return value === '' ? [] : [[name, value]];
    }),
  );
