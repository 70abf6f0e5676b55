import type { TestToken } from '../testCases.js';

/** A test token with what a person reads about it. */
export type TestRow = TestToken & { name: string; why: string };

export type TestFile = { file: string; type: string; write: (rows: readonly TestRow[]) => string };
