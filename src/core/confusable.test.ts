import { expectTypeOf, test } from 'vitest';
import type { Base64url, EpochMilliseconds, EpochSeconds, KeyId, Thumbprint } from './confusable.js';

// Compared by the compiler: `npm run typecheck` fails, not this run.
test('what is confused in the field is of types that are not', () => {
  expectTypeOf<EpochMilliseconds>().not.toExtend<EpochSeconds>();
  expectTypeOf<EpochSeconds>().not.toExtend<EpochMilliseconds>();
  expectTypeOf<Thumbprint>().not.toExtend<KeyId>();
  expectTypeOf<KeyId>().not.toExtend<Base64url>();
  expectTypeOf<number>().toExtend<EpochSeconds>();
  expectTypeOf<string>().toExtend<KeyId>();
});
