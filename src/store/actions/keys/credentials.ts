import { decodeUtf8 } from '../../../core/bytes/utf8.js';
import type { KeyHandle } from '../../../core/keys/handle.js';
import { credentialsIn } from '../../../core/profiles/credentials.js';
import { isInput } from '../../../core/profiles/fill/fields.js';
import type { Profile } from '../../../core/profiles/profile.js';
import type { Bench } from '../../bench.js';
import { newDocument } from '../../newDocument.js';
import { profileNamed } from '../../services.js';
import { importKeys, readHandles, type KeyImport } from './import.js';

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
  read: KeyImport,
  input: string | Uint8Array,
  fileName: string,
  signal?: AbortSignal,
): Promise<Profile | null> {
  const text = typeof input === 'string' ? input : (decodeUtf8(input) ?? '');
  const found = chosen.privateKey && credentialsIn(text, fileName);
  const { document, profile: present } = bench.getState();
  const id = found && (found.services.find((one) => one === present.id) ?? found.services[0]);
  const profile = id && document.kind === 'draft' ? await profileNamed(bench, id) : undefined;
  if (signal?.aborted) return null;
  if (!found || !profile) {
    importKeys(bench, chosen, read);
    return null;
  }
  const begun = newDocument(bench, profile, chosen.facts.keyId, chosen, found.fieldValues);
  const forRequest = Object.entries(found.fieldValues).filter(([id]) => isInput(profile, { id }));
  bench.setState({ inputs: { ...bench.getState().inputs, ...Object.fromEntries(forRequest) } });
  importKeys(bench, chosen, read, { profile, document: begun });
  return profile;
}

/** A private key or secret, or a file with one, stands in the Public key box: it is imported as in the dialog. */
export async function importFromBox(bench: Bench, text: string): Promise<void> {
  const read = await readHandles(bench, text);
  const chosen = read.handles.find(({ privateKey }) => privateKey !== null);
  if (chosen) await importWithFile(bench, chosen, read, text, '');
}
