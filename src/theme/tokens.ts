/** Colours of the three parts of a token; each at least 4.5 : 1 on its ground (WCAG 2.2, 1.4.3). */
export type Tokens = {
  header: string;
  payload: string;
  signature: string;
  jsonName: string;
  jsonString: string;
  jsonNumber: string;
  jsonKeyword: string;
  ground: string;
  paper: string;
  field: string;
  line: string;
  /** Of fields and buttons: 3 : 1 on its ground (WCAG 2.2, 1.4.11). */
  edge: string;
  text: string;
  faint: string;
  primary: string;
  onPrimary: string;
  good: string;
  warn: string;
  bad: string;
  goodGround: string;
  warnGround: string;
  badGround: string;
  quietGround: string;
  selection: string;
};

export const light: Tokens = {
  header: '#bd3608',
  payload: '#5a2fda',
  signature: '#046a84',
  jsonName: '#1f4f8f',
  jsonString: '#256029',
  jsonNumber: '#8a4b08',
  jsonKeyword: '#8a1c7c',
  ground: '#f4f5f7',
  paper: '#ffffff',
  field: '#fbfbfc',
  line: '#d5d9e0',
  edge: '#858e9d',
  text: '#1a1f29',
  faint: '#586173',
  primary: '#1f4fd1',
  onPrimary: '#ffffff',
  good: '#17652e',
  warn: '#7d4c00',
  bad: '#a8181f',
  goodGround: '#e6f4ea',
  warnGround: '#fdf1da',
  badGround: '#fce8e8',
  quietGround: '#eceef2',
  selection: '#cfdcff',
};

export const dark: Tokens = {
  header: '#ff8562',
  payload: '#a884ff',
  signature: '#8debe6',
  jsonName: '#9cc2ff',
  jsonString: '#9bd6a0',
  jsonNumber: '#f0b678',
  jsonKeyword: '#eda0e2',
  ground: '#12151b',
  paper: '#1a1e26',
  field: '#151920',
  line: '#343b48',
  edge: '#6c7585',
  text: '#e7eaf0',
  faint: '#a3adbd',
  primary: '#8fb0ff',
  onPrimary: '#0c1530',
  good: '#8fd7a3',
  warn: '#f1c272',
  bad: '#ff9d9d',
  goodGround: '#16301f',
  warnGround: '#352a12',
  badGround: '#3a1a1d',
  quietGround: '#252b35',
  selection: '#2c4378',
};

export const monospace =
  '"JetBrains Mono", ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace';
export const sans =
  'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

/** Beyond this many pixels lines grow too long to read. */
export const pageWidth = 1680;
/** What spans the window keeps its content over the columns. */
export const pageEdge = `max(16px, calc((100% - ${pageWidth}px) / 2 + 12px))`;
