/** The dialog of a person's own profiles; loaded when it is opened. */
export const ownProfileTexts = {
  hint: 'A profile describes the tokens a service accepts. Begin with a new one for your own API, or duplicate the closest one and change it.',
  newProfile: 'New profile',
  newName: 'My API',
  copyOf: (name: string) => `Copy of ${name}`,
  start: 'Profile to duplicate',
  startFrom: (name: string) => `Duplicate “${name}”`,
  duplicate: 'Duplicate',
  duplicateNamed: (name: string) => `Duplicate ${name}`,
  view: 'View of the profile',
  views: { form: 'Form', json: 'JSON' },
  noForm: 'The form is for one profile without problems.',
  import: 'Import a file:',
  export: 'Export all',
  json: 'Profiles as JSON',
  problems: 'Problems in the profiles',
  storedProblems: 'Problems in the saved profiles',
  drop: 'Close without saving',
  save: 'Save in this browser',
  inUse: (name: string) => `${name} is in use and not saved.`,
  saveInUse: (name: string) => `Save ${name}`,
  saved: (count: number) => (count === 1 ? 'Profile saved.' : `${count} profiles saved.`),
  notKept: (fault: 'blocked' | 'full' | 'newer') =>
    `Saved for this visit only, because ${
      {
        blocked: 'the browser blocks storage',
        full: 'the browser’s storage is full',
        newer: 'a newer version saved the others',
      }[fault]
    }. Export the profiles to keep them.`,
  use: 'Use',
  useNamed: (name: string) => `Use ${name}`,
  change: 'Edit',
  changeNamed: (name: string) => `Edit ${name}`,
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete ${name}`,
  deleted: 'Profile deleted.',
};
