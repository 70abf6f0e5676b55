import { afterEach, expect, test, vi } from 'vitest';
import { closeList, listTokens, stopListing } from '../actions/document/listed.js';
import { editToken } from '../actions/document/document.js';
import { editPublicKey } from '../actions/keys/keys.js';
import { undo } from '../history/history.js';
import { startListedRows } from '../answers/listedRows.js';
import { startListing } from '../answers/listing.js';
import { letGo, pass, settled, shut, standing, token, type Opened } from './bench.js';
import { foreignPair, start } from './ports.js';
import { hmacToken, rsaToken } from './tokens.js';

const [first, second] = [rsaToken(0), rsaToken(1)];
const response = JSON.stringify({
  id_token: second,
  access_token: first,
  refresh_token: 'kZ3Qe8b1XyT0pLr5aW7d',
});

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function watching(): Promise<Opened> {
  const page = await standing();
  ends.push(startListing(page.bench), startListedRows(page.bench));
  await settled(page);
  return page;
}

const statuses = ({ bench }: Opened) => bench.getState().listedRows?.rows.map(({ status }) => status) ?? null;
const paste = async (page: Opened, text: string) => {
  editToken(page.bench, text);
  await settled(page);
};

/** What lists them may still have to be loaded. */
const listed = (page: Opened, as: (string | null | undefined)[]) =>
  vi.waitFor(() => expect(statuses(page)).toEqual(as), { timeout: 10_000 });
const notListed = (page: Opened) =>
  vi.waitFor(() => expect(page.bench.getState()).toMatchObject({ listed: null, listedRows: null }));

test('a response is listed, and stays while its tokens are looked at', async () => {
  const page = await watching();
  await paste(page, response);
  await listed(page, ['unverified', 'unverified', null]);
  await editPublicKey(page.bench, foreignPair(0).publicPem);
  await listed(page, ['unverified', 'warned', null]);
  await paste(page, first);
  expect(statuses(page)).toHaveLength(3);
  await paste(page, hmacToken('another'));
  await notListed(page);
  undo(page.bench);
  undo(page.bench);
  await listed(page, ['unverified', 'warned', null]);
  await paste(page, '');
  await notListed(page);
});

test('the rows follow the second in which one of their tokens expires, and no other', async () => {
  const page = await watching();
  const expiring = rsaToken(0, { exp: start / 1000 + 3600 });
  await editPublicKey(page.bench, foreignPair(0).publicPem);
  await paste(page, JSON.stringify({ id_token: second, access_token: expiring }));
  await listed(page, ['unverified', 'accepted']);
  const { skew } = page.bench.getState();
  const before = page.bench.getState().listedRows;
  pass(page.world, 1000);
  await settled(page);
  expect(page.bench.getState().listedRows).toBe(before);
  pass(page.world, (3600 + skew) * 1000);
  await listed(page, ['unverified', 'rejected']);
});

test('one token, with whatever is around it, is no list', async () => {
  const page = await watching();
  for (const text of [first, `Authorization: Bearer ${first}`, '{"sub":"x"}', 'a token of mine']) {
    await paste(page, text);
    expect(page.bench.getState().listed, text).toBeNull();
  }
});

test('of a file the access token is shown, and undone as one step', async () => {
  const page = await watching();
  const before = token(page);
  await listTokens(page.bench, new Blob([response]), 'response.json');
  await settled(page);
  expect(token(page)).toBe(first);
  expect(page.bench.getState().listed).toMatchObject({ is: 'read', name: 'response.json' });
  undo(page.bench);
  expect(token(page)).toBe(before);
});

test('what is stopped or closed lists nothing, however late it comes', async () => {
  const page = await watching();
  const before = token(page);
  for (const end of [stopListing, closeList]) {
    shut(page.world.reading);
    const done = listTokens(page.bench, response, 'a.har');
    await settled(page);
    expect(page.bench.getState().listed).toMatchObject({ is: 'reading', progress: 0.5 });
    end(page.bench);
    letGo(page.world.reading);
    await done;
    await settled(page);
    expect(page.bench.getState().listed?.is ?? null).toBe(end === stopListing ? 'stopped' : null);
    expect(token(page)).toBe(before);
  }
});
