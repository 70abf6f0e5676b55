/**
 * One object with the members of several, in their order; a name that two of them have is there twice.
 *
 * @param objects well-formed JSON, each an object
 */
export const joinObjects = (objects: readonly string[]): string =>
  `{${objects
    .map((text) => text.trim().slice(1, -1).trim())
    .filter((members) => members !== '')
    .join(',')}}`;
