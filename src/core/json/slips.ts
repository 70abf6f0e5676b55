import { readJson } from './read.js';

/**
 * Whether a text that is no JSON is an object as Python or JavaScript writes one (single quotes, bare names, a comma
 * too many, None): its author wrote it so, and nothing was lost on the way.
 */
export function isObjectLiteral(text: string): boolean {
  const mended = text
    .replace(/'/g, '"')
    .replace(/([{,]\s*)([A-Za-z_$][\w$]*)\s*:/g, '$1"$2":')
    .replace(/,(?=\s*[}\]])/g, '')
    .replace(/(?<=[[:,]\s*)(?:None|True|False|undefined|NaN)(?=\s*[,}\]])/g, 'null');
  const { root, problem } = readJson(mended);
  return problem === null && root?.kind === 'object' && mended !== text;
}
