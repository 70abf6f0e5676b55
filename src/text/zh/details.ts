import type { Details } from '../catalogue.js';
import { checkNames, checkTexts, repairLabel } from './checks.js';
import { claimExplanations } from './claimNames.js';
import { encryptionTexts } from './encryption.js';
import { explainedTexts } from './explained.js';
import { headerNames } from './headerNames.js';
import { helpTexts } from './help.js';
import { keyTexts } from './keyring.js';
import { keySourceNames } from './keySources.js';
import { ownProfileTexts } from './ownProfiles.js';
import { privacyTexts } from './privacy.js';
import { problems } from './problems.js';
import { shareTexts } from './share.js';
import { snippetNames } from './snippets.js';
import { wrongTexts, wrongWords } from './wrong.js';

export const details: Details = {
  problems,
  checkNames,
  checkTexts,
  claimExplanations,
  encryptionTexts,
  explainedTexts,
  headerNames,
  helpTexts,
  keySourceNames,
  keyTexts,
  ownProfileTexts,
  privacyTexts,
  repairLabel,
  shareTexts,
  snippetNames,
  wrongTexts,
  wrongWords,
};

export { severityOf } from '../../core/severity.js';
