import type { Bench } from '../../bench.js';

/** What the room of a family finds of the token is part of the answer, for as long as it stands there; null: nothing wrong. */
export function showFamily(
  bench: Bench,
  token: string,
  invalid: 'sd-jwt' | 'dpop' | 'jwe-json' | null,
): void {
  bench.setState({
    ofFamily: invalid && { token, problem: { kind: 'token-family-invalid', family: invalid } },
  });
}
