/**
 * Words that the glossary in CONTRIBUTING.md replaces, and turns of phrase that no native text has. Looked for in the
 * wording and the documents, and end to end in what the page shows.
 */
export const replaced =
  /\b(anew|mend(s|ed|ing)?|whoever|(any|every|some|no)body|stands?|stood|judged?|in force|at hand|lets? go|at the least|goes on|small letters|white space)\b|\b(take|leave|left) .{0,40}\baway\b|(?<!\bthere )\bis no\b|\b(is|are) (said|told)\b/i;
