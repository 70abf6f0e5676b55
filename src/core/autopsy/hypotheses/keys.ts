import { fits } from '../../keys/algorithms.js';
import { reservation } from '../../keys/purpose.js';
import type { Attempt, Hypothesis, Subject } from '../hypothesis.js';
import type { Key } from '../../keys/key.js';

/** More than any set has; each is tried with every other mistake. */
const mostKeys = 5;

/** Another key that is loaded, the person's own pair among them. */
export const loadedKeys: Hypothesis = {
  family: 'loaded-key',
  attempts: (subject) =>
    subject.others
      .filter((key) => isForIt(subject, key))
      .slice(0, mostKeys)
      .map((key): Attempt => {
        const { keyId } = key.facts;
        return {
          causes: [{ kind: 'key-other-fits', keyId }],
          by: { key },
          remedy: { kind: 'use-key', keyId },
          isOneOfTwo: true,
        };
      }),
};

/** A key that the token itself brings along shows who could have made it: anybody. */
export const headerKeys: Hypothesis = {
  family: 'header-key',
  attempts: (subject) =>
    subject.inHeader
      .filter(({ key }) => isForIt(subject, key))
      .map(({ name, key }) => ({
        causes: [{ kind: 'autopsy-header-key', name }],
        by: { key },
        remedy: null,
      })),
};

const isForIt = ({ algorithm, key: own }: Subject, key: Key): boolean =>
  fits(algorithm, key.facts.jwk) &&
  key.facts.keyId !== own.facts.keyId &&
  reservation(key.facts.jwk, algorithm, 'verify') === null;
