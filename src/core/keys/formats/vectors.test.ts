import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKeys } from './index.js';

type Case = {
  file: string;
  expect: 'import' | 'import-warn' | 'passphrase' | 'import-or-clear-error' | 'clear-error';
  facts?: Record<string, unknown>;
  acceptKids?: string[];
  ownKid?: string;
  count?: number;
  passphrase?: string;
};
const folder = new URL('../../../../e2e/vectors/own/', import.meta.url);
const { cases } = JSON.parse(readFileSync(new URL('keys.json', folder), 'utf8')) as { cases: Case[] };

describe('our key vectors', () => {
  it.each(cases)('$file: $expect', async (c) => {
    const file = new Uint8Array(readFileSync(new URL(`keys/${c.file}`, folder)));
    const reading = await readKeys(file, c.passphrase);
    console.log(
      c.file,
      c.expect,
      JSON.stringify([
        reading.problem,
        reading.keys.length,
        reading.keys[0]?.source,
        reading.keys[0]?.cleaned,
        reading.keys[0]?.problems,
        reading.refused.length,
      ]),
    );
  });
});
