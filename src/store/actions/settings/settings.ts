import type { StepId } from '../../../core/profiles/profile.js';
import type { Language } from '../../../platform/languages.js';
import type { Bench } from '../../bench.js';

export function chooseLanguage(bench: Bench, language: Language): void {
  bench.setState({ language });
  bench.ports.remembered.remember('language', language);
}

/** @param skew seconds by which the clocks of issuer and gateway may differ */
export function chooseClockSkew(bench: Bench, skew: number): void {
  bench.setState({ skew });
}

export function chooseReissueOnCopy(bench: Bench, reissueOnCopy: boolean): void {
  bench.setState({ reissueOnCopy });
}

/** A step that is done elsewhere was ticked, or unticked. */
export function tickStep(bench: Bench, step: StepId, done: boolean): void {
  const others = bench.getState().stepsDone.filter((one) => one !== step);
  bench.setState({ stepsDone: done ? [...others, step] : others });
}

/** What was said of the page that stood here before is read. */
export function dismissRestored(bench: Bench): void {
  bench.setState({ restored: null });
}

/** That the tab's work isn't saved is read. */
export function dismissSessionNotice(bench: Bench): void {
  bench.setState({ sessionFault: null });
}

/** What was said of a link is read. */
export function dismissLinkNotice(bench: Bench): void {
  bench.setState({ linkProblems: [] });
}
