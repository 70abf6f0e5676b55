import type { KeyHandle } from '../../../core/keys/handle.js';

/** What people call it: the name it is saved under, the kid that it came with, else its Key ID. */
export const keyName = ({ keptAs, read, facts }: KeyHandle): string => keptAs ?? read?.kid ?? facts.keyId;
