import { expect, test } from 'vitest';
import { apiProxy } from '../../core/profiles/builtIn.js';
import type { Snapshot } from '../state.js';
import { trimUndoStack } from './undoLimits.js';

const step = (input: string): Snapshot => ({
  document: { kind: 'token', input, wrong: null },
  profile: apiProxy,
  judge: { by: 'key', keyId: null, chosenFor: null },
  secret: null,
  signed: null,
  since: 0,
  known: [],
});
const million = 'x'.repeat(1_000_000);

test('of many small steps the latest 200 are kept', () => {
  const steps = Array.from({ length: 250 }, (_, index) => step(`${index}`));
  expect(trimUndoStack(steps)).toEqual(steps.slice(50));
});

test('of large steps as many as fit are kept, the latest first', () => {
  const steps = Array.from({ length: 50 }, () => step(million));
  expect(trimUndoStack(steps)).toHaveLength(20);
  expect(trimUndoStack(steps).at(-1)).toBe(steps.at(-1));
});

test('the last step is kept, however large', () => {
  const large = step(million.repeat(30));
  expect(trimUndoStack([step('a'), large])).toEqual([large]);
});

test('both texts of a draft, the token and the public key count', () => {
  const draft: Snapshot = {
    ...step(''),
    document: {
      kind: 'draft',
      header: { kind: 'typed', text: million.repeat(3) },
      payload: { kind: 'came', bytes: new Uint8Array(3_000_000) },
      base: '',
      made: {},
    },
    judge: { by: 'text', text: million.repeat(4), problem: null, keyId: null, chosenFor: null },
  };
  expect(trimUndoStack([draft, draft, draft])).toHaveLength(2);
});
