/** Asks the person for a file; null where none was chosen. Only as the answer to a press. */
export function chooseFile(): Promise<File | null> {
  const { promise, resolve } = Promise.withResolvers<File | null>();
  const input = Object.assign(document.createElement('input'), { type: 'file' });
  input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
  input.addEventListener('cancel', () => resolve(null));
  input.click();
  return promise;
}
