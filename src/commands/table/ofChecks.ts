import { tokenKinds } from '../../core/kinds/kinds.js';
import { chooseProfile } from '../../store/actions/document/profile.js';
import { chooseClockSkew } from '../../store/actions/settings/settings.js';
import { chooseCheckAs } from '../../store/actions/settings/view.js';
import { checkSubject, isOwnToken, recognisedKind } from '../../store/derive/checks.js';
import { allProfiles } from '../../store/selectors.js';
import type { Workbench } from '../../store/state.js';
import { anchors } from '../../widgets/page/anchors.js';
import { everyProfile, nextProblem, ownProfiles, previousProblem } from './keyed.js';
import type { Command } from './command.js';
import { going } from './ofFields.js';

const skews = [0, 30, 60, 300] as const;

/** What is wrong, and what the token is checked against. */
export const ofChecks = (state: Workbench): readonly Command[] => [
  nextProblem,
  previousProblem,
  {
    ...going(
      anchors.checks,
      ({ page }) => page.checks,
      ({ reader }) => reader !== null,
    ),
    group: 'checks',
  },
  ...(isOwnToken(state) ? [] : checkedAs(state)),
  ...skews
    .filter((seconds) => seconds !== state.skew)
    .map((seconds): Command => ({
      id: `skew:${seconds}`,
      isChoice: true,
      group: 'checks',
      name: ({ page, details }) => details.commandTexts.choice(page.skew, details.checkTexts.skews[seconds]),
      run: (bench) => chooseClockSkew(bench, seconds),
    })),
];

function checkedAs(state: Workbench): readonly Command[] {
  const subject = checkSubject(state);
  if (!subject) return [];
  const kinds = tokenKinds.map((kind): Command => ({
    id: `check-as:${kind}`,
    isChoice: true,
    group: 'checks',
    name: ({ details: { commandTexts, answerTexts, kindTexts } }) =>
      commandTexts.choice(answerTexts.checkAs, kindTexts.names[kind]),
    when: () => subject.by !== 'kind' || subject.kind !== kind,
    run: (bench) => chooseCheckAs(bench, kind === recognisedKind(state)?.kind ? null : kind),
  }));
  const profiles = allProfiles(state).map((profile): Command => ({
    id: `check-as:profile ${profile.id}`,
    isChoice: true,
    group: 'checks',
    name: ({ page, details: { commandTexts, answerTexts } }) =>
      commandTexts.choice(answerTexts.checkAs, page.profileName(profile)),
    when: () => subject.by === 'kind' || subject.profile.id !== profile.id,
    run: (bench) => {
      void chooseProfile(bench, profile);
      chooseCheckAs(bench, 'profile');
    },
  }));
  return [...kinds, ...profiles];
}

/** What the token is for. */
export const ofProfiles = (state: Workbench): readonly Command[] => [
  ...allProfiles(state).map((profile): Command => ({
    id: `profile:${profile.id}`,
    isChoice: true,
    group: 'profile',
    name: ({ page, details }) => details.commandTexts.choice(page.profile, page.profileName(profile)),
    when: () => isOwnToken(state) && profile.id !== state.profile.id,
    run: (bench) => void chooseProfile(bench, profile),
  })),
  everyProfile,
  ownProfiles,
];
