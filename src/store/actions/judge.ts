import { blank } from '../../core/profiles/builtIn.js';
import { change } from '../history.js';

/** The token shown stays as it is, and is judged as one that no profile describes. */
export function judgedByNoProfile(): void {
  change({ profile: blank }, null);
}
