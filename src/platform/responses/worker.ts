import type { Found } from '../../core/responses/links/found.js';
import { readInSlices, type Source } from './slices.js';

/** What the worker says: how far it is, what it found, or that the file can't be read. */
export type WorkerMessage = { progress: number } | { found: Found } | { isUnreadable: true };

const slice = 1_000_000;
const post = (message: WorkerMessage): void => postMessage(message);

/** One text for one worker: it ends with it. */
addEventListener('message', ({ data }: MessageEvent<Source>) => {
  const course = {
    slice,
    onProgress: (progress: number) => post({ progress }),
    pause: () => Promise.resolve(true),
  };
  readInSlices(data, course).then(
    (found) => found && post({ found }),
    () => post({ isUnreadable: true }),
  );
});
