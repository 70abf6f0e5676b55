/** What the page says of a problem: what it is, why it matters, and the way out. */
export type Wording = { title: string; detail: string; fix?: string };

/** One entry for every kind of `P`; a missing or a superfluous one does not compile. */
export type ProblemTexts<P extends { kind: string }> = {
  [K in P['kind']]: (facts: Extract<P, { kind: K }>) => Wording;
};
