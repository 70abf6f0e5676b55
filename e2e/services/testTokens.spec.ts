import { expect, test } from '@playwright/test';
import jsonwebtoken from 'jsonwebtoken';
import { signatureAlgorithms } from '../../src/core/keys/algorithms.js';
import { makeTestTokens } from '../../src/core/wrong/testCases.js';
import { apache } from './apache.js';
import { haproxy } from './haproxy.js';
import { newPair } from './key.js';
import { nginx } from './nginx.js';
import { requiresService, usual, type Service } from './service.js';
import { columnOf, writeColumn } from './table.js';

/** The library as its README has it, with what it can compare. */
const library: Service = {
  name: 'jsonwebtoken',
  packages: [],
  start: ({ publicPem, keyId: kid }) =>
    Promise.resolve({
      wants: { ...usual, kid, compared: ['iss', 'sub', 'aud'] },
      takes: (token) => {
        const { iss, aud } = usual.claims;
        try {
          jsonwebtoken.verify(token, publicPem, { algorithms: ['RS256'], issuer: iss, audience: aud });
          return Promise.resolve(true);
        } catch {
          return Promise.resolve(false);
        }
      },
      stop: () => Promise.resolve(),
    }),
};

for (const service of [haproxy, nginx, apache, library]) {
  test(`${service.name} is asked about every test token`, async () => {
    requiresService(service);
    const key = await newPair();
    const { wants, takes, stop } = await service.start(key);
    const now = Math.floor(Date.now() / 1000);
    const made = await makeTestTokens(
      {
        header: JSON.stringify({ alg: signatureAlgorithms.RS256.alg, kid: wants.kid, typ: 'JWT' }),
        payload: JSON.stringify({ ...wants.claims, iat: now, exp: now + 600 }),
        key: key.handle,
        now,
      },
      new Set(['iss', 'sub', 'aud', 'exp']),
    );
    if (!made.ok) throw new Error(made.problem.kind);
    const said: Record<string, string> = {};
    try {
      for (const { id, expected, token } of made.value) {
        if (id === 'nbf-one-second') {
          // Whether the second is over by now is chance.
          said[id] = 'at once or later';
          continue;
        }
        // Apache takes a token until its last second is over.
        if (id === 'exp-now') await expect.poll(() => Date.now()).toBeGreaterThanOrEqual((now + 1) * 1000);
        const isTaken = await takes(token);
        const isWrong = expected === (isTaken ? 'reject' : 'accept');
        said[id] = `${isTaken ? 'accepted' : 'rejected'}${isWrong ? ' (!)' : ''}`;
      }
    } finally {
      await stop();
    }
    if (['all', 'changed'].includes(test.info().config.updateSnapshots))
      writeColumn(service.name, said, 'test-tokens.md');
    expect(said['good']).toBe('accepted');
    expect(said).toEqual(columnOf(service.name, 'test-tokens.md'));
  });
}
