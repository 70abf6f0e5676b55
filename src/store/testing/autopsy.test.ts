import { createHash, createHmac, createPublicKey, createSign } from 'node:crypto';
import { expect, test } from 'vitest';
import { editToken } from '../actions/document/document.js';
import { applyRemedy } from '../actions/document/remedy.js';
import { chooseSecretEncoding, editPublicKey, editSecret } from '../actions/keys/keys.js';
import { createInvalidToken } from '../actions/document/wrong.js';
import { overallAnswerOf } from '../derive/answer.js';
import { autopsyOf, notices } from '../derive/verdicts.js';
import { undo } from '../history/history.js';
import { activeKey } from '../selectors.js';
import { letGo, settled, shut, standing, status, token, type Opened } from './bench.js';
import { foreignPair } from './ports.js';
import { hmacToken, jwksOf, pasteInto, rsaToken, secretRead } from './tokens.js';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const input = (header: object = {}) => `${part({ alg: 'RS256', ...header })}.${part({ sub: 'x' })}`;
const signed = (over: string | Buffer, number = 0) =>
  createSign('RSA-SHA256').update(over).sign(foreignPair(number).privatePem).toString('base64url');
/** Signed over something else than it shows. */
const spoilt = (over: string | Buffer, header: object = {}, number = 0) =>
  `${input(header)}.${signed(over, number)}`;
const hashedTwice = spoilt(createHash('sha256').update(input()).digest());

/** Nothing changes any more, and what is looked into was. */
async function lookedInto(page: Opened): Promise<void> {
  await secretRead(page);
  await expect.poll(() => settled(page).then(() => autopsyOf(page.bench.getState()) !== null)).toBe(true);
}

async function judging(text: string, key = foreignPair(0).publicPem): Promise<Opened> {
  const page = await standing();
  await pasteInto(page, text);
  await editPublicKey(page.bench, key);
  await lookedInto(page);
  return page;
}
const found = ({ bench }: Opened) => autopsyOf(bench.getState())?.finding ?? null;
const said = ({ bench }: Opened) => notices(bench.getState(), 0).map(({ kind }) => kind);

test('a signature that does not verify is looked into, and stays invalid', async () => {
  const page = await judging(hashedTwice);
  expect(status(page)).toBe('invalid');
  expect(found(page)).toMatchObject({ causes: [{ kind: 'autopsy-hashed-twice' }], remedy: null });
  expect(said(page)).toContain('autopsy-hashed-twice');
  expect(overallAnswerOf(page.bench.getState(), 0)?.cause?.problem.kind).toBe('autopsy-hashed-twice');
});

test('the token that verifies takes its place when it is asked for, as one step of undo', async () => {
  const shown = spoilt(`${part({ alg: 'RS256' })}.${Buffer.from('{"sub": "x"}').toString('base64url')}`);
  const page = await judging(shown);
  const remedy = found(page)?.remedy;
  if (!remedy) throw new Error('no remedy');
  expect(overallAnswerOf(page.bench.getState(), 0)?.act).toEqual({ kind: 'apply-remedy', remedy });
  await applyRemedy(page.bench, remedy);
  await settled(page);
  expect(status(page)).toBe('valid');
  expect(autopsyOf(page.bench.getState())).toBeNull();
  undo(page.bench);
  await settled(page);
  expect(token(page)).toBe(shown);
  expect(status(page)).toBe('invalid');
});

test('where nothing explains it, what was tried is there', async () => {
  const page = await judging(rsaToken(1));
  expect(autopsyOf(page.bench.getState())).toMatchObject({ finding: null });
  expect(autopsyOf(page.bench.getState())?.tried).toContain('digest');
  expect(said(page).filter((kind) => kind.startsWith('autopsy-'))).toEqual([]);
});

test('it begins after the verdict was painted, and ends when the token changes', async () => {
  const page = await standing();
  await editPublicKey(page.bench, foreignPair(0).publicPem);
  await settled(page);
  shut(page.world.autopsying);
  editToken(page.bench, hashedTwice);
  await expect.poll(() => status(page)).toBe('invalid');
  expect(page.world.autopsying.waiting).toHaveLength(0);
  expect(page.world.frames.length).toBeGreaterThan(0);
  await expect
    .poll(() => {
      for (const frame of page.world.frames.splice(0)) frame();
      return page.world.autopsying.waiting.length;
    })
    .toBe(1);
  editToken(page.bench, rsaToken(0));
  await settled(page);
  expect(status(page)).toBe('valid');
  letGo(page.world.autopsying);
  await settled(page);
  expect(autopsyOf(page.bench.getState())).toBeNull();
  expect(page.bench.getState().autopsy?.of.token).not.toBe(hashedTwice);
});

