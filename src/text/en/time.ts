/** What stands beside a time of the token. */
export const timeTexts = {
  short: { 0: 'Now', 300: '+5 min', 3600: '+1 h' },
  steps: { 0: 'now', 300: 'now +5 min', 3600: 'now +1 h' },
  setTo: (claim: string, moment: string) => `Set ${claim} to ${moment}`,
  choose: (claim: string) => `${claim}: date and time`,
};
