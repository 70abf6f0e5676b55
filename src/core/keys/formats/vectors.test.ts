import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyFormatTexts } from '../../../text/en/keys-formats.js';
import { keyShape } from '../strength/shape.js';
import { readKeys, type KeyFormatProblem, type KeyReading, type ReadKey } from './index.js';

type Case = {
  file: string;
  expect: 'import' | 'import-warn' | 'passphrase' | 'import-or-clear-error' | 'clear-error';
  facts?: Record<string, unknown>;
  messageShouldName?: string[];
  acceptKids?: string[];
  ownKid?: string;
  count?: number;
  passphrase?: string;
};
const folder = new URL('../../../../e2e/vectors/own/', import.meta.url);
const file = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const { cases } = JSON.parse(readFileSync(new URL('keys.json', folder), 'utf8')) as { cases: Case[] };

/** All that the page would say of these problems. */
function wordsFor(problems: readonly KeyFormatProblem[]): string {
  return problems
    .map((problem) => {
      const wording: unknown = Reflect.apply(keyFormatTexts[problem.kind], null, [problem]);
      return JSON.stringify(wording);
    })
    .join(' ');
}

function expectNamed(c: Case, problems: readonly KeyFormatProblem[]): void {
  const words = wordsFor(problems);
  expect(words).not.toBe('');
  for (const hint of c.messageShouldName ?? []) {
    const alternatives = hint.split('|').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    expect(words).toMatch(new RegExp(alternatives.join('|'), 'i'));
  }
}

function factsOf({ privateKey, facts, secret }: ReadKey) {
  const { kty, curve, bits, exponent } = keyShape(facts.jwk);
  return {
    type: kty,
    isPrivate: privateKey !== null,
    bits: secret ? secret.length * 8 : bits,
    curve,
    publicExponent: exponent === null ? null : Number(exponent),
    kid: facts.spki && facts.keyId,
    thumbprint: facts.thumbprint,
  };
}

function expectFacts(c: Case, { keys }: KeyReading): void {
  const [key] = keys;
  if (c.facts) expect(key && factsOf(key)).toMatchObject(c.facts);
  if (c.count !== undefined) expect(keys).toHaveLength(c.count);
  if (c.ownKid !== undefined) expect(key?.kid).toBe(c.ownKid);
  if (c.acceptKids) expect(c.acceptKids).toContain(key?.facts.keyId);
}

describe('our key vectors', () => {
  it.each(cases)('$file: $expect', async (c) => {
    const reading = await readKeys(file(`keys/${c.file}`), c.passphrase);
    const warnings = reading.keys.flatMap(({ problems }) => problems);
    const refused = reading.keys.length === 0;
    const named = reading.problem ? [reading.problem] : [];
    if (c.expect === 'passphrase') {
      const locked = await readKeys(file(`keys/${c.file}`));
      expect(locked.keys).toEqual([]);
      expectNamed(c, locked.problem ? [locked.problem] : []);
    }
    if (c.expect === 'import') expect([reading.problem, ...warnings]).toEqual([null]);
    if (c.expect === 'import-warn') expectNamed(c, warnings);
    if (c.expect === 'import-warn' || c.expect === 'import') expect(refused).toBe(false);
    if (c.expect === 'clear-error') expect(refused).toBe(true);
    if (refused) expectNamed(c, named);
    else expectFacts(c, reading);
  });

  it.each(cases)('$file reads the same as text where it is text', async (c) => {
    const bytes = file(`keys/${c.file}`);
    if (/\.(der|p12)$/.test(c.file)) return;
    const asText = await readKeys(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), c.passphrase);
    expect(asText).toEqual(await readKeys(bytes, c.passphrase));
  });

  it('puts no key material into what it refuses', async () => {
    for (const { file: name } of cases) {
      const bytes = file(`keys/${name}`);
      const { problem, refused } = await readKeys(bytes);
      const said = JSON.stringify([problem, refused]);
      const runs =
        Buffer.from(bytes)
          .toString('latin1')
          .match(/[A-Za-z0-9+/_-]{24,}/g) ?? [];
      expect(runs.filter((run) => said.includes(run.slice(0, 24)))).toEqual([]);
    }
  });

  it('knows the default key of jwt.io', async () => {
    const { keys } = await readKeys(file('jwtio-default-rs256-public.pem'));
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({
      facts: {
        keyId: 'N8Iwm2wAEnfBs_U01ISJsNX_mx2C8UR7ZrbToKWdiLA',
        thumbprint: 'zFHVsM9dc4OlHIwvEnVqfKzRj1ujqYGsZnXAcgn_CqI',
      },
      problems: [
        { kind: 'key-publicly-known', where: { site: 'jwt.io', default: 'key-pair', alg: 'RS256' } },
      ],
    });
  });
});
