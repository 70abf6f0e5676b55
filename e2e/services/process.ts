import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

type Program = {
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Whether it answers; asked until it does. */
  isUp: () => Promise<boolean>;
};

/** A folder for the files of one service, which its own account may read. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `countersign-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Starts a program that stays in the foreground, in a process group of its own, and waits until it answers.
 *
 * @returns what ends the whole group and removes the folder
 */
export async function startProgram(
  { command, args, env, isUp }: Program,
  folder: string,
): Promise<() => Promise<void>> {
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...env },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.on('error', (error) => (said += error.message));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  };
  // It may write its last files while it ends.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  // A test that runs out of time never comes to its stop().
  const abandon = () => {
    end();
    remove();
  };
  process.once('exit', abandon);
  const stop = async () => {
    process.off('exit', abandon);
    end();
    await closed;
    remove();
  };
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    if (await isUp()) return stop;
    await delay(100);
  }
  await stop();
  throw new Error(`${command} did not start: ${said.slice(-2000)}`);
}

/** The status of a GET with this bearer token; 0 is no answer. */
export function bearerStatus(url: string, token: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${token}` };
    const asked = request(url, { headers, agent: false, timeout: 10_000 }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    asked.once('error', () => resolve(0));
    asked.once('timeout', () => asked.destroy());
    asked.end();
  });
}
