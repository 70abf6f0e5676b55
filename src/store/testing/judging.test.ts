import { expect, test } from 'vitest';
import { golden } from '../../../e2e/journeys/tokens.js';
import { copyToken, downloadPrivateKey, downloadPublicKey } from '../actions/take/copy.js';
import { editField, editHeader, editPayload, editToken } from '../actions/document/document.js';
import { chooseKey, importKeys, generateKeyPair, editPublicKey, readHandles } from '../actions/keys/keys.js';
import { createInvalidToken } from '../actions/document/wrong.js';
import { overallAnswerOf } from '../derive/answer.js';
import { checkResults } from '../derive/checks.js';
import { claimsVerdictOf } from '../derive/claimsVerdicts.js';
import { copySummaryOf } from '../derive/copySummary.js';
import { stepState } from '../derive/guide.js';
import { activeKey, lifetime } from '../selectors.js';
import { alone, opened, otherKey, settled, standing, status, token, type Opened } from './bench.js';
import { fakeWorld, foreignPair } from './ports.js';
import { notices } from '../derive/verdicts.js';
import { createWorkbench } from '../workbench.js';

const kinds = ({ bench }: Opened) => notices(bench.getState(), 0).map(({ kind }) => kind);

test('a signature that the browser cannot verify is said to be so', async () => {
  const page = await standing();
  const { parts } = page.world.ports;
  const reader = await parts.reader();
  page.bench.setState({
    reader: {
      ...reader,
      verifySignature: () => Promise.resolve({ unsupported: { kind: 'verify-secret-empty', alg: 'HS256' } }),
    },
  });
  editPayload(page.bench, '{"sub":"x"}');
  await settled(page);
  expect(status(page)).toBe('unsupported');
  expect(kinds(page)).toContain('verify-secret-empty');
});

test('both halves of a key are saved as files, and both are known then', async () => {
  const page = await standing();
  const key = activeKey(page.bench.getState());
  if (!key) throw new Error('no key');
  await downloadPrivateKey(page.bench, key);
  downloadPublicKey(page.bench, key);
  expect(page.world.saved.map(({ name }) => name)).toEqual(['private_key.pem', 'public_key.pem']);
  expect(page.world.saved[0]?.text).toContain('PRIVATE KEY');
  expect(page.bench.getState()).toMatchObject({ savedKeyIds: [key.id], publishedKeyIds: [key.id] });
  await downloadPrivateKey(page.bench, { ...key, privateKey: null });
  expect(page.world.saved).toHaveLength(2);
});

test('checks know how strong the key is', async () => {
  const page = await standing();
  const result = () =>
    checkResults(page.bench.getState(), 0)?.find(({ id }) => id === 'key-strength')?.result;
  expect(result()).toBe('pass');
  await generateKeyPair(page.bench, 'ES256', 2048);
  await settled(page);
  expect(result()).toBe('skip');
});

test('a pasted token that its kid gives to our own pair does not put that in force', async () => {
  const page = await standing();
  const own = activeKey(page.bench.getState());
  const named = token(page);
  await editPublicKey(page.bench, foreignPair().publicPem);
  const foreign = activeKey(page.bench.getState());
  editToken(page.bench, named);
  await settled(page);
  expect(activeKey(page.bench.getState())).toBe(foreign);
  expect(kinds(page)).toContain('key-kid-names-other');
  chooseKey(page.bench, own?.id ?? '');
  await settled(page);
  expect(status(page)).toBe('valid');
});

test('a draft that is empty or no JSON is called so while the token carries an earlier one', async () => {
  const page = await standing();
  const claims = () => claimsVerdictOf(page.bench.getState())?.status;
  expect(claims()).toBe('claims');
  editPayload(page.bench, '{');
  expect(claims()).toBe('not-json');
  editPayload(page.bench, '');
  expect(claims()).toBe('empty');
});

test('a lifetime needs both of its ends', async () => {
  const page = await standing();
  editPayload(page.bench, '{"iat":5}');
  expect(lifetime(page.bench.getState())).toBeNull();
  editPayload(page.bench, '{"exp":5}');
  expect(lifetime(page.bench.getState())).toBeNull();
  editPayload(page.bench, '{"iat":5,"exp":15}');
  expect(lifetime(page.bench.getState())).toBe(10);
});

test('the language is the first of the browser’s that the page speaks, or the one that was chosen', () => {
  const spoken = (languages: string[], chosen?: string) => {
    const world = fakeWorld({ languages });
    if (chosen !== undefined) world.remembered.set('language', chosen);
    return createWorkbench(world.ports).getState().language;
  };
  expect(spoken(['fr', 'zh-CN', 'en'])).toBe('zh');
  expect(spoken(['fr', 'en-GB', 'zh'])).toBe('en');
  expect(spoken(['fr'])).toBe('en');
  expect(spoken(['en'], 'zh')).toBe('zh');
});

test('the guide sees that a field was filled, of a draft alone', async () => {
  const page = await standing();
  const isDone = () => stepState(page.bench.getState(), 'fill-application-id').isDone;
  expect(isDone()).toBe(false);
  editField(page.bench, 'applicationId', golden.applicationId);
  expect(isDone()).toBe(true);
  editToken(page.bench, golden.token);
  expect(isDone()).toBe(false);
});

test('a copied token that is wrong on purpose is called so', async () => {
  const page = await standing();
  editField(page.bench, 'applicationId', golden.applicationId);
  await settled(page);
  expect(copySummaryOf(page.bench).is).toBe('reissued');
  await createInvalidToken(page.bench, 'truncated');
  await settled(page);
  expect(copySummaryOf(page.bench)).toEqual({ is: 'wrong-on-purpose' });
  expect(await copyToken(page.bench)).toBe('copied');
});

test('a key of another algorithm at hand does not change what is signed', async () => {
  const page = await standing();
  const other = await otherKey();
  importKeys(page.bench, other, alone(other));
  editHeader(page.bench, '{"alg":"RS512"}');
  await settled(page);
  expect(status(page)).toBe('valid');
  const { handles } = await readHandles(page.bench, 'no key at all');
  expect(handles).toEqual([]);
});

test('of a token of somebody else the next act is theirs, of what was edited it is one’s own', async () => {
  const page = await standing();
  const { bench } = page;
  const answer = () => overallAnswerOf(bench.getState(), bench.ports.clock.nowSeconds());
  expect(answer()?.act).toEqual({ kind: 'fill-field', field: 'applicationId' });
  editToken(bench, golden.token);
  await settled(page);
  expect(answer()?.act).toEqual({ kind: 'get-new-token' });
  editPayload(bench, '{"sub":"x"}');
  await settled(page);
  expect(answer()?.act).toEqual({ kind: 'copy-token' });
});

test('a page that was just opened has no verdict', () => {
  expect(status(opened())).toBe('signing');
});
