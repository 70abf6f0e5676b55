import type { ProfileProblem } from '../../core/profiles/problems.js';
import { faultWordingIn, type FaultTexts } from '../faults.js';
import type { ProblemTexts, Wording } from '../wording.js';
import { typeName } from './words.js';

type FilePlace = { path: string; line: number; column: number };

const place = ({ path, line, column }: FilePlace): string =>
  `${path === '' ? 'The file' : path}, line ${line}, column ${column}`;
const profilesKept = 'The other profiles of the file are not touched by it.';

const rules: Record<Extract<ProfileProblem, { kind: 'profile-value' }>['rule'], (wanted: string) => string> =
  {
    enum: (wanted) => `It must be one of: ${wanted}.`,
    pattern: (wanted) => `It must match ${wanted}.`,
    minimum: (wanted) => `It must be at least ${wanted}.`,
    maximum: (wanted) => `It must be at most ${wanted}.`,
    minItems: (wanted) => `It must hold at least ${wanted}.`,
  };

const once: Record<Extract<ProfileProblem, { kind: 'profile-twice' }>['what'], string> = {
  id: 'The profile id is taken, by a profile above or by one that comes with the page',
  field: 'Two fields have the id',
  member: 'The name stands twice in one object',
  item: 'The list holds it twice',
  claim: 'The claim is filled twice',
};

/** What the page says of a fault in a file: what becomes of the rest of it, and what shows how it is done. */
const faultTexts = (kept: string, example: string): FaultTexts => ({
  'profile-type': ({ expected, found, ...facts }) => ({
    title: `${place(facts)}: wrong type`,
    detail: `It is ${typeName(found)}, and must be ${expected.map(typeName).join(' or ')}. ${kept}`,
    fix: 'Write a value of that type there.',
  }),
  'profile-member-missing': ({ name, ...facts }) => ({
    title: `${place(facts)}: ${name} is missing`,
    detail: `Every member must be there, so that nothing is guessed. ${kept}`,
    fix: `Add ${name}. ${example} shows how.`,
  }),
  'profile-member-unknown': ({ name, ...facts }) => ({
    title: `${place(facts)}: ${name} is unknown`,
    detail: `It would have no effect, so it is refused rather than ignored. ${kept}`,
    fix: 'Take it away, or correct its spelling.',
  }),
  'profile-value': ({ found, rule, wanted, ...facts }) => ({
    title: `${place(facts)}: “${found}” cannot stand here`,
    detail: `${rules[rule](wanted)} ${kept}`,
    fix: 'Change the value.',
  }),
  'profile-twice': ({ what, name, ...facts }) => ({
    title: `${place(facts)}: “${name}” is there twice`,
    detail: `${once[what]}. ${kept}`,
    fix: 'Keep one of them, or rename one.',
  }),
  'profile-template': ({ template, slot, ...facts }) => ({
    title: `${place(facts)}: ${slot} does not fit`,
    detail: `In “${template}”, what stands in braces must be the id of the field whose value goes there. ${kept}`,
    fix: 'Write the id of the field in braces, as in {clientId}.',
  }),
});

/** What the page says of a file of profiles. */
export const profileProblems: ProblemTexts<ProfileProblem> = faultTexts(profilesKept, 'An exported profile');

const wholeFaults = faultTexts('Nothing of the file was loaded.', 'A saved workspace');

/** What the page says of a fault in a file of which nothing was taken. */
export const faultWording = (fault: ProfileProblem): Wording => faultWordingIn(wholeFaults, fault);
