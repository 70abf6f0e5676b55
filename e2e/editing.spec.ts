import { expect, alone, test } from './fixtures.js';
import { jsonwebtokenVerifies } from './interop/jsonwebtoken.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

test('digits, order, doubled names and escapes are signed as typed', async ({ workbench }) => {
  await workbench.fill(names.payload, '{ "n": 9007199254740993, "n2": 1.0,\n "n": 1e400, "s": "\\u0041" }');
  await workbench.says(names.signature, ['valid', 'valid-with-notice']);
  const { payload } = decoded(await workbench.copied(names.copyToken));
  expect(payload).toBe('{"n":9007199254740993,"n2":1.0,"n":1e400,"s":"\\u0041"}');
});

test('every keystroke is signed: the last token carries the last text', async ({ workbench }) => {
  const publicKey = await workbench.copied(names.copyPublicKey);
  await workbench.fill(names.payload, '{"exp": 4102444800, "text": ""}');
  await workbench.fill(names.payload, '{"exp": 4102444800}');
  const typed = `{"exp":4102444800,"text":"${'abcdefghij'.repeat(18)}"}`;
  await workbench.fill(names.payload, '');
  await workbench.type(names.payload, typed);
  expect(typed.length).toBeGreaterThanOrEqual(200);
  await workbench.says(names.signature, 'valid');
  const token = await workbench.copied(names.copyToken);
  expect(decoded(token).payload).toBe(typed);
  expect(jsonwebtokenVerifies(token, publicKey)).toBe(true);
  await workbench.reads(names.encodedToken, token);
});

test('while a text is not JSON the token is the last good one, and that is said', async ({
  workbench,
  page,
}) => {
  const before = await workbench.copied(names.copyToken);
  await workbench.fill(names.payload, '{"sub": "x",}');
  await workbench.shows('Remove the comma before it.');
  await workbench.says(names.signature, 'valid-with-notice');
  const stale = 'Out of date: your latest edits aren’t included.';
  await expect(page.getByRole('status', { name: names.overallResult, exact: true })).toHaveText(
    'Edits not signed: The payload is not JSON yet',
  );
  await workbench.press('Go to Payload');
  await expect(page.getByRole('textbox', { name: names.payload, exact: true })).toBeFocused();
  await expect(page.getByRole('status', { name: names.signature, exact: true })).toHaveAccessibleDescription(
    stale,
  );
  expect(await workbench.copied(names.copyToken)).toBe(before);
  await expect(page.getByRole('log')).toContainText('It doesn’t include your latest edits');
  await workbench.fill(names.payload, '{"sub": "x"}');
  await workbench.says(names.signature, 'valid');
  expect(decoded(await workbench.copied(names.copyToken)).payload).toBe('{"sub":"x"}');
});

test('fields are a view of the text, and change nothing else in it', async ({ workbench }) => {
  await workbench.fill(
    names.payload,
    '{"n":1.0,  "sub" : "a",\n"aud": "a", "iss": "a", "n": 9007199254740993}',
  );
  await workbench.reads(names.applicationId, 'a');
  await workbench.fill(names.applicationId, '  b"\\ ');
  await workbench.reads(
    names.payload,
    '{"n":1.0,  "sub" : "b\\"\\\\",\n"aud": "b\\"\\\\", "iss": "b\\"\\\\", "n": 9007199254740993}',
  );
  await workbench.fill(names.header, '{"alg":"RS256"}');
  await workbench.reads(names.jwtKeyId, '');
  await workbench.fill(names.jwtKeyId, 'k');
  await workbench.reads(names.header, '{"alg":"RS256","kid":"k"}');
});

test('a typed Key ID is not overwritten by a new key pair; the computed one follows', async ({
  workbench,
}) => {
  const computed = await workbench.read(names.jwtKeyId);
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
  await workbench.shows('From your public key. Same as in AMPLIFY.');
  await expect.poll(() => workbench.read(names.jwtKeyId)).not.toBe(computed);
  await workbench.fill(names.jwtKeyId, 'mine');
  const publicKey = await workbench.read(names.publicKey);
  await workbench.press(names.newKey);
  await workbench.press(names.generateKeyPair);
  await expect.poll(() => workbench.read(names.publicKey)).not.toBe(publicKey);
  await workbench.reads(names.jwtKeyId, 'mine');
});

