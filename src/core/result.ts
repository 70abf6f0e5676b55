/** A value, or why there is none. */
export type Result<T, P> = { ok: true; value: T } | { ok: false; problem: P };

/** How bad a problem is: the token or key cannot be used, it may not do what was meant, or it is good to know. */
export type Severity = 'error' | 'warning' | 'info';
