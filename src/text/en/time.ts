/** What is said of the times of a token, and what stands beside them. */
export const timeTexts = {
  short: { 0: 'Now', 300: '+5 min', 3600: '+1 h' },
  steps: { 0: 'now', 300: 'now +5 min', 3600: 'now +1 h' },
  setTo: (claim: string, moment: string) => `Set ${claim} to ${moment}`,
  issuedAhead: {
    title: 'Issued in the future',
    detail: 'iat is in the future. Many gateways reject that.',
  },
  expNotSeconds: {
    title: 'exp is not in seconds',
    detail: 'Read as seconds, it practically never expires.',
  },
  expFar: { title: 'Far in the future', detail: 'In practice the token never expires.' },
  ahead: (time: string) => `in ${time}`,
  choose: (claim: string) => `${claim}: date and time`,
};
