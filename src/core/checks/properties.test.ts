import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../json/read.js';
import { profiles } from '../profiles/builtIn.js';
import { readFields, valuesOf } from '../profiles/fill/fields.js';
import { newTokenJson } from '../profiles/fill/newTokenJson.js';
import type { SignatureStatus } from '../token/verify/signatureStatus.js';
import { checkIds } from './all.js';
import { applyRepair } from './repair.js';
import { runChecks, wouldBeAccepted } from './run.js';

const now = 1_800_000_000;
const names = ['alg', 'kid', 'typ', 'crit', 'sub', 'aud', 'iss', 'exp', 'iat', 'nbf', 'jti', '__proto__'];
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom(now, now + 600, now * 1000, `${now}`, 'RS256', 'JWT', 1e400, -0, [['x']], ['b64']),
);
const object = fc
  .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 })
  .map(
    (members) =>
      `{${members.map(([name, one]) => `${JSON.stringify(name)}: ${JSON.stringify(one)}`).join(', ')}}`,
  );
/** A text with one character put over another, so that it nearly is JSON. */
const nearly = fc
  .tuple(object, fc.nat(), fc.constantFrom('', ',', '"', '}', '0', '\\', '[', '\ud800', '\ufeff'))
  .map(([text, at, insert]) => text.slice(0, at % text.length) + insert + text.slice((at + 1) % text.length));
const text = fc.oneof(object, nearly, fc.string({ unit: 'binary' }));
const status: fc.Arbitrary<SignatureStatus> = fc.constantFrom(
  'valid',
  'invalid',
  'no-key',
  'malformed',
  'empty',
);
const key = fc.option(
  fc.record({
    keyId: fc.string(),
    thumbprint: fc.string(),
    kid: fc.option(fc.string()),
    certificate: fc.constant(null),
    ssh: fc.constant(null),
    modulusBits: fc.option(fc.nat()),
    modulus: fc.option(fc.string()),
    alg: fc.constantFrom('RS256', 'ES256', 'toString'),
    canSign: fc.boolean(),
    publiclyKnown: fc.option(
      fc.record({ document: fc.string(), part: fc.constant('section' as const), number: fc.string() }),
    ),
  }),
);

test('ten thousand texts of any kind are judged, and repaired, without a fault', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      text,
      fc.option(text),
      fc.constantFrom(...profiles),
      status,
      key,
      fc.nat(600),
      (header, payload, profile, signature, held, skew) => {
        const payloadText = payload ?? '';
        const results = runChecks({
          header: { text: header, json: readJson(header) },
          payload: payload === null ? null : { text: payload, json: readJson(payload) },
          token: header,
          signature,
          key: held,
          loadedKeys: [],
          profile: { ...profile, checks: checkIds },
          fieldValues: valuesOf(readFields(profile, payloadText)),
          now,
          skew,
        });
        expect(results.map(({ id }) => id).toSorted()).toEqual(checkIds.toSorted());
        expect(wouldBeAccepted(results)).toBe(
          signature === 'valid' && results.every(({ result }) => result !== 'fail'),
        );
        for (const { repair } of results) {
          if (!repair) continue;
          const after = applyRepair(repair, { headerText: header, payloadText }, { now, jti: 'j' });
          expect(readJson(after.headerText).problem === null).toBe(readJson(header).problem === null);
          expect(readJson(after.payloadText).problem === null).toBe(readJson(payloadText).problem === null);
        }
      },
    ),
    { numRuns: 10_000 },
  );
});

test(
  'a good token with one member spoiled is mended by the repairs that are offered, one after the other',
  { timeout: 60_000 },
  () => {
    const fieldValues = {
      applicationId: 'e4f6dc8c6aeb8471016b034c61f12b4a',
      clientId: 'DOSA_1',
      audience: 'https://a.example',
      tokenUrl: 'https://a.example/token',
    };
    const held = {
      keyId: 'k'.repeat(43),
      thumbprint: 't'.repeat(43),
      kid: null,
      certificate: null,
      ssh: null,
      modulusBits: 2048,
      modulus: null,
      alg: 'RS256',
      canSign: true,
      publiclyKnown: null,
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...profiles),
        fc.constantFrom('alg', 'kid', 'typ', 'crit'),
        fc.constantFrom('sub', 'aud', 'iss', 'exp', 'iat', 'nbf', 'jti'),
        value,
        value,
        (profile, parameter, claim, one, other) => {
          const good = newTokenJson(profile, { alg: 'RS256', kid: held.keyId, now, jti: 'j', fieldValues });
          const spoiled = (base: string, name: string, json: unknown) =>
            `{${JSON.stringify(name)}: ${JSON.stringify(json)},${base.slice(1)}`;
          let texts = {
            headerText: spoiled(good.header, parameter, one),
            payloadText: spoiled(good.payload, claim, other),
          };
          const judge = () =>
            runChecks({
              header: { text: texts.headerText, json: readJson(texts.headerText) },
              payload: { text: texts.payloadText, json: readJson(texts.payloadText) },
              token: 'x',
              signature: 'valid',
              key: held,
              loadedKeys: [],
              profile,
              fieldValues,
              now,
              skew: 0,
            });
          for (let round = 0; round < 12; round += 1) {
            const repair = judge().find((result) => result.repair !== null)?.repair;
            if (repair) texts = applyRepair(repair, texts, { now, jti: 'j' });
          }
          expect(judge().filter(({ result }) => result === 'fail' || result === 'warn')).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  },
);
