import type { StepId } from '../../core/profiles/profile.js';
import { fieldReadings, ownKey } from '../selectors.js';
import type { Workbench } from '../state.js';

/** `isSeenHere`: the page sees it done and ticks it; else it is done elsewhere, and the person ticks it. */
export type StepState = { isSeenHere: boolean; isDone: boolean };

/** Whether a step of the profile's procedure is done. */
export function stepState(state: Workbench, step: StepId): StepState {
  const seen = seenHere(state, step);
  return { isSeenHere: seen !== null, isDone: seen ?? state.stepsDone.includes(step) };
}

function seenHere(state: Workbench, step: StepId): boolean | null {
  switch (step) {
    case 'register-key':
    case 'register-client-key':
    case 'create-service-account':
      return state.publishedKeyIds.includes(ownKey(state)?.id ?? '');
    case 'fill-application-id':
      return isFilled(state, 'applicationId');
    case 'fill-client-id':
      return isFilled(state, 'clientId');
    case 'fill-token-url':
      return isFilled(state, 'tokenUrl');
    case 'set-jwt-policy':
    case 'create-app':
    case 'add-api':
    case 'compare-key-id':
    // Whether the token was taken is seen where it is sent.
    case 'try-token':
    case 'request-token':
    case 'register-certificate':
      return null;
  }
}

/** In a token of somebody else it is theirs; what a new token starts from is an example. */
function isFilled(state: Workbench, field: string): boolean {
  const value = fieldReadings(state)[field]?.value ?? '';
  const start = state.profile.fields.find(({ id }) => id === field)?.value ?? '';
  return state.document.kind === 'draft' && value !== '' && value !== start;
}
