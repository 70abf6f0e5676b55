/**
 * The place of an offset as editors count it: lines and columns from 1, columns in UTF-16 code units. A line
 * ends with a line feed, a carriage return, or both.
 */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (const { 0: lineBreak, index } of text.slice(0, offset).matchAll(/\r\n?|\n/g)) {
    line += 1;
    start = index + lineBreak.length;
  }
  return { line, column: offset - start + 1 };
}
