import { longestAnswer } from './readRefusal.js';

/** How a claim is called in an answer. */
const claims = {
  aud: /aud(?:ience)?s?/,
  iss: /iss(?:uer)?/,
  sub: /sub(?:ject)?/,
};
export type ComparedClaim = keyof typeof claims;
export const isCompared = (name: string): name is ComparedClaim => Object.hasOwn(claims, name);

/** Also escaped, as JSON has them. */
const quotes = `"'\`‘’“”\\\\`;

/**
 * The value that a service wanted of a claim, where its answer names it: `jwt audience invalid. expected: x` of
 * jsonwebtoken, `validationParameters.ValidAudience: 'x'` of .NET (IDX10214, IDX10205), and what is like them. Of
 * several the first.
 *
 * @param answer any text
 */
export function expectedValue(answer: string, claim: ComparedClaim): string | null {
  const said = answer.slice(0, longestAnswer);
  const name = claims[claim].source;
  const value = `[\\s[${quotes}]+([^\\s${quotes},;\\]]+)`;
  for (const pattern of [
    new RegExp(`\\bValid${name}s?: '((?!null')[^']+)'`, 'i'),
    new RegExp(`\\b${name}\\b[^\\n]{0,200}?\\bexpected(?: one of)?:?${value}`, 'i'),
    new RegExp(`\\bexpected ${name}\\b(?: to be)?:?${value}`, 'i'),
  ]) {
    const [, found] = pattern.exec(said) ?? [];
    if (found !== undefined) return found.replace(/\.$/, '');
  }
  return null;
}
