import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { judges } from '../../scripts/tools.mjs';

export type WebKit = { driver: WebDriver; close: () => Promise<void> };

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** Starts WebKitGTK's small browser on a screen that nobody sees. */
export async function startWebKit(): Promise<WebKit> {
  const port = await freePort();
  const screen: ChildProcess = spawn(
    '/usr/bin/xvfb-run',
    ['--auto-servernum', judges['webkit2gtk-driver'].file, '--host=127.0.0.1', `--port=${port}`],
    {
      // A group of its own, so that the screen ends with the driver.
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        LANG: 'C.UTF-8',
        // There is neither a graphics card nor, as root, a sandbox.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    },
  );
  const stop = () => {
    if (screen.pid !== undefined && screen.exitCode === null) process.kill(-screen.pid);
  };
  try {
    await listening(port);
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
        }),
      )
      .build();
    return {
      driver,
      async close() {
        await driver.quit();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function listening(port: number): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    if (Date.now() > end) throw new Error('WebKitWebDriver did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
