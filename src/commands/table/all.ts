import type { Workbench } from '../../store/state.js';
import type { Command } from './command.js';
import { ofChecks, ofProfiles } from './ofChecks.js';
import { ofFields } from './ofFields.js';
import { ofKeys } from './ofKeys.js';
import { ofPage } from './ofPage.js';
import { ofParts } from '../ofParts.js';
import { ofToken } from './ofToken.js';
import { ofTools } from './ofTools.js';

/** Everything that can be done at this moment, in each group what is done most first. */
export const commandsFor = (state: Workbench): readonly Command[] =>
  [ofToken, ofParts, ofFields, ofChecks, ofProfiles, ofKeys, ofTools, ofPage]
    .flatMap((part) => part(state))
    .filter(({ when }) => when?.(state) !== false);
