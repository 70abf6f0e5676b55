import { chromium, type BrowserContext } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, installedBrowser } from '../../scripts/browser.mjs';

/** Names under it are nobody's (RFC 6761 section 6.2). */
export const zone = 'looked-up.test';

/**
 * Which names below `zone` a browser looks up while something is done in it, as its own log of the network says: a
 * resolver would hear the same, but which one a browser asks is not the tests' to set.
 *
 * @param act is given what tells the names so far, as far as the log is written
 * @returns the names without the zone, each once, in the order of the alphabet
 */
export async function lookedUp(
  act: (context: BrowserContext, soFar: () => Promise<string[]>) => Promise<void>,
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-names-'));
  const file = join(folder, 'net.json');
  const executablePath = installedBrowser();
  try {
    const browser = await chromium.launch({
      ...(executablePath === null ? {} : { executablePath }),
      args: [...browserArguments, `--log-net-log=${file}`],
    });
    await act(await browser.newContext(), async () => namesIn(await readFile(file, 'utf8')));
    await browser.close();
    return namesIn(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Event = { type: number; params?: { host?: string; hostname?: string } };

/** A look-up by the browser's resolver, and a query to a name server, which WebRTC makes by itself. */
const lookUps = ['HOST_RESOLVER_MANAGER_JOB', 'DNS_TRANSACTION'];

/** The log has its constants in the first line, and an event in each that follows. */
function namesIn(log: string): string[] {
  const [constants = '', ...lines] = log.split('\n');
  const types = lookUps.map((name) => Number(new RegExp(`"${name}":(\\d+)`).exec(constants)?.[1]));
  const names = lines.flatMap((line) => {
    if (!line.startsWith('{"params"')) return [];
    // While it is being written, the last line may be a part of one.
    if (!/\},?$/.test(line)) return [];
    const { type, params } = JSON.parse(line.replace(/,$/, '')) as Event;
    const host = types.includes(type) ? (params?.host ?? params?.hostname ?? '') : '';
    const name = /([\w-]+)\.looked-up\.test/.exec(host)?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
}
