import type { CSSObject, Theme } from '@mui/material/styles';
import { forLowWindows, forPhones, forStillness, forThumbs, inForcedColours } from './media.js';

/** Around whatever the keyboard has reached; beside the thing, so that it can be seen on any ground. */
export const focusRing = ({ vars }: Theme): CSSObject => ({
  outline: `2px solid ${vars.palette.primary.main}`,
  outlineOffset: 2,
});

/** What holds for the whole page; custom properties reach into the editors' shadow roots as well. */
export function pageStyles(theme: Theme): CSSObject {
  const { palette } = theme.vars;
  return {
    ':root': {
      '--cs-field-size': '13px',
      '--cs-field-height': '36px',
      '--cs-act-height': '28px',
      '--cs-place-outline': 'none',
      // Token and address are read letter by letter: `//` stays two signs.
      fontVariantLigatures: 'none',
      // What gets the focus is not to lie under the answer, or under the bar for the thumb (WCAG 2.2, 2.4.11).
      scrollPaddingBlock: '96px 8px',
      [theme.breakpoints.down('lg')]: { scrollPaddingBlockStart: 168 },
      [forPhones]: { scrollPaddingBlockEnd: 72 },
      [forLowWindows]: { scrollPaddingBlock: 8 },
      [inForcedColours]: {
        '--cs-palette-selection': 'color-mix(in srgb, Highlight 40%, Canvas)',
        '--cs-place-outline': '1px solid Highlight',
      },
      [forThumbs]: { '--cs-field-size': '16px', '--cs-field-height': '40px', '--cs-act-height': '40px' },
    },
    // What belongs to the part of the token that is pointed at (panes/reading/pointing/Pointing.tsx).
    ...Object.fromEntries(
      (['header', 'payload', 'signature'] as const).map((part) => [
        `:root[data-pointed=${part}]`,
        {
          [`--cs-at-${part}`]: `color-mix(in srgb, ${palette.part[part]} 10%, transparent)`,
          [`& section[data-part=${part}]`]: { boxShadow: `0 0 0 1px ${palette.part[part]}` },
        },
      ]),
    ),
    // A secret, and every value of a shared screen: dots are drawn in place of letters, also of those that are selected.
    '[data-masked]': { '--cs-mask': 'disc' },
    '[data-value]': { WebkitTextSecurity: 'var(--cs-mask)' },
    '[data-part=header]': { '--cs-open': 'none' },
    ':focus-visible': focusRing(theme),
    // What scrolls cuts off whatever stands outside of it.
    'div[tabindex]:focus-visible': { outlineOffset: -2 },
    'pre, code, kbd': { fontFamily: theme.monospace },
    'input[type=file]': { maxInlineSize: '100%', font: 'inherit', color: palette.text.secondary },
    '::file-selector-button': {
      font: 'inherit',
      fontWeight: 600,
      minBlockSize: 28,
      [forThumbs]: { minBlockSize: 40 },
      padding: '3px 10px',
      marginInlineEnd: 8,
      color: palette.primary.main,
      background: 'none',
      border: `1px solid ${palette.edge}`,
      borderRadius: theme.vars.shape.borderRadius,
      cursor: 'pointer',
    },
    [forStillness]: {
      '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' },
    },
  };
}
