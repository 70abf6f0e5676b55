import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '../../bytes/base64url.js';
import { readToken } from '../../token/read/read.js';
import { encryptCompact, mostLayers, openLayers, readSecret, type JweKey, type Layer } from '../jwe.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const secretOf = (text: string): JweKey => {
  const read = readSecret(text, 'text');
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
};
const outer = secretOf('0123456789abcdef');
const inner = secretOf('fedcba9876543210');

async function encrypted(content: string, key: JweKey, more: object = {}): Promise<string> {
  const made = await encryptCompact(
    JSON.stringify({ alg: 'A128KW', enc: 'A128GCM', ...more }),
    utf8(content),
    key,
  );
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}
function signed(payload: string, more: object = {}): string {
  const input = [JSON.stringify({ alg: 'HS256', ...more }), payload]
    .map((part) => encodeBase64url(utf8(part)))
    .join('.');
  return `${input}.${createHmac('sha256', 'secret').update(input).digest('base64url')}`;
}
async function layersOf(token: string, ...keys: JweKey[]): Promise<Layer[]> {
  const layers: Layer[] = [];
  for await (const layer of openLayers(readToken(token), keys)) layers.push(layer);
  return layers;
}
const formsOf = (layers: Layer[]) => layers.map(({ reading, declared }) => [reading.form, declared]);

describe('layers', () => {
  test('a signed token in an encrypted one', async () => {
    const jws = signed('{"sub":"a"}');
    const layers = await layersOf(await encrypted(jws, outer, { cty: 'JWT' }), outer);
    expect(formsOf(layers)).toEqual([
      ['jwe', false],
      ['jws', true],
    ]);
    expect(layers[1]).toMatchObject({
      reading: { token: jws, payload: { text: '{"sub":"a"}' } },
      decryption: null,
      problem: null,
    });
  });

  test('one that nobody declares, with a line break behind it', async () => {
    const layers = await layersOf(await encrypted(`${signed('{}')}\n`, outer), outer);
    expect(formsOf(layers)).toEqual([
      ['jwe', false],
      ['jws', false],
    ]);
  });

  test('encrypted, signed and encrypted again, each with its key', async () => {
    const core = await encrypted('{"deep":true}', inner);
    const token = await encrypted(signed(core, { cty: 'jwt' }), outer, { cty: 'JWT' });
    const layers = await layersOf(token, inner, outer);
    expect(formsOf(layers)).toEqual([
      ['jwe', false],
      ['jws', true],
      ['jwe', true],
    ]);
    expect(layers[2]).toMatchObject({
      decryption: { ok: true, value: { content: { text: '{"deep":true}' } } },
    });
  });

  test('a layer that stays locked is the last, and says why', async () => {
    const layers = await layersOf(await encrypted(await encrypted('x', inner), outer), outer);
    expect(formsOf(layers)).toEqual([
      ['jwe', false],
      ['jwe', false],
    ]);
    expect(layers[1]).toMatchObject({
      decryption: { ok: false, problem: { kind: 'jwe-decryption-failed' } },
    });
  });

  test('cty JWT without a token inside says what is there', async () => {
    const layers = await layersOf(await encrypted('{"sub":"a"}', outer, { cty: 'JWT' }), outer);
    expect(layers[1]).toMatchObject({
      declared: true,
      reading: { form: 'unreadable', problems: [{ kind: 'token-is-json' }] },
    });
  });

  test('claims are no further layer', async () => {
    expect(await layersOf(await encrypted('{"a.b.c":1}', outer), outer)).toHaveLength(1);
    expect(await layersOf(signed('{}'))).toHaveLength(1);
  });

  test('there is an end to them', async () => {
    let token = '{}';
    for (let depth = 0; depth <= mostLayers; depth++) token = await encrypted(token, outer);
    const layers = await layersOf(token, outer);
    expect(layers).toHaveLength(mostLayers);
    expect(layers.map(({ problem }) => problem?.kind)).toEqual([
      ...Array<undefined>(mostLayers - 1).fill(undefined),
      'jwe-layers-over',
    ]);
  });

  test('and as many as allowed are opened without a word', async () => {
    let token = '{}';
    for (let depth = 0; depth < mostLayers; depth++) token = await encrypted(token, outer);
    expect((await layersOf(token, outer)).at(-1)).toMatchObject({ problem: null, decryption: { ok: true } });
  });
});
