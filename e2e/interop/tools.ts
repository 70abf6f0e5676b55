import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { onReference } from '../../scripts/reference.mjs';
import { judges } from '../../scripts/tools.mjs';

export type Outcome = { code: number; stdout: Buffer; stderr: string };

/** Runs a program without a shell; an exit code other than 0 is an outcome, not an error. */
export function runTool(command: string, args: string[], input?: Uint8Array | string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      { encoding: 'buffer', env: process.env },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(new Error(`${command}: ${error.message}`));
        else
          resolve({
            code: typeof error?.code === 'number' ? error.code : 0,
            stdout,
            stderr: stderr.toString(),
          });
      },
    );
    // A program that ends without reading its input says why by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** What a program prints; throws, with its complaint, unless it ends well. */
export async function outputOf(
  command: string,
  args: string[],
  input?: Uint8Array | string,
): Promise<Buffer> {
  const { code, stdout, stderr } = await runTool(command, args, input);
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${stderr}`);
  return stdout;
}

/** A folder for the length of `use`; keys in it are gone afterwards. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // A test that runs out of time never comes to the finally.
  process.once('exit', remove);
  try {
    return await use(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/**
 * Skips the test, with the reason, where a Debian package it needs is not installed. In CI on Debian 12, where all
 * of them can be, it fails.
 */
export function requires(...names: (keyof typeof judges)[]): void {
  const missing = names.filter((name) => !existsSync(judges[name].file));
  if (missing.length === 0) return;
  const reason = `not installed: ${missing.join(', ')} (apt-get install ${missing.join(' ')})`;
  if (process.env['CI'] === 'true' && onReference) throw new Error(reason);
  test.skip(true, reason);
}

/** A port of 127.0.0.1 that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
