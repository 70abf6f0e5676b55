import { downloadText } from '../../platform/download.js';

/** Hands a snippet over as a file. */
export function codeSaved(file: string, code: string): void {
  downloadText(file, code, 'text/plain');
}
