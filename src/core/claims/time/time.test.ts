import { describe, expect, test } from 'vitest';
import { readJson } from '../../json/read.js';
import { timeVerdict } from './time.js';

const now = 1_800_000_000;
const verdict = (text: string, skew = 0) => timeVerdict(text, readJson(text), now, skew);

describe('judges the time', () => {
  test.each([
    ['{"exp":1800000001}', 'active', []],
    ['{"exp":1800000000}', 'expired', []],
    ['{"exp":1800000010.5}', 'active', ['time-fraction']],
    ['{"exp":18000001E+2}', 'active', ['time-notation']],
    ['{"exp":1800000010.0}', 'active', ['time-notation']],
    ['{"exp":1.8000036e9}', 'active', ['time-notation']],
    ['{"exp":-1}', 'expired', ['time-negative']],
    ['{"exp":0}', 'expired', []],
    ['{}', 'no-exp', []],
    ['{"exp":"1800003600"}', 'invalid-type', ['time-not-number']],
    ['{"exp":null}', 'invalid-type', ['time-not-number']],
    ['{"exp":[1]}', 'invalid-type', ['time-not-number']],
    ['{"exp":1800003600,"nbf":"1"}', 'invalid-type', ['time-not-number']],
    ['{"exp":1799990000,"nbf":"1"}', 'expired', ['time-not-number']],
    ['{"exp":1800003600,"iat":true}', 'invalid-type', ['time-not-number']],
    ['{"exp":1800003600,"nbf":1800000001}', 'not-yet-valid', []],
    ['{"exp":1800003600,"nbf":1800000000}', 'active', []],
    ['{"nbf":1800000001}', 'not-yet-valid', []],
    ['{"exp":1,"exp":1800000001}', 'active', []],
    ['{"exp":1800003600000}', 'active', ['time-unit']],
    ['{"exp":1800003600000000}', 'active', ['time-unit']],
    ['{"exp":1e15}', 'active', ['time-unit']],
    ['{"exp":1e14}', 'active', ['time-beyond-calendar']],
    ['{"exp":1e400}', 'active', ['time-beyond-calendar']],
    ['{"exp":9999999999}', 'active', ['time-far-future']],
    ['{"exp":1800003600,"iat":1800000060}', 'active', ['time-issued-in-future']],
    ['{"exp":1800003600,"iat":1799999940000}', 'active', ['time-unit']],
    ['{"exp":1700000000,"iat":1700000001,"nbf":1700000000}', 'expired', ['time-order', 'time-order']],
    ['[]', 'none', []],
    ['{"exp":', 'none', []],
  ])('%s: %s', (text, status, kinds) => {
    const judged = verdict(text);
    expect(judged.status).toBe(status);
    expect(judged.problems.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('gives the facts as written, and never a number that is none', () => {
    expect(verdict('{"exp":1.80e9,"nbf":"x","iat":1e400}')).toMatchObject({
      exp: { text: '1.80e9', seconds: 1_800_000_000 },
      nbf: { text: '"x"', seconds: null },
      iat: { text: '1e400', seconds: null },
    });
    expect(timeVerdict('', null, now)).toEqual({
      status: 'none',
      exp: null,
      nbf: null,
      iat: null,
      problems: [],
    });
  });

  test('lets the clocks differ by the skew', () => {
    expect(verdict('{"exp":1799999990}', 10).status).toBe('expired');
    expect(verdict('{"exp":1799999991}', 10).status).toBe('active');
    expect(verdict('{"nbf":1800000010}', 10).status).toBe('no-exp');
    expect(verdict('{"iat":1800000010}', 10).problems).toEqual([]);
  });
});
