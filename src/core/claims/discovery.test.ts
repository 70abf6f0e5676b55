import { expect, test } from 'vitest';
import { discoveryAddress } from './discovery.js';

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
