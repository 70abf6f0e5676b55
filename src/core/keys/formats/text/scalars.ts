import { readJsonText } from './json.js';

const named = /^([ \t]*)(?:-[ \t]+)*(?:(?:export[ \t]+)?["']?[\w./-]{1,64}["']?[ \t]*[:=]|-)[ \t]*(.*)$/;

/**
 * The values of a configuration, each as a text of its own: `name: value` of YAML with its quotes and blocks, and
 * `NAME=value`. No parser of YAML: what is no plain, quoted or block scalar is left out.
 */
export function scalarsOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, at) => {
    const [, indent = '', value = ''] = named.exec(line) ?? [];
    const bare = value.trim();
    if (/^[|>][-+\d]*$/.test(bare)) return [block(lines, at + 1, indent.length)];
    return bare === '' ? [] : [unquoted(bare)];
  });
}

/** The lines that stand further in than the name above them. */
function block(lines: readonly string[], from: number, indent: number): string {
  const rest = lines.slice(from);
  const end = rest.findIndex((line) => line.trim() !== '' && line.search(/\S/) <= indent);
  return rest
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.trim())
    .join('\n');
}

/** Double quotes have the escapes of JSON, and single ones are doubled inside. */
function unquoted(value: string): string {
  const [, double] = /^("(?:[^"\\]|\\.)*")/.exec(value) ?? [];
  const json = double === undefined ? null : readJsonText(double);
  if (json?.ok && typeof json.value === 'string') return json.value;
  const [, single] = /^'((?:[^']|'')*)'/.exec(value) ?? [];
  return single === undefined ? value : single.replaceAll("''", "'");
}
