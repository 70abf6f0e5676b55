import type { ProfileFaultProblem, ProfileProblem } from '../../core/profiles/problems.js';
import { faultWordingIn, type FaultTexts } from '../faults.js';
import type { ProblemTexts, Wording } from '../wording.js';
import { typeName } from './words.js';

type FilePlace = { path: string; line: number; column: number };

const place = ({ path, line, column }: FilePlace): string =>
  `${path === '' ? 'The file' : path}, line ${line}, column ${column}`;
const profilesKept = 'The other profiles in the file are not affected.';

const rules: Record<Extract<ProfileProblem, { kind: 'profile-value' }>['rule'], (wanted: string) => string> =
  {
    enum: (wanted) => `It must be one of: ${wanted}.`,
    pattern: (wanted) => `It must match ${wanted}.`,
    minimum: (wanted) => `It must be at least ${wanted}.`,
    maximum: (wanted) => `It must be at most ${wanted}.`,
    minItems: (wanted) => `It must have at least ${wanted} items.`,
  };

const once: Record<Extract<ProfileProblem, { kind: 'profile-twice' }>['what'], string> = {
  id: 'The id is already used by a profile above or by a built-in profile',
  field: 'Two fields have this id',
  member: 'The object has this name twice',
  item: 'The list has it twice',
  claim: 'Two fields set this claim',
};

/** Wording of the problems in a file. `kept`: what happens to the rest of it; `example`: a file to look at. */
const faultTexts = (kept: string, example: string): FaultTexts => ({
  'profile-type': ({ expected, found, ...facts }) => ({
    title: `${place(facts)}: wrong type`,
    detail: `It is ${typeName(found)} but must be ${expected.map(typeName).join(' or ')}. ${kept}`,
    fix: 'Use a value of that type.',
  }),
  'profile-member-missing': ({ name, ...facts }) => ({
    title: `${place(facts)}: ${name} is missing`,
    detail: `All members are required. ${kept}`,
    fix: `Add ${name}. See ${example} for an example.`,
  }),
  'profile-member-unknown': ({ name, ...facts }) => ({
    title: `${place(facts)}: ${name} is not a known member`,
    detail: `Unknown members are rejected rather than ignored. ${kept}`,
    fix: 'Remove it, or correct its spelling.',
  }),
  'profile-value': ({ found, rule, wanted, ...facts }) => ({
    title: `${place(facts)}: “${found}” is not allowed`,
    detail: `${rules[rule](wanted)} ${kept}`,
    fix: 'Change the value.',
  }),
  'profile-twice': ({ what, name, ...facts }) => ({
    title: `${place(facts)}: duplicate “${name}”`,
    detail: `${once[what]}. ${kept}`,
    fix: 'Keep one of them, or rename one.',
  }),
  'profile-template': ({ template, slot, ...facts }) => ({
    title: `${place(facts)}: unknown placeholder ${slot}`,
    detail: `In “${template}”, a placeholder in braces must be the id of a field. ${kept}`,
    fix: 'Write the id of the field in braces, as in {clientId}.',
  }),
});

/** Wording for a file of profiles. */
export const profileProblems: ProblemTexts<ProfileProblem> = {
  ...faultTexts(profilesKept, 'an exported profile'),
  'profile-version': ({ version, known }) => ({
    title: `Profile version ${version} is not supported`,
    detail: `The profiles are from a newer version. This page supports versions up to ${known}, so nothing was loaded or changed.`,
    fix: 'Reload the page to get the newest version.',
  }),
};

const wholeFaults = faultTexts('Nothing was loaded.', 'a downloaded workspace');

/** What the page says of a fault in a file of which nothing was taken. */
export const faultWording = (fault: ProfileFaultProblem): Wording => faultWordingIn(wholeFaults, fault);
