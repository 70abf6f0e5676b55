import { chooseFile } from '../../platform/chooseFile.js';
import { copyHeader, copyPayload } from '../../store/actions/take/copy.js';
import { chooseLifetime, editToken } from '../../store/actions/document/document.js';
import { restoreValidToken, makeOwn, restorePastedToken } from '../../store/actions/document/foreign.js';
import { chooseReissueOnCopy } from '../../store/actions/settings/settings.js';
import { timeOf, setTime } from '../../store/actions/document/times.js';
import { isOwnToken } from '../../store/derive/checks.js';
import { fieldsWork, lifetime, tokenReading, wrongKind } from '../../store/selectors.js';
import type { Workbench } from '../../store/state.js';
import { clear, copyToken, newToken, paste, redo, undo } from './always.js';
import { fileTaken } from '../fileTaken.js';
import { copying, type Command } from './command.js';
import { copyForms } from './copyForms.js';

const lifetimes = [60, 300, 600, 3600, 86400] as const;
/** More would fill the list. */
const mostCandidates = 12;

/** What can be done with the token. */
export const ofToken = (state: Workbench): readonly Command[] => [
  paste,
  copyToken,
  ...copyForms,
  newToken,
  {
    id: 'open-response',
    group: 'token',
    name: ({ details }) => details.responseTexts.openFile,
    run: (bench) => void chooseFile().then((file) => file && fileTaken(bench, file)),
  },
  {
    id: 'make-own',
    group: 'token',
    name: ({ page }) => page.frame.makeOneLikeIt,
    when: () => !isOwnToken(state) && state.document.kind === 'token',
    run: makeOwn,
  },
  {
    id: 'back-to-pasted',
    group: 'token',
    name: ({ page }) => page.frame.backToPasted,
    when: () => !isOwnToken(state) && state.document.kind === 'draft',
    run: restorePastedToken,
  },
  {
    id: 'back-to-valid',
    group: 'token',
    name: ({ details }) => details.answerTexts.acts.restore,
    when: () => wrongKind(state) !== null,
    run: restoreValidToken,
  },
  undo,
  redo,
  clear,
  {
    id: 'copy-payload',
    group: 'token',
    name: ({ page }) => page.copyPart.payload.label,
    run: copying(copyPayload, (page) => page.copyPart.payload.done),
  },
  {
    id: 'copy-header',
    group: 'token',
    name: ({ page }) => page.copyPart.header.label,
    run: copying(copyHeader, (page) => page.copyPart.header.done),
  },
  ...lifetimes.map((seconds): Command => ({
    id: `lifetime:${seconds}`,
    isChoice: true,
    group: 'token',
    name: ({ page, details }) => details.commandTexts.choice(page.lifetime, page.lifetimes[seconds]),
    when: () => fieldsWork(state).payload && lifetime(state) !== seconds,
    run: (bench) => chooseLifetime(bench, seconds),
  })),
  ...(['exp', 'nbf', 'iat'] as const).flatMap((claim) =>
    ([0, 300, 3600] as const).map((step): Command => ({
      id: `time:${claim} ${step}`,
      isChoice: true,
      group: 'token',
      name: ({ details: { timeTexts } }) => timeTexts.setTo(claim, timeTexts.steps[step]),
      when: () => state.document.kind === 'draft' && Number.isFinite(timeOf(state, claim)),
      run: (bench) => setTime(bench, claim, bench.ports.clock.nowSeconds() + step),
    })),
  ),
  {
    id: 'reissue',
    isChoice: true,
    group: 'token',
    name: ({ page, details: { commandTexts } }) =>
      commandTexts.choice(page.reissueOnCopy, state.reissueOnCopy ? commandTexts.off : commandTexts.on),
    run: (bench) => chooseReissueOnCopy(bench, !state.reissueOnCopy),
  },
  ...candidatesOf(state).map((candidate, index): Command => ({
    id: `candidate:${index + 1}`,
    group: 'token',
    name: ({ page }) => page.candidate(index + 1),
    run: (bench) => editToken(bench, candidate),
  })),
];

function candidatesOf(state: Workbench): readonly string[] {
  const candidates = tokenReading(state)?.candidates ?? [];
  return candidates.length < 2 ? [] : candidates.slice(0, mostCandidates);
}
