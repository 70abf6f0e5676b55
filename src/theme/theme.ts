import { createTheme, type Theme } from '@mui/material/styles';
import { dark, light, monospace, sans, type Tokens } from './tokens.js';

declare module '@mui/material/styles' {
  interface Theme {
    tokens: Tokens;
    monospace: string;
  }
  interface ThemeOptions {
    tokens: Tokens;
    monospace: string;
  }
}

/** Where fingers press: targets of 40 px, and letters in fields of 16 px, below which iOS zooms into a field. */
export const forThumbs = '@media (pointer: coarse)';

/** Where the person's own colours replace all others, and grounds and shadows are gone. */
export const inForcedColours = '@media (forced-colors: active)';

/** Around whatever the keyboard has reached; beside the thing, so that it can be seen on any ground. */
const focusRing = ({ primary }: Tokens) => ({ outline: `2px solid ${primary}`, outlineOffset: 2 });

const themes = new Map<'light' | 'dark', Theme>();

/** One theme is seldom followed by the other: each is made when it is wanted. */
export function themeOf(mode: 'light' | 'dark'): Theme {
  const known = themes.get(mode) ?? newTheme(mode, mode === 'dark' ? dark : light);
  themes.set(mode, known);
  return known;
}

function newTheme(mode: 'light' | 'dark', tokens: Tokens): Theme {
  return createTheme({
    tokens,
    monospace,
    palette: {
      mode,
      primary: { main: tokens.primary, contrastText: tokens.onPrimary },
      success: { main: tokens.good },
      warning: { main: tokens.warn },
      error: { main: tokens.bad },
      background: { default: tokens.ground, paper: tokens.paper },
      text: { primary: tokens.text, secondary: tokens.faint },
      divider: tokens.line,
    },
    shape: { borderRadius: 6 },
    typography: { fontFamily: sans, fontSize: 13, button: { textTransform: 'none', fontWeight: 600 } },
    components: {
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        // The library's own sign would be the ripple.
        styleOverrides: { root: { WebkitUserSelect: 'none', '&:focus-visible': focusRing(tokens) } },
      },
      MuiDialog: {
        styleOverrides: { paper: { backgroundColor: tokens.paper, backgroundImage: 'none' } },
      },
      MuiDialogTitle: {
        styleOverrides: {
          root: { padding: '16px 20px 8px', fontSize: 16, fontWeight: 600, lineHeight: '24px' },
        },
      },
      MuiDialogContent: {
        styleOverrides: {
          // Room above the first one for its ring.
          root: { padding: '4px 20px 12px', '.MuiDialogTitle-root + &': { paddingBlockStart: 4 } },
        },
      },
      MuiDialogActions: {
        styleOverrides: { root: { padding: '10px 20px', borderBlockStart: `1px solid ${tokens.line}` } },
      },
      MuiButton: {
        defaultProps: { size: 'small', disableElevation: true },
        styleOverrides: {
          root: { [forThumbs]: { minHeight: 40 } },
          contained: { [inForcedColours]: { border: '1px solid' } },
        },
      },
    },
  });
}

/** What holds for the whole page; the custom properties reach into the editors' shadow roots as well. */
export function pageStyles({ tokens, monospace: family, palette, typography }: Theme) {
  const colours = Object.entries(tokens).map(([name, value]): [string, string] => [`--cs-${name}`, value]);
  return {
    ':root': {
      ...Object.fromEntries(colours),
      '--cs-monospace': family,
      '--cs-field-size': '13px',
      '--cs-field-height': '34px',
      colorScheme: palette.mode,
      '--cs-place-outline': 'none',
      [inForcedColours]: {
        '--cs-selection': 'color-mix(in srgb, Highlight 40%, Canvas)',
        '--cs-place-outline': '1px solid Highlight',
      },
      [forThumbs]: { '--cs-field-size': '16px', '--cs-field-height': '40px' },
    },
    // What belongs to the part of the token that is pointed at (panes/explained/Pointing.tsx).
    ...Object.fromEntries(
      (['header', 'payload', 'signature'] as const).map((part) => [
        `:root[data-pointed=${part}]`,
        {
          [`--cs-at-${part}`]: `color-mix(in srgb, ${tokens[part]} 10%, transparent)`,
          [`& section[data-part=${part}]`]: { boxShadow: `0 0 0 1px ${tokens[part]}` },
        },
      ]),
    ),
    '*, *::before, *::after': { boxSizing: 'border-box' as const },
    ':focus-visible': focusRing(tokens),
    // What scrolls cuts off whatever stands outside of it.
    'div[tabindex]:focus-visible': { outlineOffset: -2 },
    'input[type=file]': { maxInlineSize: '100%', font: 'inherit', fontSize: 12, color: tokens.faint },
    '::file-selector-button': {
      font: 'inherit',
      fontWeight: 600,
      padding: '4px 10px',
      marginInlineEnd: 8,
      color: tokens.primary,
      background: 'none',
      border: `1px solid ${tokens.edge}`,
      borderRadius: 6,
      cursor: 'pointer',
    },
    '@media (prefers-reduced-motion: reduce)': {
      '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' },
    },
    body: {
      margin: 0,
      background: tokens.ground,
      color: tokens.text,
      fontFamily: typography.fontFamily,
      fontSize: 14,
      lineHeight: 1.45,
    },
  };
}
