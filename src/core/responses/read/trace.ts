/** A row of `curl --trace-ascii`: its offset in what was sent or received at once, and at most 64 characters of it. */
const row = /^([0-9a-f]{4,}): (.*?)\r?$/;
const rowWidth = 64;

/**
 * Puts together what the rows of `curl --trace-ascii` show: a line goes on in the next row where that begins right
 * behind this one, and no line break is between their offsets.
 *
 * @returns the text, and of each of its lines the index of the one that it was made of
 */
export function unfold(block: string): { text: string; lines: readonly number[] } {
  const texts: string[] = [];
  const lines: number[] = [];
  let next = -1;
  for (const [index, line] of block.split('\n').entries()) {
    const [, offset, content = ''] = row.exec(line) ?? [];
    const start = offset === undefined ? -1 : parseInt(offset, 16);
    if (start >= 0 && start === next) texts.push(`${texts.pop() ?? ''}${content}`);
    else {
      texts.push(offset === undefined ? line : content);
      lines.push(index);
    }
    next = start >= 0 && content.length === rowWidth ? start + rowWidth : -1;
  }
  return { text: texts.join('\n'), lines };
}
