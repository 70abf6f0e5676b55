import { secretReadings } from '../forms/secretReadings.js';
import type { Hypothesis } from '../hypothesis.js';

/** The same text, read as the other side may have read it (RFC 7518 section 3.2 wants bytes, people have texts). */
export const secrets: Hypothesis = {
  family: 'secret',
  attempts: ({ algorithm, secret }) =>
    algorithm.kty !== 'oct' || secret === null
      ? []
      : secretReadings(secret).map(({ how, bytes }) => ({
          causes: [{ kind: 'autopsy-secret-text', ...how }],
          by: { secret: bytes },
          remedy: { kind: 'read-secret', how },
        })),
};
