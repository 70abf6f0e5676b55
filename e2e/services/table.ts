import { readFileSync, writeFileSync } from 'node:fs';

/** What a service did with a token, and what the page says of it where that is something else. */
export type Cell =
  'yes' | 'no' | 'yes, page warns' | 'yes, page rejects' | 'no, page warns' | 'no, page accepts';

const fileOf = (name: string) => new URL(`../../docs/${name}`, import.meta.url);
const file = fileOf('services.md');

type Row = { name: string; cells: string[] };

/** The rows of the one table whose first column is Token. */
function rowsOf(text: string): Row[] {
  const [, table = ''] = /^\| Token .*\n\|[-| ]*\n((?:\|.*\n)*)/m.exec(text) ?? [];
  return table.split('\n').flatMap((line) => {
    const [name, ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return name === undefined ? [] : [{ name, cells }];
  });
}

const columns = (text: string): string[] => {
  const [line = ''] = /^\| Token .*$/m.exec(text) ?? [];
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
};

/** A column of the table in a file of docs/, by the name of the token. */
export function columnOf(service: string, document = 'services.md'): Record<string, string> {
  const text = readFileSync(fileOf(document), 'utf8');
  const at = columns(text).indexOf(service);
  return Object.fromEntries(rowsOf(text).map(({ name, cells }) => [name, cells[at] ?? '']));
}

/** The names of the tokens of which the page says something else than some service, and those that the text explains. */
export function differences(): { found: string[]; explained: string[] } {
  const text = readFileSync(file, 'utf8');
  const differing = rowsOf(text).filter(({ cells }) => cells.some((cell) => cell.includes(',')));
  const explained = [...text.matchAll(/^- \*\*(.+?)\*\*/gm)].flatMap(([, names = '']) => names.split('; '));
  return { found: differing.map(({ name }) => name), explained };
}

/** Writes a column anew: `npx playwright test e2e/services --update-snapshots --workers=1`. */
export function writeColumn(
  service: string,
  said: Readonly<Record<string, string>>,
  document = 'services.md',
): void {
  const text = readFileSync(fileOf(document), 'utf8');
  const at = columns(text).indexOf(service);
  const kept = new Map(rowsOf(text).map(({ name, cells }) => [name, cells]));
  const rows = Object.entries(said).map(([name, cell]) => {
    const cells = kept.get(name) ?? columns(text).map(() => '');
    return `| ${[name, ...cells.with(at, cell)].join(' | ')} |\n`;
  });
  writeFileSync(
    fileOf(document),
    text.replace(/^(\| Token .*\n\|[-| ]*\n)(?:\|.*\n)*/m, `$1${rows.join('')}`),
  );
}
