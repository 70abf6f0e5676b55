import { expect, test } from 'vitest';
import { expectedValue, type ComparedClaim } from './expectedValue.js';

test.each<[ComparedClaim, string, string | null]>([
  ['aud', 'JsonWebTokenError: jwt audience invalid. expected: https://api.example', 'https://api.example'],
  ['iss', 'jwt issuer invalid. expected: https://login.example/', 'https://login.example/'],
  ['sub', 'jwt subject invalid. expected: 42', '42'],
  [
    'aud',
    "IDX10214: Audience validation failed. Audiences: 'a'. Did not match: validationParameters.ValidAudience: 'api://x y' or validationParameters.ValidAudiences: 'null'.",
    'api://x y',
  ],
  [
    'aud',
    "IDX10214: Audience validation failed. Audiences: 'a'. Did not match: validationParameters.ValidAudience: 'null' or validationParameters.ValidAudiences: 'api://b'.",
    'api://b',
  ],
  [
    'iss',
    "IDX10205: Issuer validation failed. Issuer: 'https://a'. Did not match: validationParameters.ValidIssuer: 'https://b'",
    'https://b',
  ],
  [
    'iss',
    'Issuer (iss) claim mismatch in the ID token; expected "https://login.example/", found "https://other"',
    'https://login.example/',
  ],
  ['aud', "Token has wrong audience a, expected one of ['b', 'c']", 'b'],
  ['aud', '{"message":"invalid aud: expected \\"b\\""}', 'b'],
  ['aud', 'expected audience to be “b”.', 'b'],
  // Of another claim, or of none.
  ['iss', 'jwt audience invalid. expected: https://api.example', null],
  ['aud', 'unexpected "aud" claim value', null],
  ['aud', 'Another algorithm expected, or no matching key(s) found', null],
  ['aud', 'invalid audience', null],
  ['aud', '', null],
])('%s in %j', (claim, answer, value) => {
  expect(expectedValue(answer, claim)).toBe(value);
});
