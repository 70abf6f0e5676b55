/** Filled by core/token: what can be said of a pasted token. */
export type TokenProblem = { kind: 'token-empty' };
