import { passed, skipped, warned, type Check } from '../check.js';

/** The private key is not one that is published. A service cannot know that, and takes it. */
export const checkKnownKey: Check = ({ key }) => {
  if (!key) return skipped;
  return key.publiclyKnown === null
    ? passed
    : warned({ kind: 'key-publicly-known', where: key.publiclyKnown });
};
