/** What cannot be seen in code, or not told from something else: controls, formats, spaces but the usual one. */
const hidden = /(?! )[\p{C}\p{Z}]/u;
const hiddenEach = /(?! )[\p{C}\p{Z}]/gu;
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');
const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** A string literal; what cannot be seen is escaped, so that the code shows what it does. */
function literal(text: string, quote: string, escapeOf: (code: number) => string): string {
  const inside = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(hiddenEach, (character) => escapeOf(codeOf(character)));
  return quote + inside + quote;
}

/** ECMA-262 section 12.9.4; no doubled brace either, which Postman would read as one of its variables. */
export const javaScriptString = (text: string): string =>
  literal(text, "'", (code) => (code > 0xffff ? `\\u{${hex(code, 5)}}` : `\\u${hex(code, 4)}`)).replaceAll(
    '{{',
    '{\\u007b',
  );

const longUnicode = (code: number): string => (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`);

export const pythonString = (text: string): string => literal(text, "'", longUnicode);

const bracedUnicode = (code: number): string => `\\u{${hex(code, 1)}}`;

/** Nothing is filled in but by a macro. */
export const rustString = (text: string): string => literal(text, '"', bracedUnicode);

/** In single quotes where it can be, where PHP and Ruby read two escapes alone; else without what they would fill in. */
const singleOr = (text: string, filled: string): string =>
  hidden.test(text)
    ? literal(text, '"', bracedUnicode).replaceAll(filled, `\\${filled}`)
    : literal(text, "'", bracedUnicode);

export const phpString = (text: string): string => singleOr(text, '$');

export const rubyString = (text: string): string => singleOr(text, '#');

/** A regular string, in which nothing is filled in. */
export const csharpString = (text: string): string => literal(text, '"', longUnicode);

/** In single quotes where it can be. PowerShell reads the typographic quotes, too, as quotes. */
export const powershellString = (text: string): string =>
  hidden.test(text)
    ? `"${text
        .replace(/[`$"]/g, '`$&')
        .replace(/[“”„]|(?! )[\p{C}\p{Z}]/gu, (character) => `\`u{${hex(codeOf(character), 1)}}`)}"`
    : `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;

/** A raw string where it can be one, for the sake of the many quotes in JSON. */
export const goString = (text: string): string =>
  text.includes('`') || hidden.test(text) ? literal(text, '"', longUnicode) : `\`${text}\``;

/**
 * ASCII alone, because the compiler guesses the encoding of a file. Controls in octal: a Unicode escape of
 * a line break is a line break (Java Language Specification section 3.3).
 */
export function javaString(text: string): string {
  const octal = literal(text, '"', (code) =>
    code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : String.fromCodePoint(code),
  );
  return octal.replace(/[^\0-\x7f]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);
}

/** ASCII alone, as in Java; a dollar sign would fill something in. */
export const kotlinString = (text: string): string =>
  literal(text, '"', (code) => (code < 0x80 ? `\\u${hex(code, 4)}` : String.fromCodePoint(code)))
    .replaceAll('$', '\\$')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);

/** One word of bash, in any locale. A shell holds no NUL; the caller sees to that. */
export function bashWord(text: string): string {
  if (!hidden.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  const bytes = (code: number): string => utf8Bytes(String.fromCodePoint(code));
  return `$${literal(text, "'", bytes)}`;
}

/** One argument of HAProxy's configuration (section 2.2): bare, with every odd byte in hexadecimal. */
export const haproxyWord = (text: string): string =>
  text.replace(/[^A-Za-z0-9_.:/-]/gu, (character) => utf8Bytes(character));

const utf8 = new TextEncoder();
const utf8Bytes = (text: string): string =>
  [...utf8.encode(text)].map((byte) => `\\x${hex(byte, 2)}`).join('');
