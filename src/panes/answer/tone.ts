/** How good a piece of news is; colour never says it alone. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet';

export const toneIcons = { good: 'check', warn: 'warning', bad: 'cross', quiet: 'dot' } as const;
