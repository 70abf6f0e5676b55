import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../json/read.js';
import { apiProxy, profiles } from '../builtIn.js';
import { readFields, writeField } from './fields.js';
import type { Profile } from '../profile.js';
import { extracted, filled } from './template.js';

/** The payload alone; null where it can't be filled. */
const written = (profile: Profile, id: string, value: string, payload: string) => {
  const edit = writeField(profile, id, value, { header: '{}', payload });
  return edit.ok ? ({ ok: true, value: edit.value.payload ?? payload } as const) : edit;
};
const everyField = profiles.flatMap((profile) => profile.fields.map((field) => ({ profile, field })));
const claims = ['sub', 'aud', 'iss', 'exp', 'other', '__proto__'];
const member = fc.tuple(
  fc.constantFrom(...claims),
  fc.json({ maxDepth: 2 }),
  fc.constantFrom('', ' ', '\n\t'),
);
/** Payloads as people write them: any order, doubles, spaces, digits. */
const payload = fc
  .array(member, { maxLength: 8 })
  .map(
    (members) => `{${members.map(([name, json, space]) => `${space}"${name}"${space}:${json}`).join(`,`)}}`,
  );

describe('a field is a view of the text', () => {
  test('what is written is read, by every field of every profile', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyField),
        fc.string({ unit: 'binary' }),
        payload,
        (one, value, text) => {
          const { profile, field } = one;
          const edit = written(profile, field.id, value, text);
          if (!edit.ok) return expect.fail(edit.problem.kind);
          // A lone surrogate is written as an escape, and read as it was.
          expect(readFields(profile, edit.value)[field.id]).toMatchObject({ value, mixed: false });
          const again = written(profile, field.id, value, edit.value);
          expect(again).toEqual(edit);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('and everything else in the text stays as it was', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyField), fc.string(), payload, ({ profile, field }, value, text) => {
        const edit = written(profile, field.id, value, text);
        if (!edit.ok) return expect.fail(edit.problem.kind);
        expect(untouched(edit.value, field.fills)).toBe(untouched(text, field.fills));
      }),
      { numRuns: 1000 },
    );
  });

  /** The text without the values that the field fills, and without members that it added at the end. */
  function untouched(text: string, fills: Readonly<Record<string, string>>): string {
    const { members } = readJson(text);
    const last = new Map(members.map((one) => [one.name, one]));
    const own = Object.keys(fills).flatMap((claim) => last.get(claim) ?? []);
    const first = new Set(members.map(({ name }) => name));
    expect(first.size).toBe(last.size);
    let rest = text;
    for (const { nameStart, value } of own.toSorted((one, other) => other.nameStart - one.nameStart)) {
      rest = rest.slice(0, nameStart) + rest.slice(value.end);
    }
    return rest.replace(/[\s,{}]/g, '');
  }

  test('claims that differ are called mixed, and what most of them say is shown', () => {
    const read = (text: string) => readFields(apiProxy, text)['applicationId'];
    expect(read('{"sub":"a","aud":"a","iss":"a"}')).toMatchObject({ value: 'a', mixed: false });
    expect(read('{"iss":"c","aud":"b","sub":"a"}')).toMatchObject({ value: 'a', mixed: true });
    expect(read('{"sub":"typo","aud":"b","iss":"b"}')).toEqual({ value: 'b', mixed: true, from: 'aud' });
    expect(read('{"sub":"b","sub":"typo","aud":"b","iss":"b"}')).toMatchObject({ value: 'b', from: 'aud' });
    expect(read('{"sub":"","aud":"b","iss":"b"}')).toEqual({ value: 'b', mixed: true, from: 'aud' });
    expect(read('{"sub":"","aud":"b","iss":""}')).toEqual({ value: 'b', mixed: true, from: 'aud' });
    expect(read('{"sub":7,"aud":"b","iss":"b"}')).toMatchObject({ value: 'b', mixed: true });
    expect(read('{"aud":"b","iss":"b"}')).toMatchObject({ value: 'b', mixed: true });
    expect(read('{"sub":"a","aud":["a"],"iss":"a"}')).toMatchObject({ value: 'a', mixed: false });
    expect(read('{"sub":"a","aud":["a","b"],"iss":"a"}')).toMatchObject({ value: 'a', mixed: true });
    expect(read('{"sub":"x","sub":"a","aud":"a","iss":"a"}')).toMatchObject({ value: 'a', mixed: false });
    expect(read('{"iat":1}')).toMatchObject({ value: '', mixed: false });
    expect(read('')).toMatchObject({ value: '', mixed: false });
    expect(Object.keys(readFields(apiProxy, '{"sub":"a"}'))).toEqual(['applicationId']);
  });

  test('a template is read backwards', () => {
    const agent = profiles.find(({ id }) => id === 'service-account-agent') ?? expect.fail();
    const prefix = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer:';
    const read = (iss: string, sub: string) => readFields(agent, JSON.stringify({ iss, sub }))['clientId'];
    expect(read(`${prefix}DOSA_1`, 'DOSA_1')).toMatchObject({ value: 'DOSA_1', mixed: false });
    expect(read('DOSA_1', 'DOSA_1')).toMatchObject({ value: 'DOSA_1', mixed: true });
    expect(read(prefix, '')).toMatchObject({ value: '', mixed: false });
    expect(extracted('a{f}b', 'ab')).toEqual({ f: '' });
    expect(extracted('a{f}a', 'a')).toBeNull();
    expect(extracted('a', 'a')).toBeNull();
    expect(filled('x{f}', { f: "$&{f}$'" })).toBe("x$&{f}$'");
  });

  test('a claim called __proto__ is a claim', () => {
    const fills: Record<string, string> = { ['__proto__']: '{f}' };
    const profile: Profile = {
      ...apiProxy,
      fields: [{ id: 'f', label: 'F', value: '', shape: null, fills }],
    };
    expect(written(profile, 'f', 'v', '{}')).toEqual({ ok: true, value: '{"__proto__": "v"}' });
    expect(readFields(profile, '{"__proto__": "v"}')['f']?.value).toBe('v');
  });

  test('what is no JSON object cannot be written to', () => {
    expect(written(apiProxy, 'applicationId', 'a', '{')).toMatchObject({ ok: false });
    expect(written(apiProxy, 'applicationId', 'a', '[]')).toMatchObject({
      problem: { kind: 'json-not-object' },
    });
  });
});
