/**
 * The place of an offset as editors count it: lines and columns from 1, columns in UTF-16 code units. A line
 * ends with a line feed, a carriage return, or both.
 */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  // Without an object for each line: it is asked a hundred times of a text that may have a million of them.
  for (let at = 0; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && at + 1 < offset && text.charCodeAt(at + 1) === 10) at += 1;
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
