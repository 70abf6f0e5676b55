import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dark, light, type Tokens } from './tokens.js';

type Rgb = readonly [number, number, number];

/** Linear light, from 0 to 1 (sRGB, IEC 61966-2-1). */
function linear(colour: string): Rgb {
  const channel = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map((colour) => luminance(linear(colour)))
    .toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** What an eye without one kind of cones sees of a colour (Viénot, Brettel and Mollon 1999). */
const eyes: Record<string, (colour: Rgb) => Rgb> = {
  common: (colour) => colour,
  protanopic: ([red, green, blue]) => {
    const seen = 0.11238 * red + 0.88762 * green;
    return [seen, seen, 0.00401 * red - 0.00401 * green + blue];
  },
  deuteranopic: ([red, green, blue]) => {
    const seen = 0.29275 * red + 0.70725 * green;
    return [seen, seen, -0.02234 * red + 0.02234 * green + blue];
  },
};

/** CIE 1976 L*a*b* of linear sRGB, white D65. */
function lab([red, green, blue]: Rgb): Rgb {
  const f = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = f(luminance([red, green, blue]));
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (one: Rgb, other: Rgb): number =>
  Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));

const texts = [
  'text',
  'faint',
  'header',
  'payload',
  'signature',
  'jsonName',
  'jsonString',
  'jsonNumber',
  'jsonKeyword',
  'primary',
  'good',
  'warn',
  'bad',
] as const satisfies readonly (keyof Tokens)[];
const grounds = ['ground', 'paper', 'field'] as const satisfies readonly (keyof Tokens)[];

describe.each(Object.entries({ light, dark }))('the %s theme', (_name, tokens) => {
  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s can be read on %s (WCAG 2.2, 1.4.3)',
    (text, ground) => expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5),
  );

  test.each([
    ['good', 'goodGround'],
    ['warn', 'warnGround'],
    ['bad', 'badGround'],
    ['text', 'goodGround'],
    ['text', 'warnGround'],
    ['text', 'badGround'],
    ['text', 'selection'],
    ['faint', 'quietGround'],
    ['onPrimary', 'primary'],
  ] as const)('%s can be read on %s', (text, ground) =>
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5),
  );

  test.each(grounds)('the edge of a field can be seen on %s (WCAG 2.2, 1.4.11)', (ground) =>
    expect(contrast(tokens.edge, tokens[ground])).toBeGreaterThanOrEqual(3),
  );

  test.each(Object.entries(eyes))('a %s eye tells the three parts of a token apart', (_eye, seen) => {
    const [header, payload, signature] = (['header', 'payload', 'signature'] as const).map((part) =>
      lab(seen(linear(tokens[part]))),
    );
    if (!header || !payload || !signature) throw new Error('A part has no colour.');
    for (const pair of [
      [header, payload],
      [payload, signature],
      [header, signature],
    ] as const)
      // An eye just notices 2.3.
      expect(distance(...pair)).toBeGreaterThan(40);
  });
});

test('the pages about problems have the same colours', () => {
  const style = readFileSync('scripts/build/problemPages.css', 'utf8');
  const names = ['ground', 'paper', 'line', 'text', 'faint', 'primary'] as const;
  const lines = names.map((name) => `  --${name}: light-dark(${light[name]}, ${dark[name]});`);
  expect(style.split('\n').filter((line) => line.startsWith('  --'))).toEqual(lines);
});
