import { autopsyProblems } from './autopsy.js';
import { checks } from './checks.js';
import { claims } from './claims.js';
import { json } from './json.js';
import { jwe } from './jwe.js';
import { keyFormatTexts } from './keys-formats.js';
import { keys } from './keys.js';
import { kindProblems } from './kindProblems.js';
import { links, workspaces } from './links.js';
import { profileProblems } from './profileProblems.js';
import { responseProblems } from './responses.js';
import { signing } from './signing.js';
import { snippets } from './snippets.js';
import { token } from './token.js';

/** What the page says of problems; loaded after the first token is there. */
export const problems = {
  ...json,
  ...token,
  ...claims,
  ...keyFormatTexts,
  ...keys,
  ...signing,
  ...checks,
  ...kindProblems,
  ...profileProblems,
  ...jwe,
  ...snippets,
  ...links,
  ...workspaces,
  ...responseProblems,
  ...autopsyProblems,
};