test('undo and redo are one history over the whole document', async ({ workbench }) => {
  // The fields of the profile step back while a token from elsewhere is there.
  const boxes = ['Encoded token', 'Header', 'Payload'] as const;
  const all = async () => {
    await workbench.says(names.signature, [
      'valid',
      'valid-with-notice',
      'invalid',
      'no-key',
      'malformed',
      'unsupported',
    ]);
    return Promise.all(boxes.map((box) => workbench.read(box)));
  };
  const states = [await all()];
  const acts = [
    () => workbench.fill(names.applicationId, golden.applicationId),
    () => workbench.fill(names.payload, '{"a": 1}'),
    () => workbench.shortcut('Alt+Shift+G'),
    () => workbench.fill(names.encodedToken, golden.token),
    () => workbench.fill(names.header, '{"alg": "RS256"'),
    () => workbench.press(names.newToken),
  ];
  for (const act of acts) {
    const before = states.at(-1);
    await act();
    await expect.poll(all).not.toEqual(before);
    // The token follows a moment after the texts.
    await expect.poll(async () => JSON.stringify(await all()) === JSON.stringify(await all())).toBe(true);
    states.push(await all());
  }
  for (const state of states.slice(0, -1).toReversed()) {
    await workbench.shortcut('Control+z');
    await expect.poll(all).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await workbench.press(names.redo);
    await expect.poll(all).toEqual(state);
  }
});

alone('a lifetime sets iat and exp, in seconds', async ({ workbench, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T12:00:00Z'));
  await workbench.choose(names.lifetime, '1 hour');
  await workbench.reads(names.payload, /"iat": 1795435200,\n {2}"exp": 1795438800/);
  await workbench.choose(names.lifetime, 'Custom');
  await workbench.fill('Lifetime in seconds', '90');
  await workbench.reads(names.payload, /"exp": 1795435290/);
});

test('JSON is coloured, and a new line stands as deep as what it is in', async ({ workbench, page }) => {
  const editor = page.getByRole('textbox', { name: names.payload, exact: true });
  await expect(editor.locator('.cm-line').first()).toBeVisible();
  await workbench.fill(names.payload, '');
  await workbench.type(names.payload, '{');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"a": [');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"b: 1", 2');
  await workbench.reads(names.payload, '{\n  "a": [\n    "b: 1", 2');
  await expect(editor.locator('.cs-name')).toHaveText(['"a"']);
  await expect(editor.locator('.cs-string')).toHaveText(['"b: 1"']);
  await expect(editor.locator('.cs-number')).toHaveText(['2']);
  await page.keyboard.press('Enter');
  await page.keyboard.type(']}');
  await workbench.reads(names.payload, '{\n  "a": [\n    "b: 1", 2\n    ]}');
  await workbench.says(names.signature, 'valid');
});

test('undo that comes before the page was drawn with what it takes back takes it back all the same', async ({
  workbench,
  page,
}) => {
  const before = await workbench.read(names.encodedToken);
  // Both within one task, as a slow machine has it.
  await page.getByRole('textbox', { name: names.encodedToken, exact: true }).evaluate((editor) => {
    const usual = { bubbles: true, cancelable: true, composed: true };
    editor.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', data: 'x', ...usual }));
    editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, ...usual }));
  });
  await workbench.says(names.signature, 'valid');
  await workbench.reads(names.encodedToken, before);
});

test('undo that comes before a large token is taken for signed brings the former one back', async ({
  workbench,
  page,
}) => {
  await workbench.fill(names.payload, JSON.stringify({ exp: 4102444800, fat: 'x'.repeat(300_000) }));
  await workbench.says(names.signature, 'valid');
  const firstLetters = async () => (await workbench.read(names.encodedToken)).slice(0, 300);
  const before = await firstLetters();
  await page.getByRole('textbox', { name: names.encodedToken, exact: true }).evaluate((editor) => {
    const text = editor.textContent;
    const observer = new MutationObserver(() => {
      // What is pointed at is another part, of the same token.
      if (editor.textContent === text) return;
      observer.disconnect();
      const key = { key: 'z', ctrlKey: true, bubbles: true, composed: true };
      editor.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    observer.observe(editor, { subtree: true, childList: true, characterData: true });
  });
  await workbench.fill(names.jwtKeyId, 'another');
  await workbench.reads(names.jwtKeyId, /^[\w-]{43}$/);
  await workbench.says(names.signature, 'valid');
  await expect.poll(firstLetters).toBe(before);
});
