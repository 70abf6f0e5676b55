import type { Found } from '../../core/responses/links/found.js';
import { newReader } from '../workerAddress.js';
import { readInSlices, type Source } from './slices.js';
import type { WorkerMessage } from './worker.js';

export type { Source } from './slices.js';

/** A text that is being read. */
export type Job = {
  /** Null where it was stopped; rejects where a file can't be read. */
  done: Promise<Found | null>;
  stop: () => void;
};

/** Below that many characters or bytes a text is read before a worker would have begun. */
const small = 200_000;
/** As much as is read well within a frame. */
const slice = 100_000;

/**
 * Reads every token out of a text or file: in a worker, which takes its memory along when it ends, or slice by slice where
 * there is none.
 *
 * @param onProgress part of the whole that was read, 0 to 1
 */
export function readSource(source: Source, onProgress: (part: number) => void): Job {
  const size = typeof source === 'string' ? source.length : source.size;
  const worker = size > small ? newReader() : null;
  return worker ? inWorker(worker, source, onProgress) : here(source, onProgress);
}

function inWorker(worker: Worker, source: Source, onProgress: (part: number) => void): Job {
  const { promise, resolve, reject } = Promise.withResolvers<Found | null>();
  let instead: Job | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if ('progress' in data) {
      onProgress(data.progress);
      return;
    }
    worker.terminate();
    if ('found' in data) resolve(data.found);
    else reject(new Error('unreadable'));
  });
  // Its script did not arrive.
  worker.addEventListener('error', () => {
    worker.terminate();
    instead = here(source, onProgress);
    instead.done.then(resolve, reject);
  });
  worker.postMessage(source);
  const stop = () => {
    worker.terminate();
    instead?.stop();
    resolve(null);
  };
  return { done: promise, stop };
}

function here(source: Source, onProgress: (part: number) => void): Job {
  let isStopped = false;
  const isSmall = (typeof source === 'string' ? source.length : source.size) <= small;
  const pause = async () => {
    if (!isSmall) await new Promise((resolve) => setTimeout(resolve));
    return !isStopped;
  };
  return {
    done: readInSlices(source, { slice: isSmall ? small : slice, onProgress, pause }),
    stop: () => void (isStopped = true),
  };
}
