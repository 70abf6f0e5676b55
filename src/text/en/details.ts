import { answerTexts } from './answer.js';
import { autopsyTexts } from './autopsy.js';
import { checkNames, checkTexts, repairLabel } from './checks.js';
import { claimExplanations } from './claimNames.js';
import { commandTexts } from './commands.js';
import { compareTexts } from './compare.js';
import { encryptedTexts } from './encrypted.js';
import { guideTexts } from './guide.js';
import { headerNames } from './headerNames.js';
import { helpTexts } from './help.js';
import { keyTexts } from './keyring.js';
import { keyNameForms } from './keys.js';
import { keySourceNames } from './keySources.js';
import { kindCheckNames } from './kindChecks.js';
import { expectedTexts, kindNames, kindReason } from './kinds.js';
import { lineTexts } from './lines.js';
import { noticeTexts } from './notices.js';
import { ownProfileTexts } from './ownProfiles.js';
import { privacyTexts } from './privacy.js';
import { problems } from './problems.js';
import { editorPhrases, readingTexts } from './reading.js';
import { refusalCauses, refusalTexts } from './refusals.js';
import { responseTexts } from './responses.js';
import { secretTexts } from './secret.js';
import { shareTexts } from './share.js';
import { snippetNames } from './snippets.js';
import { stepTexts } from './steps.js';
import { timeTexts } from './time.js';
import { toolPurposes } from './tools.js';
import { vendorClaims } from './vendorClaims.js';
import { wrongTexts, wrongWords } from './wrong.js';

/** Everything that is not said before the first token is there. */
export const details = {
  problems,
  answerTexts,
  autopsyTexts,
  checkNames,
  checkTexts,
  claimExplanations,
  commandTexts,
  compareTexts,
  encryptedTexts,
  editorPhrases,
  guideTexts,
  headerNames,
  helpTexts,
  keyNameForms,
  keySourceNames,
  kindTexts: { names: kindNames, checkNames: kindCheckNames, reason: kindReason, expected: expectedTexts },
  keyTexts,
  lineTexts,
  noticeTexts,
  ownProfileTexts,
  privacyTexts,
  readingTexts,
  refusalCauses,
  refusalTexts,
  repairLabel,
  responseTexts,
  secretTexts,
  shareTexts,
  snippetNames,
  stepTexts,
  /** Loaded with what makes them. */
  testTokens: () => import('./testTokens.js'),
  timeTexts,
  toolPurposes,
  vendorClaims,
  wrongTexts,
  wrongWords,
};

export { explainedMembers } from '../../core/claims/explained.js';
export { severityOf } from '../../core/severity.js';
