import { remember } from '../../platform/remembered.js';
import type { StepId } from '../../core/profiles/profile.js';
import type { Language } from '../state.js';
import { useWorkbench } from '../store.js';

const { getState, setState } = useWorkbench;

export function languageChosen(language: Language): void {
  setState({ language });
  remember('language', language);
}

/** @param skew seconds by which the clocks of issuer and gateway may differ */
export function skewChosen(skew: number): void {
  setState({ skew });
}

export function freshOnCopyChosen(freshOnCopy: boolean): void {
  setState({ freshOnCopy });
}

/** Closes the guide for good, or brings it back. */
export function guideClosed(closed: boolean): void {
  setState({ guideClosed: closed });
  remember('guide', closed ? 'closed' : null);
}

/** A step that is done elsewhere was ticked, or unticked. */
export function stepTicked(step: StepId, done: boolean): void {
  const others = getState().stepsDone.filter((one) => one !== step);
  setState({ stepsDone: done ? [...others, step] : others });
}

/** What was said of the page that stood here before is read. */
export function restoredDismissed(): void {
  setState({ restored: null });
}

/** What was said of a link is read. */
export function linkNoticeDismissed(): void {
  setState({ linkProblems: [] });
}
