import { expect, test } from 'vitest';
import { discoveryAddress, keysCommand, metadataAddresses } from './discovery.js';

test.each([
  ['https://login.example.com', 'https://login.example.com/.well-known/openid-configuration'],
  ['https://login.example.com/', 'https://login.example.com/.well-known/openid-configuration'],
  ['https://id.example/realms/a b', 'https://id.example/realms/a%20b/.well-known/openid-configuration'],
  ["https://id.example/'$(x)'", 'https://id.example/%27$(x)%27/.well-known/openid-configuration'],
  ['http://login.example.com', null],
  ['javascript:alert(1)', null],
  ['https://user@login.example.com', null],
  ['https://login.example.com?x=1', null],
  ['https://', null],
  ['accounts.google.com', null],
  ['', null],
])('the keys of %j are found at %j', (iss, address) => {
  expect(discoveryAddress(iss)).toBe(address);
});

test.each([
  ['https://id.example', ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server']],
  ['https://id.example/', ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server']],
  [
    'https://id.example/realms/one/',
    [
      '/realms/one/.well-known/openid-configuration',
      '/.well-known/oauth-authorization-server/realms/one',
      '/.well-known/openid-configuration/realms/one',
    ],
  ],
  ['https://id.example?tenant=1', []],
  ['http://id.example', []],
])('the metadata of %j is at %j', (iss, paths) => {
  expect(metadataAddresses(iss).map(({ address }) => address)).toEqual(
    paths.map((path) => `https://id.example${path}`),
  );
});

test('a quote in an address does not end the quotes of the command', () => {
  const [, oauth] = metadataAddresses("https://id.example/'$(x)");
  expect(keysCommand(oauth?.address ?? '')).toBe(
    "curl -s 'https://id.example/.well-known/oauth-authorization-server/%27$(x)' | jq -r .jwks_uri | xargs curl -s",
  );
});
