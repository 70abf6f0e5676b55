import type { Bench } from '../../bench.js';

/** Hands a snippet over as a file. */
export function saveSnippet(bench: Bench, file: string, code: string): void {
  bench.ports.files.downloadText(file, code, 'text/plain');
}
