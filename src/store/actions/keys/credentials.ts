import { decodeUtf8 } from '../../../core/bytes/utf8.js';
import type { KeyHandle } from '../../../core/keys/handle.js';
import { credentialsIn, keyLineOf, type KeyLine } from '../../../core/profiles/credentials.js';
import { isInput } from '../../../core/profiles/fill/fields.js';
import type { Profile } from '../../../core/profiles/profile.js';
import { isWholeKey } from '../../../core/whole.js';
import type { Bench } from '../../bench.js';
import { byKey, change } from '../../history/history.js';
import { newDocument } from '../../newDocument.js';
import { allProfiles } from '../../selectors.js';
import { listService, loadServices } from '../../services.js';
import { importKeys, readHandles, type KeyImport } from './import.js';

/** Keys with the line that their secret was taken out of; null where it was read as a whole. */
export type FileImport = KeyImport & { line: KeyLine | null };

/**
 * The line with a shared secret that a text is, as its service writes it; null where it is none.
 *
 * @param input a text or the content of a file
 */
export async function readKeyLine(bench: Bench, input: string | Uint8Array): Promise<KeyLine | null> {
  const text = textOf(input);
  if (isWholeKey(text) || !/^\S{1,4096}$/.test(text.trim())) return null;
  const { services } = await loadServices();
  const state = bench.getState();
  return keyLineOf([state.profile, ...allProfiles(state), ...services], text);
}

/** Reads every key in a text or file, and the secret alone of a line with one. */
export async function readWithLine(
  bench: Bench,
  input: string | Uint8Array,
  how: Parameters<typeof readHandles>[2],
): Promise<FileImport> {
  const line = await readKeyLine(bench, input);
  const read = line
    ? await readHandles(bench, line.secret, { secret: line.encoding })
    : await readHandles(bench, input, how);
  return { ...read, line };
}

/**
 * A key was imported with its file: where that says whose key it is, a new token for that service is begun with what
 * else it says, in the same step of undo. A token from elsewhere stays: the key may be there to verify it.
 *
 * @param fileName '' where a text was pasted
 * @param signal stops it while the services are loaded: nothing is imported then
 * @returns the profile that is used now because of the file
 */
export async function importWithFile(
  bench: Bench,
  chosen: KeyHandle,
  read: FileImport,
  input: string | Uint8Array,
  fileName: string,
  signal?: AbortSignal,
): Promise<Profile | null> {
  const isAsked = chosen.privateKey !== null && bench.getState().document.kind === 'draft';
  const told = isAsked ? (read.line ?? (await fileOf(bench, textOf(input), fileName))) : null;
  if (signal?.aborted) return null;
  if (!told) {
    importKeys(bench, chosen, read);
    return null;
  }
  const { profile, fieldValues } = told;
  const { inputs, judge, profile: present } = bench.getState();
  if (![present, ...allProfiles(bench.getState())].includes(profile)) listService(bench, profile);
  const begun = newDocument(bench, profile, chosen.facts.keyId, chosen, fieldValues);
  const forRequest = Object.entries(fieldValues).filter(([id]) => isInput(profile, { id }));
  bench.setState({ inputs: { ...inputs, ...Object.fromEntries(forRequest) } });
  if (read.line) {
    const secret = { text: read.line.secret, chosen: read.line.encoding };
    change(bench, { profile, document: begun, secret, judge: byKey(judge.keyId) }, null);
  } else importKeys(bench, chosen, read, { profile, document: begun });
  return profile;
}

/** A private key or secret, or a file with one, stands in a box of the page: it is imported as in the dialog. */
export async function importFromBox(bench: Bench, text: string): Promise<void> {
  const read = await readWithLine(bench, text, undefined);
  const chosen = read.handles.find(({ privateKey }) => privateKey !== null);
  if (chosen) await importWithFile(bench, chosen, read, text, '');
}

const textOf = (input: string | Uint8Array): string =>
  typeof input === 'string' ? input : (decodeUtf8(input) ?? '');

/** The service that a file is told to be of: the one in use, where it is one of several. */
async function fileOf(
  bench: Bench,
  text: string,
  fileName: string,
): Promise<Pick<KeyLine, 'profile' | 'fieldValues'> | null> {
  const found = credentialsIn(text, fileName);
  if (!found) return null;
  const { profile: present } = bench.getState();
  const id = found.services.find((one) => one === present.id) ?? found.services[0];
  const { services } = await loadServices();
  const profile = services.find((one) => one.id === id);
  return profile ? { profile, fieldValues: found.fieldValues } : null;
}
