import { createTheme, type ColorSystemOptions, type Theme } from '@mui/material/styles';
import { components } from './components.js';
import { schemeAttribute } from './scheme.js';
import { dark, light, monospace, sans, type Tokens } from './tokens.js';

/** Of the three parts of a token. */
type PartColours = { header: string; payload: string; signature: string };
type JsonColours = { name: string; string: string; number: string; keyword: string };

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true;
  }
  /** Beside Material's own. */
  interface Palette {
    part: PartColours;
    json: JsonColours;
    /** Of fields and buttons. */
    edge: string;
    selection: string;
  }
  interface PaletteOptions {
    part: PartColours;
    json: JsonColours;
    edge: string;
    selection: string;
  }
  interface TypeBackground {
    /** Under letters that can be edited. */
    field: string;
    /** Of what steps back. */
    quiet: string;
  }
  interface Theme {
    monospace: string;
  }
  interface ThemeOptions {
    monospace: string;
  }
}

function paletteOf(tokens: Tokens): NonNullable<ColorSystemOptions['palette']> {
  const { text, good, warn, bad, faint } = tokens;
  return {
    primary: { main: tokens.primary, contrastText: tokens.onPrimary },
    secondary: { main: faint, contrastText: tokens.paper },
    success: { main: good, contrastText: tokens.paper },
    warning: { main: warn, contrastText: tokens.paper },
    error: { main: bad, contrastText: tokens.paper },
    info: { main: faint, contrastText: tokens.paper },
    background: {
      default: tokens.ground,
      paper: tokens.paper,
      field: tokens.field,
      quiet: tokens.quietGround,
    },
    text: { primary: text, secondary: faint },
    divider: tokens.line,
    edge: tokens.edge,
    selection: tokens.selection,
    part: { header: tokens.header, payload: tokens.payload, signature: tokens.signature },
    json: {
      name: tokens.jsonName,
      string: tokens.jsonString,
      number: tokens.jsonNumber,
      keyword: tokens.jsonKeyword,
    },
    Alert: {
      successStandardBg: tokens.goodGround,
      warningStandardBg: tokens.warnGround,
      errorStandardBg: tokens.badGround,
      infoStandardBg: tokens.quietGround,
      successColor: text,
      warningColor: text,
      errorColor: text,
      infoColor: text,
    },
    LinearProgress: { successBg: tokens.badGround, warningBg: tokens.badGround, errorBg: tokens.badGround },
    TableCell: { border: tokens.line },
    SnackbarContent: { bg: text, color: tokens.ground },
  };
}

/** Three sizes: what is read, what heads a part, what heads the page or a dialog. */
const body = { fontSize: 13, lineHeight: '20px', letterSpacing: 'normal' };
const head = { fontSize: 16, lineHeight: '24px', letterSpacing: 'normal', fontWeight: 600 };
const title = { fontSize: 20, lineHeight: '28px', letterSpacing: 'normal', fontWeight: 600 };

/** Both schemes are custom properties of the document (`--cs-...`): a change of scheme renders nothing anew. */
export const theme: Theme = createTheme({
  cssVariables: { cssVarPrefix: 'cs', colorSchemeSelector: schemeAttribute },
  colorSchemes: { light: { palette: paletteOf(light) }, dark: { palette: paletteOf(dark) } },
  monospace,
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: sans,
    body1: body,
    body2: body,
    caption: body,
    subtitle1: { ...body, fontWeight: 600 },
    subtitle2: { ...body, fontWeight: 600 },
    button: { ...body, textTransform: 'none', fontWeight: 600 },
    h1: title,
    h2: head,
    h3: { ...body, fontWeight: 600 },
    h4: head,
    h5: head,
    h6: title,
  },
  components,
});
