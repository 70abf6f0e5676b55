import { expect, test } from 'vitest';
import { ranked } from './rank.js';

const act = (name: string, more = '', label = name) => ({ name, label, more });
const names = (wanted: string) => ranked(acts, wanted).map(({ name }) => name);
const acts = [
  act('Copy public key', 'From key to token'),
  act('Copy token as header'),
  act('Take a copy of the token'),
  act('Payload', '', 'Go to Payload'),
  act('Copy payload'),
  act('Copy token'),
  act('Paste', 'Encoded token verify check'),
];

test('the very name, then what begins so, then what holds all words, then section and synonyms', () => {
  expect(names('copy token')).toEqual([
    'Copy token',
    'Copy token as header',
    'Take a copy of the token',
    'Copy public key',
  ]);
  expect(names('Payload')).toEqual(['Payload', 'Copy payload']);
  expect(names('go pay')).toEqual(['Payload']);
  expect(names('verify')).toEqual(['Paste']);
  expect(names('no such')).toEqual([]);
  expect(names(' ')).toEqual(acts.map(({ name }) => name));
});
