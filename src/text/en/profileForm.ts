import type { ProfileFault } from '../../core/profiles/problems.js';

/** The form of a profile; loaded with it. */
export const profileFormTexts = {
  name: 'Name of the profile',
  algorithm: 'Algorithm of new tokens',
  alsoAccepted: (count: number) =>
    `Other algorithms that the service accepts: ${count === 0 ? 'none' : count}`,
  typ: 'Token type (typ)',
  typHint: 'Such as JWT or at+jwt. Empty: no typ in the header.',
  kid: 'Key ID (kid)',
  kids: {
    any: 'Any key that the service knows',
    'key-id': 'The Key ID of your key',
    field: 'Asked for each token',
    none: 'Not required',
    kept: 'As in the JSON',
  },
  keyId: 'Key ID',
  claims: 'Claims',
  leading: { iss: 'Issuer (iss)', sub: 'Subject (sub)', aud: 'Audience (aud)' },
  /** Labels of their fields. */
  labels: { iss: 'Issuer', sub: 'Subject', aud: 'Audience' },
  by: {
    none: 'Not set',
    value: 'The same in every token',
    field: 'Asked for each token',
    kept: 'As in the JSON',
  },
  sameAs: (label: string) => `Same as ${label}`,
  claimName: 'Claim name',
  noName: 'Without a name, the claim isn’t part of the profile.',
  setBy: (claim: string) => `Value of ${claim}`,
  /** Of a claim, or of the field that sets it. */
  value: (claim: string) => `${claim} in every token`,
  start: (claim: string) => `Initial value of ${claim}`,
  label: (claim: string) => `Field label of ${claim}`,
  labelHint: 'You fill in this field for each token.',
  type: (claim: string) => `Type of ${claim}`,
  types: {
    string: 'Text',
    number: 'Number',
    boolean: 'true or false',
    list: 'List',
    single: 'List of one',
  },
  listHint: 'Separate values with spaces.',
  notOfType: 'Not a value of this type: set as text.',
  required: (claim: string) => `${claim} is required`,
  newClaim: 'this claim',
  add: 'Add claim',
  remove: 'Remove',
  removeNamed: (claim: string) => `Remove ${claim}`,
  lifetime: 'Lifetime of new tokens (seconds)',
  longest: 'Maximum lifetime (seconds)',
  longestHint: 'Empty: unknown.',
  jti: 'Unique token ID (jti) in each token',
  expects: (count: number) => `Expected values of pasted tokens: ${count === 0 ? 'none' : count}`,
  expectsHint: 'A token that you check against this profile is compared with them. Empty: not compared.',
  more: (members: string) => `More settings are in the JSON and stay as they are: ${members}.`,
  problems: 'Other problems in the profile',
  /** Under the field where it is. */
  findings: (fault: ProfileFault): string => {
    if (fault.kind === 'profile-twice') return 'This claim is already set.';
    if (fault.kind === 'profile-type') return 'Enter a whole number of seconds, 1 or more.';
    if (fault.kind === 'profile-value') {
      if (fault.found.trim() === '') return 'Required.';
      if (fault.rule === 'minimum') return `At least ${fault.wanted}.`;
      if (fault.rule === 'maximum') return `At most ${fault.wanted}.`;
      if (/^(?:iat|exp|jti)$/.test(fault.found)) return 'Countersign sets iat, exp and jti itself.';
    }
    return 'This value isn’t allowed.';
  },
};
