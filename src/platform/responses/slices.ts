import { ResponseReader } from '../../core/responses/read/responseReader.js';
import { foundBy, type Found } from '../../core/responses/links/found.js';

/** A pasted text, or a file. */
export type Source = string | Blob;

type Course = {
  /** Characters, or bytes of a file, that are read at once. */
  slice: number;
  /** @param part of the whole, 0 to 1 */
  onProgress: (part: number) => void;
  /** Lets others have their turn. @returns whether it goes on */
  pause: () => Promise<boolean>;
};

/** Reads a text slice by slice; null where it was stopped. Rejects where the browser does not hand over a file. */
export async function readInSlices(
  source: Source,
  { slice, onProgress, pause }: Course,
): Promise<Found | null> {
  const reader = new ResponseReader();
  const isText = typeof source === 'string';
  const size = isText ? source.length : source.size;
  const decoder = new TextDecoder();
  for (let at = 0; at < size; at += slice) {
    const end = Math.min(size, at + slice);
    reader.push(
      isText
        ? source.slice(at, end)
        : decoder.decode(await source.slice(at, end).arrayBuffer(), { stream: end < size }),
    );
    onProgress(end / size);
    if (!(await pause())) return null;
  }
  return foundBy(reader);
}
