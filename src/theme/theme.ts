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

function themeOf(mode: 'light' | 'dark', tokens: Tokens): Theme {
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
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiButton: { defaultProps: { size: 'small', disableElevation: true } },
      MuiOutlinedInput: {
        defaultProps: { size: 'small', notched: false },
        styleOverrides: { root: { background: tokens.field } },
      },
    },
  });
}

export const themes = { light: themeOf('light', light), dark: themeOf('dark', dark) };

/** The theme as custom properties, which reach into the editors' shadow roots. */
export function customProperties({ tokens, monospace: family, palette }: Theme): Record<string, string> {
  const colours = Object.entries(tokens).map(([name, value]): [string, string] => [`--cs-${name}`, value]);
  return { ...Object.fromEntries(colours), '--cs-monospace': family, colorScheme: palette.mode };
}
