/** The entry to the autopsy of a signature: loaded when one does not verify. */
export { secretReadAs } from '../forms/secretReadings.js';
export { autopsy } from './autopsy.js';
export { subjectOf } from './subject.js';
