import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { readToken } from '../token/read/read.js';
import { decryptToken, openLayers, readJweKeys, readSecret, type JweKey } from './jwe.js';

const folder = process.env['CONFORMANCE_VECTORS'] ?? '';
const has = (...path: string[]) => folder !== '' && existsSync(join(folder, ...path));
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
const suite = (what: string) => `${what} (npm run vectors, or CONFORMANCE_VECTORS, see CONTRIBUTING.md)`;

async function keysOf(jwk: JWK | object): Promise<readonly JweKey[]> {
  return (await readJweKeys(JSON.stringify(jwk))).keys;
}
/** The plaintext, or why there is none. */
async function outcomeOf(token: string | object, keys: readonly JweKey[]): Promise<Buffer | string> {
  const text = typeof token === 'string' ? token : JSON.stringify(token);
  const opened = await decryptToken(readToken(text), keys);
  return opened.ok ? Buffer.from(opened.value.plaintext) : opened.problem.kind;
}

describe.skipIf(!has('rfc7516.json'))('RFC 7516 appendix A (CONFORMANCE_VECTORS with rfc7516.json)', () => {
  type Vector = { id: string; token: string | object; key: JWK; plaintext: string };
  const { vectors } = (has('rfc7516.json') ? read('rfc7516.json') : { vectors: [] }) as { vectors: Vector[] };
  /** A.2 needs RSA1_5. */
  const refused: Record<string, string> = { 'A.2': 'jwe-alg-refused' };

  test('is whole', () => {
    expect(vectors.map(({ id }) => id)).toEqual(['A.1', 'A.2', 'A.3', 'A.4']);
  });
  test.each(vectors)('$id', async ({ id, token, key, plaintext }) => {
    const outcome = await outcomeOf(token, await keysOf(key));
    expect(outcome.toString()).toBe(refused[id] ?? plaintext);
  });
});

describe.skipIf(!has('rfc7520-cookbook', 'jwe'))(suite('RFC 7520'), () => {
  type Example = {
    input: { plaintext: string; key?: JWK | JWK[]; pwd?: string };
    output: { compact?: string; json?: object; json_flat?: object };
  };
  const files = has('rfc7520-cookbook', 'jwe') ? readdirSync(join(folder, 'rfc7520-cookbook', 'jwe')) : [];
  /** Additional data, unprotected parameters and several recipients have no compact form. */
  const jsonOnly = ['5_10', '5_11', '5_12', '5_13'];
  const sectionOf = (file: string) => file.split('.')[0] ?? '';

  async function keysIn({ key, pwd }: Example['input']): Promise<readonly JweKey[]> {
    if (pwd === undefined) return keysOf({ keys: [key].flat() });
    const secret = readSecret(pwd, 'text');
    return secret.ok ? [secret.value] : [];
  }

  test.each(files)('%s', async (file) => {
    const { input, output } = read('rfc7520-cookbook', 'jwe', file) as Example;
    // 5.1 is RSA1_5.
    const expected = sectionOf(file) === '5_1' ? 'jwe-alg-refused' : input.plaintext;
    if (output.compact === undefined) expect(jsonOnly).toContain(sectionOf(file));
    else expect(String(await outcomeOf(output.compact, await keysIn(input)))).toBe(expected);
  });

  test.each(files)('%s in JSON, with the key of each recipient', async (file) => {
    const { input, output } = read('rfc7520-cookbook', 'jwe', file) as Example;
    const forms = [output.json ?? [], output.json_flat ?? []].flat();
    const keys = input.pwd === undefined ? [input.key ?? []].flat() : [undefined];
    expect(forms.length).toBe(sectionOf(file) === '5_13' ? 1 : 2);
    for (const form of forms)
      for (const [at, key] of keys.entries()) {
        const given = await keysIn(key ? { plaintext: '', key } : input);
        const outcome = String(await outcomeOf(form, given));
        // The first of 5.13 and the only one of 5.1 are RSA1_5.
        if (sectionOf(file) === '5_1') expect(outcome).toBe('jwe-alg-refused');
        else if (sectionOf(file) === '5_13' && at === 0) expect(outcome).toBe('jwe-recipients-none');
        else expect(outcome).toBe(input.plaintext);
      }
  });

  test('has all of chapter 5', () => {
    expect(files).toHaveLength(13);
  });

  test('X25519 of RFC 8037', async () => {
    const { input, output } = read('rfc7520-cookbook', 'curve25519', 'ecdh-es.json') as Example;
    const outcome = await outcomeOf(output.compact ?? '', await keysIn(input));
    expect(outcome.toString()).toBe(input.plaintext);
  });

  test('chapter 6: a signed token in an encrypted one', async () => {
    type Nested = { sign: { input: { payload: string } }; encrypt: Example };
    const file = '6.nesting_signatures_and_encryption.json';
    const { sign, encrypt } = read('rfc7520-cookbook', file) as Nested;
    const layers = [];
    for await (const layer of openLayers(
      readToken(encrypt.output.compact ?? ''),
      await keysIn(encrypt.input),
    ))
      layers.push(layer);
    expect(layers.map(({ reading }) => reading.form)).toEqual(['jwe', 'jws']);
    expect(layers[1]?.reading.payload?.text).toBe(sign.input.payload);
    expect(layers[1]?.declared).toBe(true);
  });
});

const wycheproof = ['wycheproof', 'json_web_encryption_test.json'] as const;
describe.skipIf(!has(...wycheproof))(suite('Wycheproof JSON Web Encryption'), () => {
  type Case = {
    tcId: number;
    comment: string;
    jwe: string | object;
    pt?: string;
    result: 'valid' | 'invalid';
  };
  type Suite = { testGroups: { private: JWK; tests: Case[] }[] };
  const { testGroups } = (has(...wycheproof) ? read(...wycheproof) : { testGroups: [] }) as Suite;
  const cases = testGroups.flatMap((group) => group.tests.map((each) => ({ ...each, key: group.private })));
  /** Valid by the suite and refused here: RSA1_5. */
  const stricter = [100, 101, 102, 103, 104, 105, 112, 128];
  /** A valid JSON serialization, which the suite has for parsers that read compact tokens only. */
  const inJson = 22;

  test.each(cases)('$tcId $comment: $result', async ({ tcId, jwe, pt = '', result, key }) => {
    const outcome = await outcomeOf(jwe, await keysOf(key));
    if (stricter.includes(tcId)) expect(outcome).toBe('jwe-alg-refused');
    else if (tcId === inJson) expect(outcome.toString()).toBe('foo');
    else if (result === 'valid') expect(outcome.toString('hex')).toBe(pt);
    else expect(outcome).toEqual(expect.any(String));
  });

  test('has all of its cases', () => expect(cases).toHaveLength(139));
});
