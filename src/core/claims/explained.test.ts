import { expect, test } from 'vitest';
import { readJson } from '../json/read.js';
import { explainedMembers } from './explained.js';

const namesOf = (part: 'header' | 'payload', text: string) =>
  explainedMembers(part, text, readJson(text).members).map(({ name }) => name);

test('names with a meaning: registered, or of the vendor of the token', () => {
  expect(namesOf('payload', '{"iss":"https://acme.okta.com","cid":"c","mine":1,"exp":1}')).toEqual([
    'iss',
    'cid',
    'exp',
  ]);
  expect(namesOf('payload', '{"iss":"https:\\/\\/acme.okta.com","cid":"c"}')).toEqual(['iss', 'cid']);
  expect(namesOf('payload', '{"iss":7,"cid":"c","toString":1}')).toEqual(['iss']);
  expect(namesOf('payload', '{"https://hasura.io/jwt/claims":{}}')).toEqual(['https://hasura.io/jwt/claims']);
  expect(namesOf('header', '{"kid":"k","exp":1,"cid":"c","toString":1}')).toEqual(['kid']);
});