test('it asks nothing more once the token changed, nor after its time', async () => {
  for (const change of [
    (page: Opened) => editToken(page.bench, rsaToken(0)),
    (page: Opened) => void (page.world.now += 301),
  ]) {
    const page = await standing();
    await editPublicKey(page.bench, foreignPair(0).publicPem);
    await settled(page);
    const { parts } = page.world.ports;
    const asked: boolean[] = [];
    const tools = await parts.autopsy();
    parts.autopsy = () =>
      Promise.resolve({
        ...tools,
        autopsy: async (_subject, goOn) => {
          asked.push(await goOn());
          change(page);
          asked.push(await goOn());
          return { finding: null, tried: [] };
        },
      });
    editToken(page.bench, rsaToken(1));
    await expect.poll(() => settled(page).then(() => asked)).toEqual([true, false]);
  }
});

test('another reading of the secret that the page knows itself is named, and taken when asked', async () => {
  const secret = 'a secret that both sides know, and long enough';
  const page = await standing();
  await pasteInto(page, hmacToken(secret));
  chooseSecretEncoding(page.bench, Buffer.from(secret).toString('base64'), 'utf-8');
  await lookedInto(page);
  expect(status(page)).toBe('invalid');
  const finding = found(page);
  expect(finding?.causes).toMatchObject([{ kind: 'autopsy-secret-encoding', encoding: 'base64' }]);
  if (!finding?.remedy) throw new Error('no remedy');
  await applyRemedy(page.bench, finding.remedy);
  await secretRead(page);
  expect(status(page)).toBe('valid');
});

test.each([
  ['a line break', 'secret of the two\n', 'secret of the two'],
  ['JSON around it', 'secret of the two', '{"type":"HS256","key":"secret of the two"}'],
  ['UTF-16', Buffer.from('secret of the two', 'utf16le'), 'secret of the two'],
])('a secret with %s is read so when asked', async (_, signer, typed) => {
  const over = `${part({ alg: 'HS256' })}.${part({ sub: 'x' })}`;
  const page = await standing();
  await pasteInto(page, `${over}.${createHmac('sha256', signer).update(over).digest('base64url')}`);
  editSecret(page.bench, typed);
  await lookedInto(page);
  const finding = found(page);
  expect(finding?.causes).toMatchObject([{ kind: 'autopsy-secret-text' }]);
  // The secret is in no fact.
  expect(JSON.stringify(finding)).not.toContain('of the two');
  if (!finding?.remedy) throw new Error('no remedy');
  await applyRemedy(page.bench, finding.remedy);
  await secretRead(page);
  expect(status(page)).toMatch(/^valid/);
  undo(page.bench);
  await secretRead(page);
  expect(status(page)).toBe('invalid');
});

test('the key that the header brings along is tried, and never used', async () => {
  const jwk = createPublicKey(foreignPair(1).publicPem).export({ format: 'jwk' });
  const header = { jwk };
  const page = await judging(spoilt(input(header), header, 1));
  expect(found(page)).toMatchObject({ causes: [{ kind: 'autopsy-header-key', name: 'jwk' }], remedy: null });
  expect(status(page)).toBe('invalid');
  expect(page.bench.getState().keys).toHaveLength(2);
});

test('every key of a set is tried with each mistake', async () => {
  const page = await judging(hashedTwice, jwksOf(1, 0));
  const finding = found(page);
  expect(finding?.causes.map(({ kind }) => kind)).toEqual(['key-other-fits', 'autopsy-hashed-twice']);
});

test('one’s own token under another key is of the own pair', async () => {
  const page = await standing();
  const own = activeKey(page.bench.getState());
  await editPublicKey(page.bench, foreignPair(0).publicPem);
  await lookedInto(page);
  const finding = found(page);
  expect(finding?.remedy).toEqual({ kind: 'use-key', keyId: own?.facts.keyId });
  if (!finding?.remedy) throw new Error('no remedy');
  await applyRemedy(page.bench, finding.remedy);
  await settled(page);
  expect(status(page)).toBe('valid');
});

test('what was made wrong on purpose needs no explanation', async () => {
  const page = await standing();
  await createInvalidToken(page.bench, 'signature-bit');
  await settled(page);
  expect(status(page)).toBe('invalid');
  await settled(page);
  expect(page.bench.getState().autopsy).toBeNull();
});
