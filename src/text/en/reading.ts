import type { Source } from '../../core/names/registered.js';

const counted = (one: string) => (count: number, written: string) =>
  `${written} ${one}${count === 1 ? '' : 's'}`;

/** What stands around the views of header and payload; loaded with them. */
export const readingTexts = {
  openOnPage: 'Open in editor',
  unknownName: 'Not a registered name. Its meaning is defined by the issuer.',
  notRegistered: 'Not registered',
  source: ({ document, section }: Source) =>
    section === null ? `(${document})` : `(${document} section ${section})`,
  opened: 'Opened. Undo brings back the token that it was in.',
  /** What is inside a value, by what it is; `count`: bytes. */
  inside: {
    token: () => 'Nested token: look inside',
    json: () => 'JSON as text: look inside',
    text: () => 'Base64 of a text: look inside',
    bytes: (count: number) => `Base64 of ${count} bytes: look inside`,
  },
  columns: { name: 'Name', value: 'Value', meaning: 'Meaning', copy: 'Copy' },
  search: { header: 'Search header', payload: 'Search claims' },
  clearSearch: 'Clear search',
  names: { header: counted('parameter'), payload: counted('claim') },
  found: (count: number, written: string) => (count === 0 ? 'No matches' : `${written} found`),
  more: (next: number, left: string) => `Show ${next} more of ${left}`,
  noObject: 'Not a JSON object, so there are no names to list.',
  unfold: 'Show all',
  fold: 'Show less',
  of: (act: string, name: string) => `${act}: ${name}`,
  copyValue: (name: string) => `Copy value of ${name}`,
  copiedValue: (name: string) => `Value of ${name} copied.`,
  bytesOf: (part: string) => `Bytes of the ${part.toLowerCase()}`,
  allBytes: (bytes: number) => `Show all ${bytes} bytes`,
};

/** By the words that the editor's library has for them. */
export const editorPhrases: Readonly<Record<string, string>> = {
  Find: 'Find',
  'Next match': 'Next match',
  'Previous match': 'Previous match',
  Close: 'Close',
  'No matches': 'No matches',
  '$1 of $2': '$1 of $2',
  'folded code': 'Folded',
  unfold: 'Unfold',
};
