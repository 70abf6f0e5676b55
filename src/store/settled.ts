import { create } from 'zustand';
import { afterPaint } from '../platform/frames.js';
import { useWorkbench } from './store.js';

const { getState, subscribe } = useWorkbench;

/**
 * The state as it was when the last frame was painted, for what may come after the token and its verdicts: it
 * is never the reason why these are late. Never for a field that is typed in.
 */
export const useSettled = create(getState);

let isWaiting = false;
subscribe(() => {
  if (isWaiting) return;
  isWaiting = true;
  afterPaint(() => {
    isWaiting = false;
    useSettled.setState(getState(), true);
  });
});
