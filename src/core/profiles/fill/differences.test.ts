import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesOf, expectedValues } from './differences.js';

const url = 'https://idp.example/oauth2/token';

test.each([
  [url, url, []],
  [url, `${url}/`, ['end-slash']],
  [`${url}//`, url, ['end-slash']],
  ['https://idp.example//oauth2/token', url, ['slashes']],
  ['https://idp.example/oauth2///token/', url, ['slashes', 'end-slash']],
  ['https://IDP.example/OAuth2/token', url, ['case']],
  ['http://idp.example/oauth2/token', url, ['scheme']],
  ['idp.example/oauth2/token', url, ['scheme']],
  ['HTTPS://idp.example/oauth2/token', url, ['case']],
  ['https://idp.example:443/oauth2/token', url, ['port']],
  ['http://idp.example:80', 'http://idp.example', ['port']],
  [` ${url}\n`, url, ['space']],
  ['idp.example//OAuth2/token/', url, ['case', 'slashes', 'end-slash', 'scheme']],
  ['Client-1', 'client-1', ['case']],
  // More than that.
  ['https://idp.example/oauth2/tokens', url, []],
  ['https://idp.example:8443/oauth2/token', url, []],
  ['https://idp.example:80/oauth2/token', url, []],
  ['https://other.example/oauth2/token', url, []],
  ['', url, []],
  ['/', '//', []],
])('%j and %j', (found, wanted, differences) => {
  expect(differencesOf(found, wanted)).toEqual(differences);
  expect(differencesOf(wanted, found)).toEqual(differences);
});

test('the same text has no difference, and any difference is one both ways', () => {
  const text = fc.stringMatching(/^[hH]ttps?:\/{1,3}[aA]?(:443|:80)?[/aA ]*$/);
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(differencesOf(one, one)).toEqual([]);
      expect(differencesOf(one, other)).toEqual(differencesOf(other, one));
      if (one === other) expect(differencesOf(one, other)).toEqual([]);
    }),
  );
});

test('what a person filled in is expected of a token that nearly says it, and of no other', () => {
  const filledIn = { tokenUrl: url, clientId: 'client-1', more: '' };
  expect(expectedValues({ tokenUrl: `${url}/`, clientId: 'client-2', more: 'x' }, filledIn)).toEqual({
    tokenUrl: url,
    clientId: 'client-2',
    more: 'x',
  });
  expect(expectedValues({ tokenUrl: '' }, {})).toEqual({ tokenUrl: '' });
});
