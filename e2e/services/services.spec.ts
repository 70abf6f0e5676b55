import { expect, test } from '@playwright/test';
import { apache } from './apache.js';
import { cases, good } from './cases.js';
import { dovecot } from './dovecot.js';
import { haproxy } from './haproxy.js';
import { newPair } from './key.js';
import { nginx } from './nginx.js';
import { oidcProvider } from './oidcProvider.js';
import { pageSays } from './page.js';
import { rabbitmq } from './rabbitmq.js';
import { registry } from './registry.js';
import { requiresService } from './service.js';
import { columnOf, differences, writeColumn, type Cell } from './table.js';
import { tokenOf } from './token.js';

const services = [apache, rabbitmq, registry, dovecot, haproxy, nginx, oidcProvider];

for (const service of services) {
  test(`${service.name} and the page judge forty-two tokens`, async () => {
    requiresService(service);
    const key = await newPair();
    const { wants, takes, stop } = await service.start(key);
    const said: Record<string, Cell> = {};
    try {
      for (const given of cases) {
        const now = Math.floor(Date.now() / 1000);
        const token = tokenOf(given, good(wants, now, crypto.randomUUID()), key);
        const isTaken = await takes(token);
        const status = await pageSays(token, wants, key.handle);
        said[given.name] = cellOf(isTaken, status);
      }
    } finally {
      await stop();
    }
    expect(said['good']).toBe('yes');
    expect(Object.values(said), 'refused, and accepted by the page').not.toContain('no, page accepts');
    if (['all', 'changed'].includes(test.info().config.updateSnapshots)) writeColumn(service.name, said);
    expect(said).toEqual(columnOf(service.name));
  });
}

test('docs/services.md says why, wherever the page and a service differ', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(42);
  const { found, explained } = differences();
  expect(found.length).toBeGreaterThan(0);
  expect(explained.toSorted()).toEqual(found.toSorted());
});

function cellOf(isTaken: boolean, status: Awaited<ReturnType<typeof pageSays>>): Cell {
  switch (status) {
    case 'accepted':
      return isTaken ? 'yes' : 'no, page accepts';
    case 'warned':
      return isTaken ? 'yes, page warns' : 'no, page warns';
    case 'rejected':
      return isTaken ? 'yes, page rejects' : 'no';
    case 'incomplete':
    case 'unverified':
    case 'pending':
    case 'empty':
      throw new Error(`The page says ${status} of a token that it has a key for.`);
  }
}
